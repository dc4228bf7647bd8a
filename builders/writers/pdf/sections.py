"""Sections: a heading, its blocks, its parts one below another or side by side."""

from functools import partial
from itertools import groupby

from builders.document import Callout, Contacts, Section, SlidePicture, plain
from builders.frozen import replace
from builders.memo import remembered
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


def lay_sections(sections: tuple[Section, ...], room: Room, first: int = 0) -> Strips:
    """Return sections one below another, as parts of the room's parent numbered from `first`."""
    return spaced(_each(sections, room, first), room.theme.space.section)


def lay_section(section: Section, number: int, room: Room, at_least_pt: float = 0.0) -> Strips:
    """Return a section as one of the parts of the room's parent.

    One that is a single panel is at least so tall, and wears its heading inside.
    """
    return _laid(section, room.at(number, section), at_least_pt)


@remembered(4096)
def _laid(section: Section, room: Room, at_least_pt: float) -> Strips:
    within = room.inside(room.parent.part(0, "Sect")) if section.title else room
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
        return spaced((_blocks(section, room), *_parts(section, room)), room.theme.space.section)
    if section.blocks and isinstance(section.blocks[0], SlidePicture):
        return _beside_slide(section, section.blocks[0], room)
    inner = replace(room, level=room.level + 1, under=plain(section.title))
    role = room.type("heading" if room.level <= TOP_LEVEL else "subheading")
    acting = who(section.blocks)
    body = spaced((_blocks(section, inner, len(acting)), *_parts(section, inner)), room.theme.space.section)
    if is_form(section.blocks):
        return spaced((form_head(section.title, acting, role, room), body), room.theme.space.block)
    return spaced((heading_strips(section.title, role, room), body), room.theme.space.heading)


def _beside_slide(section: Section, picture: SlidePicture, room: Room) -> Strips:
    """A section that begins with slides: its words and its first part beside them, its other parts below them."""
    deeper = replace(room, level=room.level + 1, under=plain(section.title))
    rooms = columns(deeper)
    count = len(section.blocks)
    first, others = section.sections[:1], section.sections[1:]
    words = spaced(
        (_blocks(section, rooms.beside, 1), *_each(first, rooms.beside, count)),
        room.theme.space.block,
    )
    aside = partial(lay_sections, others, first=count + 1)
    return lay_slide_row(section.title, picture, rooms, words, aside, room)


def _blocks(section: Section, room: Room, first: int = 0) -> Strips:
    """Blocks from the `first` on, one below another; neighbours of a role that shares its frame share one."""
    laid: list[Strips] = []
    numbered = enumerate(section.blocks[first:], first)
    for (role, kind), group in groupby(numbered, key=lambda one: (getattr(one[1], "role", None), type(one[1]))):
        members = tuple(group)
        if kind is Callout and role in SHARED_FRAME:
            callouts = tuple(member for _, member in members if isinstance(member, Callout))
            laid.append(lay_callouts(callouts, room.at(members[0][0])))
        else:
            laid += [room.lay(member, number) for number, member in members]
    return spaced(laid, room.theme.space.block)


def _each(sections: tuple[Section, ...], room: Room, first: int) -> list[Strips]:
    return [lay_section(section, number, room) for number, section in enumerate(sections, first)]


def _parts(section: Section, room: Room) -> list[Strips]:
    """The sections inside a section, arranged as they relate to each other."""
    parts, first = section.sections, len(section.blocks)
    if section.relation == "peers" and len(parts) > 1:
        return _peers(parts, room, first)
    if section.relation == "companions" and len(parts) > 1:
        return [_companions(parts, room, first)]
    return _each(parts, room, first)


def _peers(parts: tuple[Section, ...], room: Room, first: int) -> list[Strips]:
    """Equals side by side: as many in a row as there is room for, fewer where their words would be cramped."""
    count = len(parts) if len(parts) in (2, 3) else 2
    while count > 1 and cramped(parts, room, room.columns(count)):
        count -= 1
    laid: list[Strips] = []
    for start in range(0, len(parts), count):
        laid += _row(parts[start : start + count], [room.columns(count)] * count, room, first + start)
    return laid


def _companions(parts: tuple[Section, ...], room: Room, number: int) -> Strips:
    """The first leads in two thirds of the width, the others go along in one; stacked where those would outgrow it."""
    first, *others = parts
    narrow = room.columns(3)
    wide = room.width_pt - narrow - room.theme.page.gutter
    beside = others[0] if len(others) == 1 else Section("beside", sections=tuple(others))
    lead_height = height_of(lay_section(first, number, replace(room, width_pt=wide)))
    beside_height = height_of(lay_section(beside, number + 1, replace(room, width_pt=narrow)))
    stacked = lay_sections(parts, room, number)
    if beside_height > lead_height + room.theme.space.stack_beyond:
        return stacked
    row = _row((first, beside), [wide, narrow], room, number)
    return row[0] if len(row) == 1 else stacked


def _row(parts: tuple[Section, ...], widths_pt: list[float], room: Room, first: int) -> list[Strips]:
    """Sections in one row, panels of one height; one below another where a page cannot hold the row."""
    cards = [partial(lay_section, part, number) for number, part in enumerate(parts, first)]
    row = side_by_side(cards, widths_pt[: len(parts)], room, level=all(_is_panel(part) for part in parts))
    if row is not None:
        return [row]
    return _each(parts, room, first)


def _is_panel(section: Section) -> bool:
    """Whether a section is one framed thing that can be made taller."""
    match section.blocks:
        case (Contacts(),):
            return not section.sections
        case (Callout(),):
            return not section.sections and not section.title
        case _:
            return False
