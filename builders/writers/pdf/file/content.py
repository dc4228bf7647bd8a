"""The content of one page as drawing operators, every one of them inside a marked sequence."""

from functools import lru_cache

from builders.theme.colours import Palette, rgb
from builders.writers.pdf.element import Element, Furniture, Tag
from builders.writers.pdf.file.fonts import Fonts
from builders.writers.pdf.file.structure import Structure
from builders.writers.pdf.file.syntax import number, numbers, shown
from builders.writers.pdf.ink import Command, Path, Words


class UntaggedContent(Exception):
    """Something was to be drawn that belongs neither to an element nor to the furniture."""


@lru_cache(maxsize=1024)
def _colour(colour: str, operator: str) -> str:
    return " ".join(number(round(channel / 255, 3)) if channel not in (0, 255) else str(channel // 255)
                    for channel in rgb(colour)) + f" {operator}"  # fmt: skip


@lru_cache(maxsize=2048)
def _operators(commands: tuple[Command, ...]) -> str:
    """Path operators (ISO 32000-1, 8.5.2) for commands."""
    letters = {"M": "m", "L": "l", "C": "c", "R": "re", "Z": "h"}
    spelled = []
    for letter, *values in commands:
        spelled.append(" ".join([*(number(float(value)) for value in values), letters[str(letter)]]))
    return "\n".join(spelled)


class PageContent:
    """Operators of one page; `page` is its object number. Coordinates are the page's, y upwards."""

    def __init__(self, page: int, *, structure: Structure, fonts: Fonts, palette: Palette) -> None:
        self.page = page
        self.key = structure.page_key()
        self._structure, self._fonts, self._palette = structure, fonts, palette
        self._operators: list[str] = []
        self._open: Tag | None = None

    def open(self, tag: Tag) -> None:
        """Let what follows belong to `tag`; nothing is written if it does already."""
        if tag is self._open or (isinstance(tag, Furniture) and tag == self._open):
            return
        self.close()
        if isinstance(tag, Element):
            sequence = self._structure.sequence(tag, self.page, self.key)
            self._operators.append(f"/{tag.role} <</MCID {sequence}>> BDC")
        else:
            self._operators.append(f"/Artifact <<{tag.kind}>> BDC" if tag.kind else "/Artifact BMC")
        self._open = tag

    def close(self) -> None:
        """End the marked sequence that is open, if one is."""
        if self._open is not None:
            self._operators.append("EMC")
            self._open = None

    def words(self, words: Words, x: float, y: float) -> None:
        """Show words. Raises UntaggedContent outside a marked sequence, MissingGlyph."""
        self._insist()
        text = words.text + (" " if words.tail else "")
        if not text:
            return
        size = number(words.size_pt)
        parts = [f"BT {_colour(self._palette[words.colour], 'rg')} {numbers(x, y)} Td"]
        for resource, codes in self._fonts.font(words.face).show(text):
            parts.append(f"/{resource} {size} Tf {shown(codes)} Tj")
        self._operators.append(" ".join([*parts, "ET"]))

    def path(self, path: Path, x: float, y: float) -> None:
        """Draw a path whose origin is at x, y. Raises UntaggedContent outside a marked sequence."""
        self._insist()
        scale = path.scale
        setup = [f"q {number_exact(scale)} 0 0 {number_exact(-scale)} {numbers(x, y)} cm"]
        if path.fill is not None:
            setup.append(_colour(self._palette[path.fill], "rg"))
        if path.stroke is not None:
            setup.append(_colour(self._palette[path.stroke], "RG"))
            setup.append(f"{number(path.line_pt / scale)} w")
            if path.round_caps:
                setup.append("1 J 1 j")
        paint = {(True, True): "B", (True, False): "f", (False, True): "S"}[
            path.fill is not None, path.stroke is not None
        ]
        self._operators.append("\n".join([" ".join(setup), _operators(path.commands), f"{paint} Q"]))

    def image(self, name: str, *, x: float, y: float, width: float, height: float) -> None:
        """Draw a picture with its lower left corner at x, y. Raises UntaggedContent outside a marked sequence."""
        self._insist()
        self._operators.append(f"q {numbers(width, 0, 0, height, x, y)} cm /{name} Do Q")

    def spell(self) -> bytes:
        """Return the content stream."""
        self.close()
        return "\n".join(self._operators).encode("ascii")

    def _insist(self) -> None:
        if self._open is None:
            raise UntaggedContent(f"on the page with object number {self.page}")


def number_exact(value: float) -> str:
    """Return a scale with five decimals, so that a path of 24 units keeps its place."""
    return f"{value:.5f}".rstrip("0").rstrip(".")
