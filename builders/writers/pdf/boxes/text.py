"""Inlines set in lines: every run of words with its element, links and foreign words in elements of their own."""

from dataclasses import dataclass, field
from typing import Literal

from builders.document import Inlines
from builders.memo import remembered_by_value
from builders.text.lines import MARK_WIDTH_EM, Line, Run, break_lines, widest_word_pt
from builders.theme.print import TypeRole
from builders.writers.pdf.element import Element, Tag
from builders.writers.pdf.ink import Path, Piece, Placed, Words, piece
from builders.writers.pdf.room import Room
from builders.writers.pdf.strips import Strip, Strips

Align = Literal["start", "centre", "end"]
DIAMOND = (("M", 0.5, 0.0), ("L", 1.0, 0.5), ("L", 0.5, 1.0), ("L", 0.0, 0.5), ("Z",))
KEPT_LINES = 2
"""A page break leaves at least so many lines of a paragraph on each side."""

broken = remembered_by_value(8192)(break_lines)
"""`break_lines`, remembered: a school's pack sets the same words again and again."""


@dataclass(slots=True)
class _Setter:
    """Sets the lines of one text. Elements of links are shared by all lines they run over."""

    room: Room
    role: TypeRole
    tag: Tag
    colour: str
    spoken: dict[int, str]
    links: dict[int, Element] = field(default_factory=dict)

    def tag_of(self, run: Run) -> Tag:
        if not isinstance(self.tag, Element):
            return self.tag
        tag = self.tag
        if run.link is not None:
            if run.link not in self.links:
                self.links[run.link] = self.tag.child("Link")
            tag = self.links[run.link]
        return tag if run.language is None else Element("Span", tag, language=run.language)

    def baseline(self) -> float:
        """How far below the top of its line a baseline is: capitals stand in the middle."""
        return (self.role.leading + self.room.theme.cap_height_em * self.role.size) / 2

    def line(self, line: Line, *, width_pt: float, last: bool, align: Align) -> Piece:
        x = {"start": 0.0, "centre": (width_pt - line.width_pt) / 2, "end": width_pt - line.width_pt}[align]
        blank = not last and line.ends_word
        placed: list[Placed] = []
        marked = False
        for position, run in enumerate(line.runs):
            tail = blank and position == len(line.runs) - 1
            if run.mark:
                placed.append(self.mark(x))
                marked = True
                if tail:
                    placed.append(Placed(x, self.baseline(), self.words(Run("", self.role.regular, 0), tail=True)))
            else:
                placed.append(Placed(x, self.baseline(), self.words(run, tail=tail)))
            x += run.width_pt
        return Piece(width_pt, self.role.leading, tuple(placed), marked)

    def words(self, run: Run, *, tail: bool) -> Words:
        return Words(
            text=run.text,
            face=run.face,
            size_pt=self.role.size,
            width_pt=run.width_pt,
            colour=self.colour,
            tag=self.tag_of(run),
            address=run.address,
            spoken=self.spoken.get(run.link, "") if run.link is not None else "",
            tail=tail,
        )

    def mark(self, x: float) -> Placed:
        """The sign that says: check this against the guidance."""
        size = self.room.theme.size.mark
        said = f"({self.room.words.say('mark.alt')})"
        tag = Element("Span", self.tag, actual=said) if isinstance(self.tag, Element) else self.tag
        path = Path(
            DIAMOND,
            stroke="white" if self.colour == "white" else "caution",
            line_pt=self.room.theme.line.mark,
            scale=size,
            tag=tag,
        )
        start = x + max(MARK_WIDTH_EM * self.role.size - size, 0.0)
        return Placed(start, self.baseline() - (self.room.theme.cap_height_em * self.role.size + size) / 2, path)


def spoken_links(lines: tuple[Line, ...]) -> dict[int, str]:
    """What each link says as a whole. A line that cuts a word ends without a blank."""
    said: dict[int, str] = {}
    for line in lines:
        blank = " " if line.ends_word else ""
        for position, run in enumerate(line.runs):
            if run.link is not None:
                after = blank if position == len(line.runs) - 1 else ""
                said[run.link] = said.get(run.link, "") + run.text + after
    return {link: " ".join(text.split()) for link, text in said.items()}


def lines_of(
    inlines: Inlines, role: TypeRole, room: Room, tag: Tag, *, colour: str | None = None, align: Align = "start"
) -> tuple[Piece, ...]:
    """Return the lines of a text, each as wide as the room, of the role's colour unless another is asked for."""
    lines = broken(inlines, role.style, room.width_pt)
    setter = _Setter(room, role, tag, colour or role.colour, spoken_links(lines))
    return tuple(
        setter.line(line, width_pt=room.width_pt, last=position == len(lines) - 1, align=align)
        for position, line in enumerate(lines)
    )


def text_strips(inlines: Inlines, role: TypeRole, room: Room, tag: Tag) -> Strips:
    """Return a text that may run over pages: its first lines and its last lines stay together."""
    lines = lines_of(inlines, role, room, tag)
    if len(lines) < 2 * KEPT_LINES and len(lines) * role.leading <= room.tallest_pt:
        return (Strip(_joined(lines, room.width_pt)),) if lines else ()
    if len(lines) < 2 * KEPT_LINES:
        return tuple(Strip(line) for line in lines)
    head, middle, foot = lines[:KEPT_LINES], lines[KEPT_LINES:-KEPT_LINES], lines[-KEPT_LINES:]
    pieces = (_joined(head, room.width_pt), *middle, _joined(foot, room.width_pt))
    return tuple(Strip(part) for part in pieces)


def text_piece(
    inlines: Inlines, role: TypeRole, room: Room, tag: Tag, *, colour: str | None = None, align: Align = "start"
) -> Piece:
    """Return a text as one piece, for words that are short by nature: labels, titles of cards, numbers."""
    return _joined(lines_of(inlines, role, room, tag, colour=colour, align=align), room.width_pt)


def paragraph(inlines: Inlines, role: TypeRole, room: Room) -> Strips:
    """Return a paragraph of its own element; nothing for a text without words."""
    return text_strips(inlines, role, room, room.parent.child("P")) if inlines else ()


def width_of(inlines: Inlines, role: TypeRole) -> float:
    """Return how wide a text is on one line."""
    return max((line.width_pt for line in broken(inlines, role.style, float("inf"))), default=0.0)


def balanced_width(inlines: Inlines, role: TypeRole, width_pt: float) -> float:
    """Return the least width, to a point, in which a text takes no more lines than in `width_pt`, no word cut."""
    count = line_count(inlines, role, width_pt)
    low, high = min(max(width_pt / 2, widest_word_pt(inlines, role.style)), width_pt), width_pt
    while count > 1 and high - low > 1:
        middle = (low + high) / 2
        low, high = (low, middle) if line_count(inlines, role, middle) <= count else (middle, high)
    return high


def line_count(inlines: Inlines, role: TypeRole, width_pt: float) -> int:
    """Return how many lines a text takes."""
    return len(broken(inlines, role.style, width_pt))


def _joined(lines: tuple[Piece, ...], width_pt: float) -> Piece:
    placed, y = [], 0.0
    for part in lines:
        placed.append(Placed(0, y, part))
        y += part.height_pt
    return piece(width_pt, y, *placed)
