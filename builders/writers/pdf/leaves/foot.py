"""The foot of a leaf: what it is told by once it is cut out or handed over."""

from dataclasses import dataclass, replace

from builders.document import Document, Inlines, Mark, Text
from builders.writers.pdf.boxes.arrange import beside
from builders.writers.pdf.boxes.frame import framed, inner_width
from builders.writers.pdf.boxes.shapes import icon
from builders.writers.pdf.boxes.text import Align, text_piece, text_strips, width_of
from builders.writers.pdf.element import FOOTER, REPEATED, Tag
from builders.writers.pdf.ink import Piece, Placed, piece
from builders.writers.pdf.room import Room
from builders.writers.pdf.strips import Strip, spaced, stack

JOINT = " · "


@dataclass(frozen=True, slots=True)
class Said:
    """What has been read aloud already, on this page or one before it."""

    status: bool = False
    legend: bool = False


def foot(document: Document, room: Room, said: Said, *, marked: bool, align: Align = "start") -> Piece:
    """Return the foot: what a mark means, if there is one, the document's status, and its imprint."""
    parts = [
        (_legend(document, room, align), REPEATED if said.legend else None) if marked and document.legend else None,
        (_status(document, room), REPEATED if said.status else None) if document.status else None,
        (_imprint(document, room, align), None) if document.imprint else None,
    ]
    placed: list[Placed] = []
    y = 0.0
    for part, furniture in filter(None, parts):
        y += room.theme.cut.foot_gap if placed else 0.0
        placed.append(Placed(0, y, part, furniture))
        y += part.height_pt
    return piece(room.width_pt, y, *placed)


def _legend(document: Document, room: Room, align: Align) -> Piece:
    words: Inlines = (Mark(), Text(" "), *document.legend)
    return text_piece(words, room.type("furniture"), room, room.parent.child("P"), align=align)


def _status(document: Document, room: Room) -> Piece:
    """That it is a draft in its frame, or that the school is still checking behind a pen."""
    status = document.status
    if status is None:
        return piece(room.width_pt, 0.0)
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


def _imprint(document: Document, room: Room, align: Align) -> Piece:
    return joined(document.imprint, room, FOOTER, align=align)


def joined(
    parts: tuple[Inlines, ...],
    room: Room,
    tag: Tag,
    *,
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
    set_lines = [(Strip(text_piece(line, room.type(role), room, tag, colour=colour, align=align)),) for line in lines]
    return stack(spaced(set_lines, 0.0), room.width_pt)
