"""Words, paths and pictures drawn by ReportLab's operators, to a hundredth of a point."""

from functools import lru_cache

from builders.theme.colours import rgb
from builders.writers.pdf.file.canvas import TaggedCanvas
from builders.writers.pdf.file.fonts import registered
from builders.writers.pdf.file.library import FILL_NON_ZERO, ImageReader, PDFPathObject
from builders.writers.pdf.ink import Command, Path, Words


@lru_cache(maxsize=1024)
def _colour(colour: str) -> tuple[float, ...]:
    """Red, green and blue from 0 to 1. ReportLab evaluates a colour that comes as text: it never gets one."""
    return tuple(round(channel / 255, 3) for channel in rgb(colour))


@lru_cache(maxsize=2048)
def _path(commands: tuple[Command, ...]) -> PDFPathObject:
    path = PDFPathObject()
    draw = {"M": path.moveTo, "L": path.lineTo, "C": path.curveTo, "R": path.rect, "Z": path.close}
    for letter, *values in commands:
        draw[str(letter)](*(round(float(value), 2) for value in values))
    return path


def draw_words(canvas: TaggedCanvas, words: Words, colour: str, x: float, y: float) -> None:
    """Show words from x on, on a baseline. Raises MissingGlyph."""
    shown = words.text + (" " if words.tail else "")
    if not shown:
        return
    line = canvas.beginText(round(x, 2), round(y, 2))
    line.setFillColor(_colour(colour))
    line.setFont(registered(words.face), round(words.size_pt, 2), leading=0)
    line.textOut(shown)
    canvas.drawText(line)


def draw_path(canvas: TaggedCanvas, path: Path, x: float, y: float, *, fill: str | None, stroke: str | None) -> None:
    """Draw a path whose origin is at x, y, filled and stroked in colours like `#1f2a44`."""
    canvas.saveState()
    canvas.transform(path.scale, 0, 0, -path.scale, round(x, 2), round(y, 2))
    if fill is not None:
        canvas.setFillColor(_colour(fill))
    if stroke is not None:
        canvas.setStrokeColor(_colour(stroke))
        canvas.setLineWidth(round(path.line_pt / path.scale, 2))
        if path.round_caps:
            canvas.setLineCap(1)
            canvas.setLineJoin(1)
    outline = _path(path.commands)
    canvas.drawPath(outline, stroke=int(stroke is not None), fill=int(fill is not None), fillMode=FILL_NON_ZERO)
    canvas.restoreState()


def draw_picture(canvas: TaggedCanvas, picture: ImageReader, x: float, y: float, width: float, height: float) -> None:
    """Draw a picture with its lower left corner at x, y."""
    canvas.drawImage(picture, *(round(value, 2) for value in (x, y, width, height)))
