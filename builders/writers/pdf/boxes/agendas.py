"""What happens when: minutes beside what is done in them."""

from builders.document import Agenda, AgendaItem, Inlines, Text
from builders.writers.pdf.boxes.arrange import beside, whole
from builders.writers.pdf.boxes.shapes import icon
from builders.writers.pdf.boxes.text import text_piece, text_strips
from builders.writers.pdf.element import UNMARKED, Element
from builders.writers.pdf.ink import Placed, piece
from builders.writers.pdf.room import Room
from builders.writers.pdf.strips import Strips, spaced


def lay_agenda(block: Agenda, room: Room) -> Strips:
    """Return the parts of a session in order."""
    element = room.parent.child("L", UNMARKED)
    return spaced([_item(item, room.inside(element)) for item in block.items], room.theme.space.item)


def _item(item: AgendaItem, room: Room) -> Strips:
    body = room.parent.child("LI").child("LBody")
    column = room.theme.size.minutes_column
    minutes: Inlines = (Text(room.words.say("agenda.minutes", minutes=item.minutes)),)
    label = text_piece(minutes, room.type("card-title"), room.inside(body, width_pt=column), body.child("P"))
    return whole(beside(label, column, _title(item, room.narrower(column), body)), room)


def _title(item: AgendaItem, room: Room, body: Element) -> Strips:
    role, size = room.type(room.running), room.theme.size.icon_small
    if item.icon is None:
        return text_strips(item.title, role, room, body.child("P"))
    indent = size + room.theme.space.icon
    sign = piece(size, size, Placed(0, 0, icon(item.icon, size, room.theme.line.icon_heading, "accent")))
    words = text_strips(item.title, role, room.narrower(indent), body.child("P"))
    return beside(sign, indent, words, drop_pt=(role.leading - size) / 2)
