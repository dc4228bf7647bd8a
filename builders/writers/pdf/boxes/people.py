"""People at the school: what is known in words, what is not as lines to write on."""

from collections.abc import Sequence

from builders.document import Inlines, Person, Strong, Text
from builders.frozen import dataclass, replace
from builders.theme.print import TypeRole
from builders.writers.pdf.boxes.arrange import whole
from builders.writers.pdf.boxes.shapes import line
from builders.writers.pdf.boxes.text import text_piece, width_of
from builders.writers.pdf.boxes.writing import descent
from builders.writers.pdf.element import UNMARKED, Element
from builders.writers.pdf.ink import Piece, Placed, Words, piece
from builders.writers.pdf.room import Room
from builders.writers.pdf.strips import Strip, Strips, height_of, spaced

LABEL_SHARE = 0.75
"""Of a row, the most that labels may take together; longer ones are set in lines."""

LEAST_SHARE = 0.7
"""Of the least line to write on, the least that stands beside other fields."""


@dataclass(frozen=True, slots=True)
class Field:
    """A label and what stands after it: words, or a line to write on where there are none.

    `share` is how much of the row's room it gets beside others; `after` is said after a line.
    """

    label: Inlines
    value: Inlines
    share: float = 1.0
    after: Inlines = ()


def lay_people(people: Sequence[Person], room: Room, *, compact: bool) -> Strips:
    """Return a list of people; `compact` gives each one row and leaves out lines for unknown mailboxes."""
    within = room.inside(room.parent.child("L", UNMARKED))
    role = room.type(room.running)
    label_pt = max((width_of(person.role, role) for person in people), default=0.0)
    return spaced([_person(person, within, label_pt, compact=compact) for person in people], 0.0)


def _person(person: Person, room: Room, label_pt: float, *, compact: bool) -> Strips:
    words = room.words
    phone = Field((Text(words.say("contact.phone")),), person.phone, share=1.0)
    mailbox = Field((Text(words.say("contact.email")),), person.mailbox, share=1.6)
    named = person.role or (Text(words.say("contact.name")),)
    beside = [[Field(named, person.name, share=1.25), phone], *([[mailbox]] if person.mailbox else [])]
    ask: Inlines = () if person.name else (Text(words.say("contact.ask")),)
    below = [[Field(named, person.name, after=ask)], [phone, mailbox]]
    body = room.parent.child("LI").child("LBody")

    def lay(rows: list[list[Field]], least_pt: float) -> Strips:
        laid = [field_row(row, room, body, least_pt if position == 0 else 0.0) for position, row in enumerate(rows)]
        return whole(spaced(laid, 0.0), room)

    if compact:
        return lay(beside, label_pt)
    if not person.name:
        return lay(below, 0.0)
    return min(lay(below, 0.0), lay(beside, 0.0), key=height_of)


def field_row(fields: Sequence[Field], room: Room, parent: Element, label_pt: float = 0.0) -> Strips:
    """Return fields beside one another, the first label at least `label_pt` wide; one below another if too narrow."""
    role = room.type(room.running)
    gap = room.theme.space.label
    labels = [
        max(width_of(field.label, role), label_pt if position == 0 else 0.0) + gap
        for position, field in enumerate(fields)
    ]
    if sum(labels) > room.width_pt * LABEL_SHARE:
        labels = [min(label, room.width_pt * LABEL_SHARE / len(fields)) for label in labels]
    spare = room.width_pt - sum(labels) - gap * 1.5 * (len(fields) - 1)
    least = room.theme.size.writing_least * LEAST_SHARE
    needs = [width_of(field.value, role.in_strong) + 1 if field.value else least for field in fields]
    if sum(needs) > spare and len(fields) > 1:
        return spaced([field_row([field], room, parent, label_pt) for field in fields], 0.0)
    total = sum(field.share for field in fields)
    shares = [need + (spare - sum(needs)) * field.share / total for need, field in zip(needs, fields, strict=True)]
    filled = all(field.value for field in fields)
    pitch = role.leading + room.theme.space.title if filled else room.theme.size.writing_pitch
    placed, x, height = [], 0.0, pitch
    for field, label, share in zip(fields, labels, shares, strict=True):
        own = replace(room, width_pt=max(label + share, label + 1))
        laid = _field(field, label, own, parent.child("P"), pitch_pt=pitch)
        placed.append(Placed(x, 0, laid))
        height = max(height, laid.height_pt)
        x += label + share + gap * 1.5
    return (Strip(piece(room.width_pt, height, *placed)),)


def _field(field: Field, label_pt: float, room: Room, tag: Element, *, pitch_pt: float) -> Piece:
    """A label with its value or its line, which stands `pitch_pt` below the top."""
    role = room.type(room.running)
    top = pitch_pt - role.leading + descent(role)
    label = text_piece(
        field.label, role, replace(room, width_pt=max(label_pt - room.theme.space.label, 1.0) + 0.01), tag
    )
    if field.value or field.after:
        label = _apart(label, role, room, tag)
    left = room.width_pt - label_pt
    if field.value:
        words = text_piece((Strong(field.value),), role, replace(room, width_pt=max(left, 1.0)), tag)
        height = max(pitch_pt, top + words.height_pt, top + label.height_pt)
        return piece(room.width_pt, height, Placed(0, top, label), Placed(label_pt, top, words))
    after_pt = width_of(field.after, role) + room.theme.space.label if field.after else 0.0
    if left - after_pt < room.theme.size.writing_least / 2:
        after_pt = 0.0
    rule = line(left - after_pt, 0, room.theme.line.rule)
    placed = [Placed(0, top, label), Placed(label_pt, pitch_pt, rule)]
    if after_pt:
        words = text_piece(field.after, role, replace(room, width_pt=after_pt), tag)
        placed.append(Placed(room.width_pt - after_pt + room.theme.space.label, top, words))
    return piece(room.width_pt, max(pitch_pt, top + label.height_pt), *placed)


def _apart(label: Piece, role: TypeRole, room: Room, tag: Element) -> Piece:
    """A label with a blank behind its last line, to keep it from fusing with the words beside it."""
    blank = Words("", role.regular, role.size, 0.0, role.colour, tag, tail=True)
    baseline = label.height_pt - (role.leading - room.theme.cap_height_em * role.size) / 2
    return piece(label.width_pt, label.height_pt, Placed(0, 0, label), Placed(label.width_pt, baseline, blank))
