"""People on a card: who, and behind a telephone the number; a line to write on for what is not known."""

from builders.document import Contacts, Inlines, Person, Strong, Text
from builders.frozen import dataclass, replace
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

LABEL_SHARE = 0.5
"""Of the width, the most that labels take; longer ones are set in lines."""


@dataclass(frozen=True, slots=True)
class _Columns:
    """Widths of labels, names and numbers, in one row unless numbers stand `below` names; how tall a row is."""

    label_pt: float
    name_pt: float
    phone_pt: float
    below: bool
    pitch_pt: float


def lay_card_people(block: Contacts, room: Room) -> Strips:
    """Return a list of people, each in one row where all of them fit so."""
    within = room.inside(room.parent.child("L", UNMARKED))
    columns = _columns(block.people, room)
    rows = [_person(person, columns, within) for person in block.people]
    alone = len(block.people) == 1 and not block.people[0].name
    ask: Inlines = (Text(room.words.say("contact.ask")),) if alone else ()
    said = [text_strips(text, room.type("panel"), room, room.parent.child("P")) for text in (ask, block.note) if text]
    return spaced((*rows, *said), room.theme.space.title)


def _columns(people: tuple[Person, ...], room: Room) -> _Columns:
    role, space = room.type(room.running), room.theme.space
    strong = role.in_strong
    blank = not all(person.name and person.phone for person in people)
    pitch = room.theme.size.writing_pitch if blank else role.leading
    label = max((width_of(person.role, role) for person in people), default=0.0) + space.label
    label = min(label, room.width_pt * LABEL_SHARE)
    left = room.width_pt - label
    known = max((width_of(person.phone, strong) for person in people), default=0.0) + 1 + _sign_pt(room)
    phone = known if all(person.phone for person in people) else max(known, left * PHONE_SHARE)
    name = left - phone - space.label
    if all(_fits(person.name, strong, name, room) for person in people):
        return _Columns(label, name, phone, below=False, pitch_pt=pitch)
    return _Columns(label, left, left, below=True, pitch_pt=pitch)


def _fits(name: Inlines, role: TypeRole, width_pt: float, room: Room) -> bool:
    if not name:
        return width_pt >= room.theme.size.writing_least
    return widest_word_pt(name, role.style) <= width_pt and line_count(name, role, width_pt) <= NAME_LINES


def _sign_pt(room: Room) -> float:
    return room.theme.size.icon_small + room.theme.space.icon


def _person(person: Person, columns: _Columns, room: Room) -> Strips:
    body = room.parent.child("LI").child("LBody")
    role = room.type(room.running)
    words = replace(room, width_pt=columns.label_pt - room.theme.space.label + 0.01)
    label = text_piece(person.role, role, words, body.child("P"))
    name = _value(person.name, columns.name_pt, columns.pitch_pt, room, body)
    phone = _phone(person.phone, columns.phone_pt, columns.pitch_pt, room, body)
    placed = [Placed(0, _top(role, columns.pitch_pt), label), Placed(columns.label_pt, 0, name)]
    height = max(name.height_pt, _top(role, columns.pitch_pt) + label.height_pt)
    if columns.below:
        rows: Strips = (
            Strip(piece(room.width_pt, height, *placed)), *inset((Strip(phone),), columns.label_pt, room.width_pt),
        )  # fmt: skip
    else:
        number = Placed(room.width_pt - columns.phone_pt, 0, phone)
        rows = (Strip(piece(room.width_pt, max(height, phone.height_pt), *placed, number)),)
    beside = room.narrower(columns.label_pt)
    mailbox = text_strips(person.mailbox, role, beside, body.child("P")) if person.mailbox else ()
    return whole(spaced((rows, inset(mailbox, columns.label_pt, room.width_pt)), 0.0), room)


def _top(role: TypeRole, pitch_pt: float) -> float:
    """Where a line of words begins that stands on a line to write on."""
    return pitch_pt - role.leading + (descent(role) if pitch_pt > role.leading else 0.0)


def _value(value: Inlines, width_pt: float, pitch_pt: float, room: Room, body: Element) -> Piece:
    """Words, or a line to write on."""
    role = room.type(room.running)
    if not value:
        return piece(width_pt, pitch_pt, Placed(0, pitch_pt, line(width_pt, 0, room.theme.line.frame)))
    words = text_piece((Strong(value),), role, replace(room, width_pt=max(width_pt, 1.0)), body.child("P"))
    top = _top(role, pitch_pt)
    return piece(width_pt, top + words.height_pt, Placed(0, top, words))


def _phone(number: Inlines, width_pt: float, pitch_pt: float, room: Room, body: Element) -> Piece:
    """A number behind the sign of a telephone, which is read as the word for it."""
    role, size = room.type(room.running), room.theme.size.icon_small
    said = Element("Span", body.child("P"), actual=room.words.say("contact.phone"))
    sign = icon("phone", size, room.theme.line.icon, "ink", said)
    value = _value(number, width_pt - _sign_pt(room), pitch_pt, room, body)
    top = _top(role, pitch_pt) + (role.leading - size) / 2
    return piece(width_pt, value.height_pt, Placed(0, top, sign), Placed(_sign_pt(room), 0, value))
