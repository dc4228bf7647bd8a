"""The foot of a leaf: what it is told by once it is cut out or handed over."""

from collections.abc import Iterable, Iterator

from builders.document import Document, Inlines, Status, Text
from builders.frozen import dataclass, replace
from builders.memo import remembered
from builders.writers.pdf.boxes.arrange import beside
from builders.writers.pdf.boxes.frame import framed, inner_width
from builders.writers.pdf.boxes.shapes import icon
from builders.writers.pdf.boxes.text import Align, text_piece, text_strips, width_of
from builders.writers.pdf.element import FOOTER, REPEATED, Element, Furniture, Tag
from builders.writers.pdf.furniture import JOINT, has_logo, logos_piece
from builders.writers.pdf.ink import Piece, Placed, Words, piece
from builders.writers.pdf.room import Room
from builders.writers.pdf.strips import stack

Part = tuple[Piece, Furniture | None]
"""What stands in a foot, and as which furniture if it is not read aloud."""

LOGO_SHARE = 0.35
"""Of the foot's width, the most that the school's logo takes."""


@dataclass(frozen=True, slots=True)
class Said:
    """What has been read aloud already, on this page or one before it: what a document says once, what marks mean."""

    once: bool = False
    legend: bool = False


def foot(document: Document, room: Room, said: Said, *, marked: bool) -> Piece:
    """Return the foot of a card: what a mark means, if there is one, the document's status, imprint and logo."""
    return _stacked((*_told(document, room, said, marked=marked), (_told_by(document, room, said), None)), room)


def foot_in_the_middle(document: Document, room: Room, said: Said, *, marked: bool) -> Piece:
    """Return the foot of a certificate: the same in the middle, without the logo, which stands above."""
    imprint = joined(document.imprint, room, FOOTER, "centre")
    return _stacked((*_told(document, room, said, marked=marked, align="centre"), (imprint, None)), room)


def _told(document: Document, room: Room, said: Said, *, marked: bool, align: Align = "start") -> Iterator[Part]:
    if marked and document.legend:
        yield _legend(document, room, align), REPEATED if said.legend else None
    if document.status:
        yield _status(document.status, room), REPEATED if said.once else None


def _stacked(parts: Iterable[Part], room: Room) -> Piece:
    placed: list[Placed] = []
    y = 0.0
    for part, furniture in parts:
        if not part.height_pt:
            continue
        y += room.theme.cut.foot_gap if placed else 0.0
        placed.append(Placed(0, y, part, furniture))
        y += part.height_pt
    return piece(room.width_pt, y, *placed)


def _legend(document: Document, room: Room, align: Align) -> Piece:
    return text_piece(document.explained, room.type("furniture"), room, room.parent.child("P"), align=align)


@remembered(512)
def _status(status: Status, room: Room) -> Piece:
    """That it is a draft in its frame, or that the school is still checking behind a pen."""
    look, size = room.theme.panels["draft"], room.theme.size.icon_small
    role = room.type("label").model_copy(update={"colour": "ink"}) if status.every_page else room.type("furniture")
    name, colour = (look.icon or "info", look.icon_colour) if status.every_page else ("pen-line", "ink")
    thin = look.model_copy(update={"inset_block": room.theme.cut.foot_gap, "inset_inline": room.theme.space.icon})
    inner = replace(room, width_pt=inner_width(thin, room)) if status.every_page else room
    indent = size + room.theme.space.icon
    words = text_strips(status.text, role, inner.narrower(indent), room.parent.child("P"))
    sign = piece(size, size, Placed(0, 0, icon(name, size, room.theme.line.icon_heading, colour)))
    strips = beside(sign, indent, words, drop_pt=(role.leading - size) / 2)
    return stack(framed(strips, thin, room) if status.every_page else strips, room.width_pt)


def _told_by(document: Document, room: Room, said: Said) -> Piece:
    """The imprint, and the logo at the end of its line."""
    if not has_logo(document):
        return joined(document.imprint, room, FOOTER)
    within = replace(room, width_pt=room.width_pt * LOGO_SHARE)
    logo = logos_piece(document, within, room.theme.size.logo_height)
    words = joined(document.imprint, room.narrower(logo.width_pt + room.theme.space.label), FOOTER)
    height = max(words.height_pt, logo.height_pt)
    return piece(
        room.width_pt,
        height,
        Placed(room.width_pt - logo.width_pt, height - logo.height_pt, logo, REPEATED if said.once else None),
        Placed(0, height - words.height_pt, words),
    )


@remembered(512)
def joined(
    parts: tuple[Inlines, ...],
    room: Room,
    tag: Tag,
    align: Align = "start",
    role: str = "furniture",
    colour: str | None = None,
) -> Piece:
    """Return short texts one after another, a line broken between two of them where they do not fit on one."""
    lines: list[Inlines] = []
    for part in parts:
        longer: Inlines = (*lines[-1], Text(JOINT), *part) if lines else part
        if lines and width_of(longer, room.type(role)) <= room.width_pt:
            lines[-1] = longer
        else:
            lines.append(part)
    look = room.type(role)
    blank = Words("", look.regular, look.size, 0.0, look.colour, tag, tail=True)
    placed: list[Placed] = []
    y = 0.0
    for at, line in enumerate(lines):
        words = text_piece(line, look, room, tag, colour=colour, align=align)
        placed.append(Placed(0, y, words))
        y += words.height_pt
        if at < len(lines) - 1 and isinstance(tag, Element):
            # It keeps the words of two lines from fusing when they are read aloud.
            placed.append(Placed(0, y - look.leading / 2, blank))
    return piece(room.width_pt, y, *placed)
