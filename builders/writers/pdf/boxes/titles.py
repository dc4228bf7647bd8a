"""Titles of panels and sections: a heading, with an icon before it where it has one."""

from builders.document import Inlines
from builders.theme.print import PanelLook, TypeRole
from builders.writers.pdf.boxes.headings import heading, heading_strips, is_title
from builders.writers.pdf.boxes.shapes import icon
from builders.writers.pdf.boxes.text import width_of
from builders.writers.pdf.ink import Piece, Placed, piece
from builders.writers.pdf.room import Room
from builders.writers.pdf.strips import Strip, Strips

ICON_OF_TYPE = {"heading": "icon_heading", "subheading": "icon_step", "card-title": "icon_step"}


def titled_strips(title: Inlines, look: PanelLook, room: Room, icon_name: str | None) -> Strips:
    """Return the title of a panel as strips that stay with what follows; nothing for no title."""
    if not title:
        return ()
    if is_title(title, room.type(look.title), room):
        return (Strip(titled(title, look, room, icon_name), keeps=True),)
    return heading_strips(title, room.type(look.title), room)


def headless(look: PanelLook) -> PanelLook:
    """Return a look without its solid head, for a title too long to stand in one."""
    return look.model_copy(update={"head": None, "title_colour": "ink", "icon": None})


def _in_the_way(title: Inlines, role: TypeRole, width_pt: float, indent_pt: float) -> bool:
    """Whether a title would stand on one line, were it not for its icon."""
    return width_pt - indent_pt < width_of(title, role) <= width_pt


def titled(title: Inlines, look: PanelLook, room: Room, icon_name: str | None) -> Piece:
    """Return the title of a panel as a heading of the room's level."""
    role = room.type(look.title)
    name = icon_name or look.icon
    size: float = getattr(room.theme.size, ICON_OF_TYPE.get(look.title, "icon_step"))
    indent = size + room.theme.space.icon
    if name is None or _in_the_way(title, role, room.width_pt, indent):
        return heading(title, role, room, colour=look.title_colour)
    units = room.theme.line.icon_heading if look.title == "heading" else room.theme.line.icon
    words = heading(title, role, room.narrower(indent), colour=look.title_colour)
    sign = icon(name, size, units, look.icon_colour)
    drop = (role.leading - size) / 2
    return piece(room.width_pt, max(words.height_pt, size), Placed(0, drop, sign), Placed(indent, 0, words))
