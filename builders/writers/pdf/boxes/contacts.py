"""Who helps: a panel worth pinning up, services above, people at the school below."""

from builders.document import Contacts, Inlines, Service, Text
from builders.frozen import replace
from builders.memo import remembered
from builders.theme.print import PanelLook
from builders.writers.pdf.boxes.arrange import beside, inset, lowered
from builders.writers.pdf.boxes.frame import framed, inner_width
from builders.writers.pdf.boxes.people import lay_people
from builders.writers.pdf.boxes.services import grouped, lay_row, rows_of
from builders.writers.pdf.boxes.shapes import icon, line
from builders.writers.pdf.boxes.text import text_piece, width_of
from builders.writers.pdf.boxes.titles import titled, titled_strips
from builders.writers.pdf.boxes.writing import descent
from builders.writers.pdf.element import REPEATED, UNMARKED
from builders.writers.pdf.ink import Piece, Placed, piece
from builders.writers.pdf.room import Room
from builders.writers.pdf.strips import Strip, Strips, height_of, spaced

SCHOOL_ICON = "school"
SCHOOL_SHARE = 0.4
"""The school's name takes at most so much of the panel's width beside its people."""


def lay_contacts(block: Contacts, title: Inlines, room: Room, at_least_pt: float = 0.0) -> Strips:
    """Return the panel; `title` is the heading of its section and stands inside it."""
    if not block.services:
        return _people_alone(block, title, room, at_least_pt)
    look = room.theme.panels["help"].model_copy(update={"inset_inline": 0.0, "inset_block": 0.0})
    head = _head(block, title, look, room)
    rows = _services(block.services, replace(room, owner=()))
    people = _our_people(block, room) if block.people else ()
    return framed((*rows, *people), look, room, head=head)


@remembered(256)
def _services(services: tuple[Service, ...], room: Room) -> Strips:
    """The rows of services, under lines."""
    within = room.inside(room.parent.part(0, "L", UNMARKED), running="panel")
    rows = rows_of(grouped(services))
    return tuple(Strip(_ruled(lay_row(row, within), room, first=at == 0)) for at, row in enumerate(rows))


def _ruled(row: Piece, room: Room, *, first: bool) -> Piece:
    """A row under a line."""
    if first:
        return row
    rule = Placed(0, 0, line(room.width_pt, 0, room.theme.line.rule))
    return piece(row.width_pt, row.height_pt, Placed(0, 0, row), rule)


def _head(block: Contacts, title: Inlines, look: PanelLook, room: Room) -> Piece:
    """The strip on top: the title behind its icon, the note at the end, or below where there is no room."""
    space = room.theme.space
    note_role = room.type("note")
    wide = room.width_pt - 2 * space.help_inline
    note_pt = width_of(block.note, note_role) if block.note else 0.0
    title_pt = width_of(title, room.type(look.title)) + room.theme.size.icon_heading + space.icon + space.help_inline
    level = title_pt + note_pt <= wide or not title
    placed: list[Placed] = []
    height = space.heading
    if title:
        width = wide - note_pt if level else wide
        heading = titled(title, look, replace(room, width_pt=width), None)
        placed.append(Placed(space.help_inline, height, heading))
        height += heading.height_pt
    if block.note:
        width = note_pt + 1 if level and title else wide
        note = text_piece(block.note, note_role, replace(room, width_pt=width), room.parent.child("P"))
        if level and title:
            top = space.heading + (height - space.heading - note.height_pt) / 2
            placed.append(Placed(room.width_pt - space.help_inline - width, top, note))
        else:
            placed.append(Placed(space.help_inline, height, note))
            height += note.height_pt
    edge = line(room.width_pt, 0, room.theme.line.rule)
    height += space.heading
    return piece(room.width_pt, height, *placed, Placed(0, height, edge, REPEATED))


