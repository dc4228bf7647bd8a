"""Who helps: a panel worth pinning up, services above, people at the school below."""

from dataclasses import replace

from builders.document import Contacts, Inlines
from builders.theme.print import PanelLook
from builders.writers.pdf.boxes.arrange import inset
from builders.writers.pdf.boxes.frame import framed, inner_width
from builders.writers.pdf.boxes.people import lay_people
from builders.writers.pdf.boxes.services import grouped, lay_row, rows_of
from builders.writers.pdf.boxes.shapes import icon, line
from builders.writers.pdf.boxes.text import text_piece, width_of
from builders.writers.pdf.boxes.titles import titled
from builders.writers.pdf.element import REPEATED
from builders.writers.pdf.ink import Piece, Placed, piece
from builders.writers.pdf.room import Room
from builders.writers.pdf.strips import Strip, Strips, kept, spaced

SERVICES = "/O/List/ListNumbering/None"
SCHOOL_ICON = "school"
SCHOOL_SHARE = 0.4
"""The school's name takes at most so much of the panel's width beside its people."""


def lay_contacts(block: Contacts, title: Inlines, room: Room, at_least_pt: float = 0.0) -> Strips:
    """Return the panel; `title` is the heading of its section and stands inside it."""
    if not block.services:
        return _people_alone(block, title, room, at_least_pt)
    look = room.theme.panels["help"].model_copy(update={"inset_inline": 0.0, "inset_block": 0.0})
    list_element = room.parent.child("L", SERVICES)
    head = _head(block, title, look, room)
    within = room.inside(list_element, running="panel")
    rows = [Strip(_ruled(lay_row(row, within), room, first=position == 0))
            for position, row in enumerate(rows_of(grouped(block.services)))]  # fmt: skip
    people = _our_people(block, room) if block.people else ()
    return framed((*rows, *people), look, room, head=head)


def _ruled(row: Piece, room: Room, *, first: bool) -> Piece:
    """A row under a line."""
    if first:
        return row
    rule = Placed(0, 0, line(room.width_pt, 0, room.theme.line.rule))
    return piece(row.width_pt, row.height_pt, Placed(0, 0, row), rule)


def _head(block: Contacts, title: Inlines, look: PanelLook, room: Room) -> Piece:
    """The strip on top: the title behind its icon, the note at the end, or below where there is no room."""
    space = room.theme.space
    note_role = room.type("panel")
    wide = room.width_pt - 2 * space.help_inline
    note_pt = width_of(block.note, note_role) if block.note else 0.0
    title_pt = width_of(title, room.type(look.title)) + room.theme.size.icon_heading + space.icon + space.help_inline
    beside = title_pt + note_pt <= wide or not title
    placed: list[Placed] = []
    height = space.heading
    if title:
        width = wide - note_pt if beside else wide
        heading = titled(title, look, replace(room, width_pt=width), None)
        placed.append(Placed(space.help_inline, height, heading))
        height += heading.height_pt
    if block.note:
        width = note_pt + 1 if beside and title else wide
        note = text_piece(block.note, note_role, replace(room, width_pt=width), room.parent.child("P"))
        if beside and title:
            top = space.heading + (height - space.heading - note.height_pt) / 2
            placed.append(Placed(room.width_pt - space.help_inline - width, top, note))
        else:
            placed.append(Placed(space.help_inline, height, note))
            height += note.height_pt
    edge = line(room.width_pt, 0, room.theme.line.rule)
    height += space.heading
    return piece(room.width_pt, height, *placed, Placed(0, height, edge, REPEATED))


def _our_people(block: Contacts, room: Room) -> Strips:
    """The last row of the panel: the school's name, its people beside it."""
    space, size = room.theme.space, room.theme.size
    inner = room.width_pt - 2 * space.help_inline
    role = room.type("heading")
    owner_pt = width_of(room.owner, role) + size.icon_heading + space.icon if room.owner else 0.0
    element = room.parent.child("Div")
    within = room.inside(element, running="panel")
    compact = len(block.people) > 1
    beside = owner_pt <= inner * SCHOOL_SHARE
    width = inner - owner_pt - 2 * space.help_inline if beside and room.owner else inner
    owner = _owner(replace(within, width_pt=owner_pt + 1 if beside else inner)) if room.owner else None
    people = lay_people(block.people, replace(within, width_pt=width), compact=compact)
    moved = inset(people, room.width_pt - space.help_inline - width, room.width_pt)
    if owner and beside and moved:
        first = moved[0]
        top = Placed(space.help_inline, room.theme.space.heading, owner)
        both = piece(room.width_pt, max(first.piece.height_pt, owner.height_pt), top, Placed(0, 0, first.piece))
        moved = (replace(first, piece=both), *moved[1:])
    elif owner:
        above = piece(room.width_pt, owner.height_pt, Placed(space.help_inline, 0, owner))
        moved = spaced((kept((Strip(above),)), moved), 0.0)
    padded = _padded(moved, room)
    return tuple(
        replace(strip, piece=_ruled(strip.piece, room, first=False)) if position == 0 else strip
        for position, strip in enumerate(padded)
    )


def _padded(strips: Strips, room: Room) -> Strips:
    """Strips with the panel's space above the first and below the last."""
    padded = []
    for position, strip in enumerate(strips):
        above = room.theme.space.heading if position == 0 else 0.0
        below = room.theme.space.help_block if position == len(strips) - 1 else 0.0
        inner = strip.piece
        moved = piece(inner.width_pt, above + inner.height_pt + below, Placed(0, above, inner))
        padded.append(replace(strip, piece=moved))
    return tuple(padded)


def _owner(room: Room) -> Piece:
    """The school's name behind its icon."""
    role, size = room.type("heading"), room.theme.size.icon_heading
    indent = size + room.theme.space.icon
    words = text_piece(room.owner, role, room.narrower(indent), room.parent.child("P"))
    sign = icon(SCHOOL_ICON, size, room.theme.line.icon_heading, "accent")
    return piece(room.width_pt, words.height_pt, Placed(0, (role.leading - size) / 2, sign), Placed(indent, 0, words))


def _people_alone(block: Contacts, title: Inlines, room: Room, at_least_pt: float) -> Strips:
    """A strong frame around the title and the people."""
    look = room.theme.panels["people"]
    inner = room.inside(room.parent, width_pt=inner_width(look, room), running="panel")
    head: Strips = (Strip(titled(title, look, inner, None), keeps=True),) if title else ()
    people = lay_people(block.people, inner, compact=True)
    note = (Strip(text_piece(block.note, room.type("source"), inner, inner.parent.child("P"))),) if block.note else ()
    return framed(spaced((head, people, note), room.theme.space.heading), look, room, at_least_pt=at_least_pt)
