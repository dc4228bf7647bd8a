"""Services in cells: a code to scan beside name, purpose, number and address; one code where services share one."""

from builders.document import Inlines, Link, Phone, Service, Strong, Text
from builders.frozen import replace
from builders.writers.pdf.boxes.arrange import beside
from builders.writers.pdf.boxes.shapes import code, icon, line
from builders.writers.pdf.boxes.text import line_count, text_strips
from builders.writers.pdf.element import Element
from builders.writers.pdf.ink import Anchor, Piece, Placed, piece
from builders.writers.pdf.room import Room
from builders.writers.pdf.strips import Strips, spaced, stack

USERS_JOINT = " · "
"""Between a service's name and who may use it, as in the footer."""

Group = tuple[Service, ...]
"""Services that share an address, or one alone."""


def grouped(services: tuple[Service, ...]) -> tuple[Group, ...]:
    """Return services with the same address together, in the order in which their addresses first appear."""
    groups: dict[str, list[Service]] = {}
    for position, service in enumerate(services):
        groups.setdefault(service.address or f"no address {position}", []).append(service)
    return tuple(tuple(group) for group in groups.values())


def rows_of(groups: tuple[Group, ...]) -> tuple[tuple[Group, ...], ...]:
    """Return the rows of cells: a group of several has a row of its own, others stand two in a row."""
    rows: list[tuple[Group, ...]] = []
    waiting: Group | None = None
    for group in groups:
        if len(group) > 1:
            rows.append((group,))
        elif waiting is None:
            waiting = group
            rows.append((group,))
        else:
            at = next(index for index, row in enumerate(rows) if row == (waiting,))
            rows[at] = (waiting, group)
            waiting = None
    return tuple(rows)


def lay_row(row: tuple[Group, ...], room: Room) -> Piece:
    """Return a row of cells as wide as the room, a line between them."""
    width = room.width_pt / max(len(row), 1)
    cells = [_cell(group, replace(room, width_pt=width)) for group in row]
    height = max(cell.height_pt for cell in cells)
    placed: list[Placed] = []
    for position, cell in enumerate(cells):
        if position:
            placed.append(Placed(position * width, 0, line(0, height, room.theme.line.rule)))
        placed.append(Placed(position * width, 0, cell))
    return piece(room.width_pt, height, *placed)


def _cell(group: Group, room: Room) -> Piece:
    """One code, and each service of the group beside it in a column of its own."""
    space, size = room.theme.space, room.theme.size
    address = group[0].address
    indent = size.qr + space.help_inline + 2 if address else 0.0
    width = room.width_pt - 2 * space.help_inline - indent
    column = (width - (len(group) - 1) * room.theme.page.gutter) / len(group)
    placed: list[Placed] = []
    x = space.help_inline + indent
    tallest = 0.0
    elements = [room.parent.child("LI").child("LBody") for _ in group]
    for service, body in zip(group, elements, strict=True):
        words = stack(_words(service, room.inside(body, width_pt=column)), column)
        placed.append(Placed(x, space.help_block, words))
        tallest = max(tallest, words.height_pt)
        x += column + room.theme.page.gutter
    height = tallest + 2 * space.help_block
    if address:
        height = max(height, size.qr + 2 * space.quiet)
        placed.append(Placed(space.help_inline, space.quiet, _code(group, elements[-1], room)))
    return piece(room.width_pt, height, *placed)


def _code(group: Group, parent: Element, room: Room) -> Piece:
    """The code of an address, as a figure that says where it leads."""
    size = room.theme.size.qr
    shown = group[0].shown or group[0].address or ""
    element = Element("Figure", parent, alt=room.words.say("contact.qr", address=shown))
    drawn = code(group[0].address or "", size, "ink", element)
    return piece(size, size, Placed(0, 0, Anchor(element, size, size)), Placed(0, 0, drawn))


def _words(service: Service, room: Room) -> Strips:
    """Name and who may use it, purpose and hint, number, address."""
    role = room.type("panel")
    name = spaced([text_strips(line, role, room, room.parent.child("P")) for line in _named(service, room)], 0.0)
    joint: Inlines = (Text(" "),) if service.purpose and service.hint else ()
    purpose = text_strips((*service.purpose, *joint, *service.hint), role, room, room.parent.child("P"))
    phone = _phone(service.phone, room) if service.phone else ()
    address = _address(service, room) if service.address else ()
    return spaced((name, purpose, phone, address), 0.0)


def _named(service: Service, room: Room) -> tuple[Inlines, ...]:
    """Name and who may use it, on a line each where one line holds either but not both."""
    role = room.type("panel")
    name: Inlines = (Strong((Text(service.name),)),)
    if not service.users:
        return (name,)
    both: Inlines = (*name, Text(USERS_JOINT), *service.users)
    apart = (
        line_count(both, role, room.width_pt)
        > 1
        == max(line_count(one, role, room.width_pt) for one in (name, service.users))
    )
    return (name, service.users) if apart else (both,)


def _phone(number: str, room: Room) -> Strips:
    role, size = room.type("phone"), room.theme.size.icon_small
    indent = size + room.theme.space.icon / 2
    sign = piece(size, size, Placed(0, 0, icon("phone", size, room.theme.line.icon_heading, "accent")))
    words = text_strips((Phone(number),), role, room.narrower(indent), room.parent.child("P"))
    return beside(sign, indent, words, drop_pt=(role.leading - size) / 2)


def _address(service: Service, room: Room) -> Strips:
    shown: Inlines = (Text(service.shown or service.address or ""),)
    link: Inlines = (Link(shown, service.address or ""),)
    return text_strips(link, room.type("panel-strong"), room, room.parent.child("P"))