def _our_people(block: Contacts, room: Room) -> Strips:
    """The last row of the panel: the school's name, its people beside it, or below it where that takes less room.

    A long name gives way to "Our school": it stands whole in the head of the first page.
    """
    within = room.inside(room.parent.child("Div"), running="panel")
    inner = replace(within, width_pt=room.width_pt - 2 * room.theme.space.help_inline)
    layouts = [_people_below(block, inner)]
    # Several people with lines to write on need the whole width, or the lines are too short for a name.
    blank = len(block.people) > 1 and not all(person.name and person.phone for person in block.people)
    if room.owner and not blank:
        ours: Inlines = (Text(room.words.say("contact.our-school")),)
        layouts += [
            _people_beside(block, replace(inner, owner=name), owner_pt + 1)
            for name in (room.owner, ours)
            if (owner_pt := _owner_width(name, room)) <= inner.width_pt * SCHOOL_SHARE
        ]
    best = min(layouts, key=height_of)
    padded = _padded(inset(best, room.theme.space.help_inline, room.width_pt), room)
    return (replace(padded[0], piece=_ruled(padded[0].piece, room, first=False)), *padded[1:])


def _owner_width(name: Inlines, room: Room) -> float:
    """How wide a name is behind its icon."""
    return room.theme.size.icon_heading + room.theme.space.icon + width_of(name, room.type("heading"))


def _people_below(block: Contacts, room: Room) -> Strips:
    people = lay_people(block.people, room, compact=len(block.people) > 1)
    owner: Strips = lowered((Strip(_owner(room), keeps=True),), room.theme.space.heading) if room.owner else ()
    return spaced((owner, people), 0.0)


def _people_beside(block: Contacts, room: Room, owner_pt: float) -> Strips:
    indent = owner_pt + 2 * room.theme.space.help_inline
    owner = _owner(replace(room, width_pt=owner_pt))
    people = lay_people(block.people, room.narrower(indent), compact=len(block.people) > 1)
    return beside(owner, indent, people, drop_pt=_level(room))


def _level(room: Room) -> float:
    """How far the school's name is let down to stand level with the first label beside it."""
    name, label = room.type("heading"), room.type(room.running)
    return room.theme.size.writing_pitch - label.leading / 2 + descent(label) - name.leading / 2


def _padded(strips: Strips, room: Room) -> Strips:
    """Strips with the panel's space below the last; lines to write on have their own above them."""
    padded = []
    for position, strip in enumerate(strips):
        below = room.theme.space.help_block if position == len(strips) - 1 else 0.0
        inner = strip.piece
        moved = piece(inner.width_pt, inner.height_pt + below, Placed(0, 0, inner))
        padded.append(replace(strip, piece=moved))
    return tuple(padded)


def _owner(room: Room) -> Piece:
    """The school's name behind its icon; smaller where it would not fit on one line."""
    size = room.theme.size.icon_heading
    indent = size + room.theme.space.icon
    fits = width_of(room.owner, room.type("heading")) <= room.width_pt - indent
    role = room.type("heading" if fits else "subheading")
    words = text_piece(room.owner, role, room.narrower(indent), room.parent.child("P"))
    sign = icon(SCHOOL_ICON, size, room.theme.line.icon_heading, "accent")
    return piece(room.width_pt, words.height_pt, Placed(0, (role.leading - size) / 2, sign), Placed(indent, 0, words))


def _people_alone(block: Contacts, title: Inlines, room: Room, at_least_pt: float) -> Strips:
    """A strong frame around the title and the people."""
    look = room.theme.panels["people"]
    inner = room.inside(room.parent, width_pt=inner_width(look, room), running="panel")
    head = titled_strips(title, look, inner, None)
    people = lay_people(block.people, inner, compact=True)
    note = (Strip(text_piece(block.note, room.type("source"), inner, inner.parent.child("P"))),) if block.note else ()
    return framed(spaced((head, people, note), room.theme.space.heading), look, room, at_least_pt=at_least_pt)
