"""Sections: a heading, its blocks, its parts one below another or side by side."""

from dataclasses import replace
from functools import partial
from itertools import groupby

from builders.document import Block, Callout, Contacts, Section, SlidePicture, plain
from builders.writers.pdf.boxes.arrange import side_by_side
from builders.writers.pdf.boxes.callouts import SHARED_FRAME, lay_callout, lay_callouts
from builders.writers.pdf.boxes.contacts import lay_contacts
from builders.writers.pdf.boxes.form_head import form_head, is_form, who
from builders.writers.pdf.boxes.headings import heading_strips
from builders.writers.pdf.boxes.slide_rows import columns, lay_slide_row
from builders.writers.pdf.fitting import cramped
from builders.writers.pdf.room import Room
from builders.writers.pdf.strips import Strips, height_of, spaced

TOP_LEVEL = 2
"""The level of headings right under the title."""


def lay_sections(sections: tuple[Section, ...], room: Room) -> Strips:
    """Return sections one below another."""
    return spaced([lay_section(section, room) for section in sections], room.theme.space.section)


def lay_section(section: Section, room: Room, at_least_pt: float = 0.0) -> Strips:
    """Return a section; one that is a single panel is at least so tall, and wears its heading inside."""
    element = room.parent.child("Sect") if section.title else room.parent
    within = room.inside(element)
    strips = _content(section, within, at_least_pt)
    if section.starts_side and strips:
        strips = (replace(strips[0], starts_page=True), *strips[1:])
    return strips


def _content(section: Section, room: Room, at_least_pt: float) -> Strips:
    match section.blocks:
        case (Contacts() as contacts,) if not section.sections:
            return lay_contacts(contacts, section.title, room, at_least_pt)
        case (Callout() as callout,) if not section.sections and not section.title:
            return lay_callout(callout, room, at_least_pt)
        case _:
            return _below_heading(section, room)


def _below_heading(section: Section, room: Room) -> Strips:
    if not section.title:
        return spaced((_blocks(section.blocks, room), *_parts(section, room)), room.theme.space.section)
    if section.blocks and isinstance(section.blocks[0], SlidePicture):
        return _beside_slide(section, section.blocks[0], room)
    inner = replace(room, level=room.level + 1, under=plain(section.title))
    role = room.type("heading" if room.level <= TOP_LEVEL else "subheading")
    acting = who(section.blocks)
    body = spaced((_blocks(section.blocks[len(acting) :], inner), *_parts(section, inner)), room.theme.space.section)
    if is_form(section.blocks):
        return spaced((form_head(section.title, acting, role, room), body), room.theme.space.block)
    return spaced((heading_strips(section.title, role, room), body), room.theme.space.heading)


def _beside_slide(section: Section, picture: SlidePicture, room: Room) -> Strips:
    """A section that begins with slides: its words and its first part beside them, its other parts below them."""
    deeper = replace(room, level=room.level + 1, under=plain(section.title))
    rooms = columns(deeper)
    first, others = section.sections[:1], section.sections[1:]
    words = spaced(
        (_blocks(section.blocks[1:], rooms.beside), *(lay_section(part, rooms.beside) for part in first)),
        room.theme.space.block,
    )
    return lay_slide_row(section.title, picture, rooms, words, partial(lay_sections, others), room)


def _blocks(blocks: tuple[Block, ...], room: Room) -> Strips:
    """Blocks one below another; neighbours of a role that shares its frame share one."""
    laid: list[Strips] = []
    for (role, kind), group in groupby(blocks, key=lambda block: (getattr(block, "role", None), type(block))):
        members = tuple(group)
        if kind is Callout and role in SHARED_FRAME:
            laid.append(lay_callouts(tuple(member for member in members if isinstance(member, Callout)), room))
        else:
            laid += [room.lay(member, room) for member in members]
    return spaced(laid, room.theme.space.block)


def _parts(section: Section, room: Room) -> list[Strips]:
    """The sections inside a section, arranged as they relate to each other."""
    parts = section.sections
    if section.relation == "peers" and len(parts) > 1:
        return _peers(parts, room)
    if section.relation == "companions" and len(parts) > 1:
        return [_companions(parts, room)]
    return [lay_section(part, room) for part in parts]


def _peers(parts: tuple[Section, ...], room: Room) -> list[Strips]:
    """Equals side by side: as many in a row as there is room for, fewer where their words would be cramped."""
    count = len(parts) if len(parts) in (2, 3) else 2
    while count > 1 and cramped(parts, room, room.columns(count)):
        count -= 1
    laid: list[Strips] = []
    for start in range(0, len(parts), count):
        laid += _row(parts[start : start + count], [room.columns(count)] * count, room)
    return laid


def _companions(parts: tuple[Section, ...], room: Room) -> Strips:
    """The first leads in two thirds of the width, the others go along in one; stacked where those would outgrow it."""
    first, *others = parts
    narrow = room.columns(3)
    wide = room.width_pt - narrow - room.theme.page.gutter
    beside = others[0] if len(others) == 1 else Section("beside", sections=tuple(others))
    lead_height = height_of(lay_section(first, replace(room, width_pt=wide)))
    beside_height = height_of(lay_section(beside, replace(room, width_pt=narrow)))
    stacked = spaced([lay_section(part, room) for part in parts], room.theme.space.section)
    if beside_height > lead_height + room.theme.space.stack_beyond:
        return stacked
    row = _row((first, beside), [wide, narrow], room)
    return row[0] if len(row) == 1 else stacked


def _row(parts: tuple[Section, ...], widths_pt: list[float], room: Room) -> list[Strips]:
    """Sections in one row, panels of one height; one below another where a page cannot hold the row."""
    cards = [partial(_card, part) for part in parts]
    row = side_by_side(cards, widths_pt[: len(parts)], room, level=all(_is_panel(part) for part in parts))
    if row is not None:
        return [row]
    return [lay_section(part, room) for part in parts]


def _card(section: Section, room: Room, at_least_pt: float) -> Strips:
    return lay_section(section, room, at_least_pt)


def _is_panel(section: Section) -> bool:
    """Whether a section is one framed thing that can be made taller."""
    match section.blocks:
        case (Contacts(),):
            return not section.sections
        case (Callout(),):
            return not section.sections and not section.title
        case _:
            return False
