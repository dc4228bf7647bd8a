"""Paths and pictures as operators, drawn by ReportLab's canvas to a hundredth of a point."""

from functools import lru_cache

from builders.theme.colours import rgb
from builders.writers.pdf.file.fonts import FIRST, registered
from builders.writers.pdf.file.library import FILL_NON_ZERO, Canvas, PDFPathObject
from builders.writers.pdf.file.pictures import Picture
from builders.writers.pdf.ink import Command, Path


class Pen(Canvas):  # type: ignore[misc] # ReportLab ships no types
    """A canvas without pages or a file: what it draws is taken away as operators. Lengths in points, y upwards.

    ReportLab knows no tags, so this room reaches for a private name: `_code`, the operators drawn since the last page.
    """

    def __init__(self) -> None:
        super().__init__("", initialFontName=registered(FIRST))

    def path(self, path: Path, x: float, y: float, *, fill: str | None, stroke: str | None) -> bytes:
        """Return what draws a path whose origin is at x, y, filled and stroked in colours like `#1f2a44`."""
        self.saveState()
        self.transform(path.scale, 0, 0, -path.scale, round(x, 2), round(y, 2))
        if fill is not None:
            self.setFillColorRGB(*_colour(fill))
        if stroke is not None:
            self.setStrokeColorRGB(*_colour(stroke))
            self.setLineWidth(round(path.line_pt / path.scale, 2))
            if path.round_caps:
                self.setLineCap(1)
                self.setLineJoin(1)
        outline = _path(path.commands)
        self.drawPath(outline, stroke=int(stroke is not None), fill=int(fill is not None), fillMode=FILL_NON_ZERO)
        self.restoreState()
        return self._taken()

    def picture(self, picture: Picture, x: float, y: float, width: float, height: float) -> bytes:
        """Return what places a picture with its lower left corner at x, y."""
        self.saveState()
        self.transform(round(width, 2), 0, 0, round(height, 2), round(x, 2), round(y, 2))
        self.addLiteral(f"{picture.name.decode('ascii')} Do")
        self.restoreState()
        return self._taken()

    def scaled(self, scale: float, x: float, y: float) -> tuple[bytes, bytes]:
        """Return what comes before and after operators that are drawn so large from a lower left corner on."""
        self.saveState()
        self.transform(scale, 0, 0, scale, x, y)
        before = self._taken()
        self.restoreState()
        return before, self._taken()

    def _taken(self) -> bytes:
        operators = "\n".join((*self._code, "")).encode("latin-1")
        self._code.clear()
        return operators


@lru_cache(maxsize=1)
def pen() -> Pen:
    """Return the pen of this process."""
    return Pen()


@lru_cache(maxsize=1024)
def _colour(colour: str) -> tuple[float, ...]:
    """Red, green and blue from 0 to 1."""
    return tuple(round(channel / 255, 3) for channel in rgb(colour))


@lru_cache(maxsize=2048)
def _path(commands: tuple[Command, ...]) -> PDFPathObject:
    path = PDFPathObject()
    draw = {"M": path.moveTo, "L": path.lineTo, "C": path.curveTo, "R": path.rect, "Z": path.close}
    for letter, *values in commands:
        draw[str(letter)](*(round(float(value), 2) for value in values))
    return path
