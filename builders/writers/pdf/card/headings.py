"""The heading of a row: large words, level with the number in its disc, which belongs to it."""

from builders.document import Inlines, plain
from builders.frozen import dataclass
from builders.theme.print import TypeRole
from builders.writers.pdf.boxes.arrange import lowered
from builders.writers.pdf.boxes.headings import HEADING_LEVELS, is_title
from builders.writers.pdf.boxes.steps import numbered
from builders.writers.pdf.boxes.text import text_piece, text_strips
from builders.writers.pdf.element import Element
from builders.writers.pdf.ink import Destination, Piece, Placed, Words, piece
from builders.writers.pdf.room import Room
from builders.writers.pdf.strips import Strip, Strips


@dataclass(frozen=True, slots=True)
class Heading:
    """The words of a row's heading, and its number if it has one."""

    title: Inlines
    number: int | None


def lay_heading(heading: Heading, role: TypeRole, room: Room) -> tuple[Piece, Strips]:
    """Return the sign before a heading and its words, the first line level with the sign; running text if too long."""
    element = room.parent.child(f"H{min(room.level, HEADING_LEVELS)}")
    said = " ".join(f"{heading.number or ''} {plain(heading.title)}".split())
    bookmark = Placed(0, 0, Destination(room.level - 1, said))
    sign = piece(0.0, 0.0, bookmark)
    narrow, drop = room, 0.0
    if heading.number is not None:
        sign = _sign(heading.number, element, bookmark, room)
        narrow = room.narrower(sign.width_pt + room.theme.space.rail)
    if is_title(heading.title, role, narrow):
        words: Strips = (Strip(text_piece(heading.title, role, narrow, element)),)
    else:
        role = room.type("panel-strong")
        words = text_strips(heading.title, role, narrow, element)
    if heading.number is not None:
        drop = max((sign.height_pt - role.leading) / 2, 0.0)
    return sign, lowered(words, drop)


def _sign(number: int, heading: Element, bookmark: Placed, room: Room) -> Piece:
    """The number in its disc, a blank behind it to keep it from fusing with the words."""
    label = heading.child("Span")
    sign, role = numbered(number, label, room), room.type("step-number")
    blank = Words("", role.regular, role.size, 0.0, role.colour, label, tail=True)
    return piece(sign.width_pt, sign.height_pt, bookmark, Placed(0, 0, sign), Placed(0, sign.height_pt / 2, blank))
