"""Lines to write on, each behind its label."""

from builders.document import Inlines, Lines
from builders.frozen import replace
from builders.theme.print import TypeRole
from builders.writers.pdf.boxes.shapes import line
from builders.writers.pdf.boxes.text import text_piece, width_of
from builders.writers.pdf.element import Element
from builders.writers.pdf.ink import Piece, Placed, piece
from builders.writers.pdf.room import Room
from builders.writers.pdf.strips import Strip, Strips, spaced

LABEL_SHARE = 0.45
"""A label takes at most so much of its line; a longer one stands above it."""


def lay_lines(block: Lines, room: Room) -> Strips:
    """Return the lines; all labels share the width of the widest, so that the lines begin level.

    None stands alone at the foot or the head of a page.
    """
    role = room.type(room.running)
    widest = max((width_of(label, role) for label in block.labels), default=0.0)
    shared = widest if widest <= room.width_pt * LABEL_SHARE else 0.0
    drawn = [labelled(label, role, room, room.parent.child("P"), label_pt=shared) for label in block.labels]
    last = len(drawn) - 1
    return spaced(
        [(Strip(one, keeps=number < last and number in (0, last - 1)),) for number, one in enumerate(drawn)], 0.0
    )


def labelled(label: Inlines, role: TypeRole, room: Room, tag: Element, *, label_pt: float | None = None) -> Piece:
    """Return a line to write on behind its label; below it where the label would leave too little."""
    pitch = max(room.theme.size.writing_pitch, role.leading)
    gap = room.theme.space.label
    wanted = width_of(label, role)
    share = wanted if label_pt is None or label_pt < wanted else label_pt
    rule = room.theme.line.rule
    if not label:
        start = label_pt + gap if label_pt else 0.0
        return piece(room.width_pt, pitch, Placed(start, pitch, line(room.width_pt - start, 0, rule)))
    if share > room.width_pt * LABEL_SHARE and room.width_pt - share - gap < room.theme.size.writing_least:
        words = text_piece(label, role, room, tag)
        height = words.height_pt + pitch
        return piece(room.width_pt, height, Placed(0, 0, words), Placed(0, height, line(room.width_pt, 0, rule)))
    words = text_piece(label, role, replace(room, width_pt=share + 1), tag)
    start = share + gap
    return piece(
        room.width_pt,
        pitch,
        Placed(0, pitch - role.leading + descent(role), words),
        Placed(start, pitch, line(room.width_pt - start, 0, rule)),
    )


def descent(role: TypeRole) -> float:
    """Return how far a line of words is let down, so that its baseline stands just above the rule beside it."""
    return (role.leading - role.size) / 2
