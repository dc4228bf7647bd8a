"""Headings: words that open a part, with their bookmark; as running text where they are as long as one."""

from builders.document import Inlines, plain
from builders.frozen import replace
from builders.theme.print import TypeRole
from builders.writers.pdf.boxes.text import line_count, text_piece, text_strips
from builders.writers.pdf.ink import Destination, Piece, Placed, piece
from builders.writers.pdf.room import Room
from builders.writers.pdf.strips import Strip, Strips

HEADING_LEVELS = 6
TITLE_SHARE = 4
"""A title fills at most this part of a page: one in so many."""


def heading(inlines: Inlines, role: TypeRole, room: Room, *, colour: str | None = None) -> Piece:
    """Return a heading of the room's level, with its bookmark. The title of the document has none: it is the top."""
    element = room.parent.child(f"H{min(room.level, HEADING_LEVELS)}")
    return _bookmarked(text_piece(inlines, role, room, element, colour=colour), inlines, room)


def heading_strips(inlines: Inlines, role: TypeRole, room: Room) -> Strips:
    """Return a heading that stays with what follows; in lines of running text where it is as long as a text."""
    if is_title(inlines, role, room):
        return (Strip(heading(inlines, role, room), keeps=True),)
    element = room.parent.child(f"H{min(room.level, HEADING_LEVELS)}")
    first, *others = text_strips(inlines, room.type("panel-strong"), room, element)
    return (replace(first, piece=_bookmarked(first.piece, inlines, room)), *others)


def is_title(inlines: Inlines, role: TypeRole, room: Room) -> bool:
    """Whether words are short enough to be set as a title, which no page break cuts."""
    return line_count(inlines, role, room.width_pt) * role.leading <= room.tallest_pt / TITLE_SHARE


def _bookmarked(words: Piece, inlines: Inlines, room: Room) -> Piece:
    if room.level == 1:
        return words
    bookmark = Placed(0, 0, Destination(room.level - 1, " ".join(plain(inlines).split())))
    return piece(words.width_pt, words.height_pt, bookmark, Placed(0, 0, words))
