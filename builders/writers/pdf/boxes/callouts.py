"""Callouts: blocks set apart for a reason. A role is a shape, an icon, a word and a line weight together."""

from builders.document import Block, Callout, CalloutRole, Inlines, Paragraph, Strong, Text
from builders.frozen import replace
from builders.theme.print import PanelLook
from builders.writers.pdf.boxes.arrange import beside, inset
from builders.writers.pdf.boxes.figures import figures
from builders.writers.pdf.boxes.frame import framed, inner_width
from builders.writers.pdf.boxes.headings import is_title
from builders.writers.pdf.boxes.shapes import icon
from builders.writers.pdf.boxes.text import text_strips
from builders.writers.pdf.boxes.titles import headless, titled, titled_strips
from builders.writers.pdf.element import Element
from builders.writers.pdf.ink import Piece, Placed, piece
from builders.writers.pdf.room import Room
from builders.writers.pdf.strips import Strips, spaced

SHARED_FRAME: tuple[CalloutRole, ...] = ("caution",)
"""Roles whose neighbours stand in one frame."""

HEAD_LESS_PT = 2.0
"""So much less space a solid head has around its title than a panel around its words."""

LEAST_FOR_FIGURES = 3.5
"""The reassuring figures stand beside words at least so many times as wide as themselves."""


def lay_callout(block: Callout, room: Room, at_least_pt: float = 0.0) -> Strips:
    """Return a callout in the look of its role, at least so tall."""
    look = room.theme.panels[block.role]
    match block.role:
        case "emergency":
            return _emergency(block, look, room, at_least_pt)
        case "reassurance":
            return _reassurance(block, look, room, at_least_pt)
        case "offer":
            return _offer(block, look, room)
        case _ if look.head:
            return _headed(block, look, room, at_least_pt)
        case _:
            return lay_callouts((block,), room, at_least_pt)


def lay_callouts(blocks: tuple[Callout, ...], room: Room, at_least_pt: float = 0.0) -> Strips:
    """Return callouts of one role in one frame, one below the other."""
    look = room.theme.panels[blocks[0].role]
    narrow = room.inside(room.parent, width_pt=inner_width(look, room))
    without_icon = look.model_copy(update={"icon": None})
    bodies = [
        _body(block, without_icon if position else look, narrow.at(position, block))
        for position, block in enumerate(blocks)
    ]
    return framed(spaced(bodies, room.theme.space.block), look, room, at_least_pt=at_least_pt)


def _element(block: Callout, room: Room) -> Element:
    return room.parent.part(0, "Sect" if block.title else "Div")


def _body(block: Callout, look: PanelLook, room: Room) -> Strips:
    """Title and blocks, without the frame."""
    within = room.inside(_element(block, room), running="body" if block.role == "reassurance" else "panel")
    title = titled_strips(block.title, look, within, block.icon)
    return spaced((title, _blocks(block.blocks, within, titled_above=bool(block.title))), room.theme.space.title)


def _blocks(blocks: tuple[Block, ...], room: Room, *, titled_above: bool) -> Strips:
    deeper = replace(room, level=room.level + 1) if titled_above else room
    return spaced([deeper.lay(block, number) for number, block in enumerate(blocks)], room.theme.space.item)


def _headed(block: Callout, look: PanelLook, room: Room, at_least_pt: float) -> Strips:
    """A solid head with the title in it, the blocks below."""
    within = room.inside(_element(block, room), width_pt=inner_width(look, room), running="panel")
    body = _blocks(block.blocks, within, titled_above=bool(block.title))
    if not is_title(block.title, room.type(look.title), within):
        long = titled_strips(block.title, headless(look), within, None)
        return framed(spaced((long, body), room.theme.space.title), headless(look), room)
    head = _in_head(titled(block.title, look, within, block.icon), look, room) if block.title else None
    return framed(body, look, room, head=head, at_least_pt=at_least_pt)


