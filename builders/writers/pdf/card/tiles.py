"""What must never be done, as tiles: an icon struck through beside a word or two."""

from functools import partial
from math import ceil

from builders import icons
from builders.document import Entries, Entry
from builders.text.lines import widest_word_pt
from builders.writers.pdf.boxes.arrange import Card, beside, grid, lowered, whole
from builders.writers.pdf.boxes.shapes import icon
from builders.writers.pdf.boxes.text import line_count, text_strips
from builders.writers.pdf.element import UNMARKED
from builders.writers.pdf.ink import Path, Piece, Placed, piece
from builders.writers.pdf.room import Room
from builders.writers.pdf.strips import Strips, kept, spaced

CORNER, FAR_CORNER = 3.0, 21.0
"""From where to where an icon is struck through, in units of its box."""


def lay_tiles(block: Entries, room: Room) -> Strips:
    """Return tiles in as few rows as leave every text its few lines, and in those as few columns as will do."""
    within = room.inside(room.parent.child("L", UNMARKED))
    cards: list[Card] = [partial(_tile, entry) for entry in block.items]
    columns = _columns(block.items, room)
    return grid(cards, columns, within, room.theme.space.tile)


def _columns(items: tuple[Entry, ...], room: Room) -> int:
    role, look = room.type("card-title"), room.theme.entries["never"]
    fitting = [1]
    for count in range(2, min(look.columns, len(items)) + 1):
        width = room.columns(count) - _indent(room)
        if all(
            widest_word_pt(entry.title, role.style) <= width and line_count(entry.title, role, width) <= look.most_lines
            for entry in items
        ):
            fitting.append(count)
    return min(fitting, key=lambda count: (ceil(len(items) / count), count))


def _indent(room: Room) -> float:
    return room.theme.size.icon_tile + room.theme.space.card_icon


def _tile(entry: Entry, room: Room, at_least_pt: float) -> Strips:  # noqa: ARG001 - a tile has no frame to stretch
    body = room.parent.child("LI").child("LBody")
    name = entry.icon or room.theme.entries["never"].icon or "x"
    role, size = room.type("card-title"), room.theme.size.icon_tile
    narrow = room.narrower(_indent(room))
    title = text_strips(entry.title, role, narrow, body.child("P"))
    others = [
        text_strips(text, room.type("panel"), narrow, body.child("P")) for text in (entry.body, entry.hope) if text
    ]
    words = spaced((kept(title) if others else title, *others), 0.0)
    sign = struck(name, size, room)
    tall = sum(strip.piece.height_pt for strip in words)
    drop = max((size - tall) / 2, 0.0)
    return whole(beside(sign, _indent(room), lowered(words, drop)), room)


def struck(name: str, size_pt: float, room: Room) -> Piece:
    """Return an icon with a stroke through it, which a white one keeps clear of the icon's own."""
    weight, scale = room.theme.line, size_pt / icons.BOX
    commands = (("M", CORNER, CORNER), ("L", FAR_CORNER, FAR_CORNER))
    drawn = icon(name, size_pt, weight.icon_large, "ink")
    clear = Path(commands, stroke="white", line_pt=weight.slash_clear * scale, scale=scale)
    stroke = Path(commands, stroke="never", line_pt=weight.slash * scale, round_caps=True, scale=scale)
    return piece(size_pt, size_pt, Placed(0, 0, drawn), Placed(0, 0, clear), Placed(0, 0, stroke))
