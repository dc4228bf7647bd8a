"""Particulars: what each is, and beside it what is known of it, or a line to write that on."""

from builders.document import Detail, Details
from builders.frozen import replace
from builders.text.lines import widest_word_pt
from builders.theme.print import TypeRole
from builders.writers.pdf.boxes.arrange import beside, whole
from builders.writers.pdf.boxes.headings import is_title
from builders.writers.pdf.boxes.shapes import line
from builders.writers.pdf.boxes.text import line_count, text_piece, text_strips, width_of
from builders.writers.pdf.boxes.writing import descent
from builders.writers.pdf.element import UNMARKED
from builders.writers.pdf.ink import Piece, Placed, piece
from builders.writers.pdf.room import Room
from builders.writers.pdf.strips import Strip, Strips, kept, spaced

LABEL_SHARE = 0.4
"""Of the width, the most that labels take; a longer one is set in lines."""

LABEL_LINES = 3
"""A label of more lines stands above its value."""


def lay_details(block: Details, room: Room) -> Strips:
    """Return the particulars one below another, their values level; nothing splits a label from its value."""
    within = room.inside(room.parent.child("L", UNMARKED))
    strong = room.type(room.running).in_strong
    widest = max((width_of(item.label, strong) for item in block.items), default=0.0)
    label_pt = min(widest, room.width_pt * LABEL_SHARE)
    return spaced([_item(item, within, label_pt) for item in block.items], room.theme.space.item)


def _item(item: Detail, room: Room, label_pt: float) -> Strips:
    body = room.parent.child("LI").child("LBody")
    role = room.type(room.running)
    strong = role.in_strong
    if widest_word_pt(item.label, strong.style) > label_pt or line_count(item.label, strong, label_pt) > LABEL_LINES:
        return _stacked(item, room.inside(body), strong)
    indent = label_pt + room.theme.space.label
    label = text_piece(item.label, strong, replace(room, width_pt=label_pt + 0.01), body.child("P"))
    if item.value:
        words = text_strips(item.value, role, room.narrower(indent), body.child("P"))
        return whole(beside(label, indent, words), room)
    return (Strip(_to_write_on(label, indent, role, room)),)


def _to_write_on(label: Piece, indent: float, role: TypeRole, room: Room) -> Piece:
    """A label before a line, high enough for a pen, on which its last baseline stands."""
    pitch = max(room.theme.size.writing_pitch, label.height_pt)
    top = pitch - label.height_pt + descent(role)
    rule = line(room.width_pt - indent, 0, room.theme.line.rule)
    return piece(room.width_pt, pitch, Placed(0, top, label), Placed(indent, pitch, rule))


def _stacked(item: Detail, room: Room, strong: TypeRole) -> Strips:
    """A label too long to stand beside anything, above its value or its line."""
    tag = room.parent.child("P")
    short = is_title(item.label, strong, room)
    label = (Strip(text_piece(item.label, strong, room, tag)),) if short else text_strips(item.label, strong, room, tag)
    if item.value:
        role = room.type(room.running)
        return whole((*kept(label), *text_strips(item.value, role, room, room.parent.child("P"))), room)
    pitch = room.theme.size.writing_pitch
    rule = piece(room.width_pt, pitch, Placed(0, pitch, line(room.width_pt, 0, room.theme.line.rule)))
    return whole((*kept(label), Strip(rule)), room)