def _in_head(title: Piece, look: PanelLook, room: Room) -> Piece:
    """A title in a solid head; in a head of another colour than the frame it stands in the middle of what is seen."""
    inset = look.inset_block - HEAD_LESS_PT
    edge = 0.0 if look.head == look.line else look.line_width
    height = title.height_pt + 2 * inset
    return piece(room.width_pt, height, Placed(look.inset_inline, inset + edge / 2, title))


def _emergency(block: Callout, look: PanelLook, room: Room, at_least_pt: float) -> Strips:
    """The question on white, the answer large on solid ink, in the middle of what is left."""
    within = room.inside(_element(block, room), width_pt=inner_width(look, room))
    bare = look.model_copy(update={"icon": None})
    fits = is_title(block.title, room.type(look.title), within)
    head = _in_head(titled(block.title, bare, within, None), look, room) if block.title and fits else None
    long = () if fits else text_strips(block.title, room.type("emergency-body"), within, within.parent.child("P"))
    name = block.icon or look.icon
    answers = [
        _answer(inner, None if position else name, position, within) for position, inner in enumerate(block.blocks)
    ]
    body = spaced((long, *answers), room.theme.space.item)
    return framed(body, look, room, head=head, at_least_pt=at_least_pt, centred=True)


def _answer(block: Block, icon_name: str | None, number: int, room: Room) -> Strips:
    """What to do in an emergency: the first paragraph large, behind its icon."""
    if not isinstance(block, Paragraph):
        return room.lay(block, number)
    if icon_name is None:
        return text_strips(block.inlines, room.type("emergency-body"), room, room.parent.child("P"))
    role, size = room.type("emergency"), room.theme.size.icon_emergency
    indent = size + room.theme.space.icon
    sign = piece(size, size, Placed(0, 0, icon(icon_name, size, room.theme.line.icon, "white")))
    words = text_strips(block.inlines, role, room.narrower(indent), room.parent.child("P"))
    return beside(sign, indent, words, drop_pt=(role.leading - size) / 2)


def _reassurance(block: Callout, look: PanelLook, room: Room, at_least_pt: float) -> Strips:
    """A calm ground on which two figures stand and talk."""
    width = room.theme.size.figures_width
    inner = inner_width(look, room)
    if inner < width * LEAST_FOR_FIGURES:
        return lay_callouts((block,), room, at_least_pt)
    within = room.inside(room.parent, width_pt=inner - width)
    body = inset(_body(replace(block, icon=None), look.model_copy(update={"icon": None}), within), width, inner)
    drawn = figures(width)
    least = max(at_least_pt, drawn.height_pt + look.inset_block)
    strips = framed(body, look, room, at_least_pt=least)
    first = strips[0]
    ground = first.piece
    standing = Placed(look.inset_inline, ground.height_pt - drawn.height_pt, drawn)
    return (replace(first, piece=piece(room.width_pt, ground.height_pt, Placed(0, 0, ground), standing)), *strips[1:])


def _offer(block: Callout, look: PanelLook, room: Room) -> Strips:
    """A sentence behind an icon: the question strong, the answer after it."""
    first, *others = block.blocks or (Paragraph(()),)
    joined: Inlines = (Strong(block.title),) if block.title else ()
    rest: tuple[Block, ...] = tuple(others)
    if isinstance(first, Paragraph):
        joined = (*joined, Text(" "), *first.inlines) if joined else first.inlines
    else:
        rest = (first, *others)
    role, size = room.type("body"), room.theme.size.icon_step
    indent = size + room.theme.space.icon
    narrow = room.narrower(indent)
    name = block.icon or look.icon or "info"
    sign = piece(size, size, Placed(0, 0, icon(name, size, room.theme.line.icon, look.icon_colour)))
    words = text_strips(joined, role, narrow, room.parent.child("P"))
    line = beside(sign, indent, words, drop_pt=(role.leading - size) / 2)
    below = [room.lay(inner, number) for number, inner in enumerate(rest)]
    return spaced((line, *below), room.theme.space.item)
