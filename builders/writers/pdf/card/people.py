"""People on a card: who, and behind a telephone the number; a line to write on for what is not known."""

from dataclasses import replace

from builders.document import Contacts, Inlines, Person, Strong, Text
from builders.text.lines import widest_word_pt
from builders.theme.print import TypeRole
from builders.writers.pdf.boxes.arrange import inset, whole
from builders.writers.pdf.boxes.shapes import icon, line
from builders.writers.pdf.boxes.text import line_count, text_piece, text_strips, width_of
from builders.writers.pdf.boxes.writing import descent
from builders.writers.pdf.element import UNMARKED, Element
from builders.writers.pdf.ink import Piece, Placed, piece
from builders.writers.pdf.room import Room
from builders.writers.pdf.strips import Strip, Strips, spaced

NAME_LINES = 2
"""A name that takes more lines beside the number stands above it."""

PHONE_SHARE = 0.4
"""Of what is left beside the labels, the share of numbers that are not known yet."""


def lay_card_people(block: Contacts, room: Room) -> Strips:
    """Return a list of people, each in one row where all of them fit so."""
    within = room.inside(room.parent.child("L", UNMARKED))
    role = room.type(room.running)
    label_pt = max((width_of(person.role, role) for person in block.people), default=0.0) + room.theme.space.label
    level = _phone_column(block.people, room, label_pt)
    rows = [_person(person, within, label_pt, level) for person in block.people]
    alone = len(block.people) == 1 and not block.people[0].name
    notes = [text for text in (_ask(room) if alone else (), block.note) if text]
    said = [text_strips(text, room.type("panel"), room, room.parent.child("P")) for text in notes]
    return spaced((*rows, *said), room.theme.space.title)


def _ask(room: Room) -> Inlines:
    return (Text(room.words.say("contact.ask")),)


def _phone_column(people: tuple[Person, ...], room: Room, label_pt: float) -> float | None:
    """How wide the column of numbers is, the sign included; None where names would be cramped beside it."""
    role, strong = room.type(room.running), _strong(room.type(room.running))
    least, left = room.theme.size.writing_least, room.width_pt - label_pt
    known = max((width_of(person.phone, strong) for person in people), default=0.0) + 1
    number = known if all(person.phone for person in people) else max(known, left * PHONE_SHARE - _sign(room))
    name_pt = left - number - _sign(room) - room.theme.space.label
    for person in people:
        if not person.name and name_pt < least:
            return None
        if widest_word_pt(person.name, strong.style) > name_pt or line_count(person.name, strong, name_pt) > NAME_LINES:
            return None
    return number + _sign(room) if width_of((), role) <= name_pt else None


def _sign(room: Room) -> float:
    return room.theme.size.icon_small + room.theme.space.icon


def _strong(role: TypeRole) -> TypeRole:
    return role.model_copy(update={"regular": role.strong, "number": "number-bold"})


def _person(person: Person, room: Room, label_pt: float, phone_pt: float | None) -> Strips:
    body = room.parent.child("LI").child("LBody")
    role, gap = room.type(room.running), room.theme.space.label
    label_pt = min(label_pt, room.width_pt)
    left = room.width_pt - label_pt
    label = text_piece(person.role, role, replace(room, width_pt=label_pt), body.child("P"))
    below = phone_pt is None
    name = _value(person.name, left if below else left - (phone_pt or 0.0) - gap, room, body)
    phone = _phone(person.phone, left if below else phone_pt or 0.0, room, body)
    top = room.theme.size.writing_pitch - role.leading + descent(role)
    if below:
        first = piece(
            room.width_pt, max(name.height_pt, top + label.height_pt), Placed(0, top, label), Placed(label_pt, 0, name)
        )
        rows: Strips = (Strip(first), *inset((Strip(phone),), label_pt, room.width_pt))
    else:
        height = max(name.height_pt, phone.height_pt, top + label.height_pt)
        x = room.width_pt - phone.width_pt
        rows = (
            Strip(piece(room.width_pt, height, Placed(0, top, label), Placed(label_pt, 0, name), Placed(x, 0, phone))),
        )
    mailbox = text_strips(person.mailbox, role, room.narrower(label_pt), body.child("P")) if person.mailbox else ()
    return whole(spaced((rows, inset(mailbox, label_pt, room.width_pt)), 0.0), room)


def _value(value: Inlines, width_pt: float, room: Room, body: Element) -> Piece:
    """Words, or a line to write on."""
    role, pitch = room.type(room.running), room.theme.size.writing_pitch
    if not value:
        return piece(width_pt, pitch, Placed(0, pitch, line(width_pt, 0, room.theme.line.frame)))
    top = pitch - role.leading + descent(role)
    words = text_piece((Strong(value),), role, replace(room, width_pt=max(width_pt, 1.0)), body.child("P"))
    return piece(width_pt, top + words.height_pt, Placed(0, top, words))


def _phone(number: Inlines, width_pt: float, room: Room, body: Element) -> Piece:
    """A number behind the sign of a telephone, which is read as the word for it."""
    role, size, pitch = room.type(room.running), room.theme.size.icon_small, room.theme.size.writing_pitch
    said = Element("Span", body.child("P"), actual=room.words.say("contact.phone"))
    sign = icon("phone", size, room.theme.line.icon, "ink", said)
    value = _value(number, width_pt - _sign(room), room, body)
    top = pitch - role.leading + descent(role) + (role.leading - size) / 2
    return piece(width_pt, value.height_pt, Placed(0, top, sign), Placed(_sign(room), 0, value))
