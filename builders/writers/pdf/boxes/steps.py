"""Steps in order: numbered discs on a rail that a finger can follow."""

from builders.document import Step, Steps, Text
from builders.frozen import replace
from builders.memo import remembered
from builders.theme.print import TypeRole
from builders.writers.pdf.boxes.arrange import beside, lowered, whole
from builders.writers.pdf.boxes.shapes import disc, icon, line
from builders.writers.pdf.boxes.text import text_piece, text_strips
from builders.writers.pdf.element import NUMBERED, Element
from builders.writers.pdf.ink import Path, Piece, Placed, piece
from builders.writers.pdf.room import Room
from builders.writers.pdf.strips import Strip, Strips, kept, spaced


def lay_steps(block: Steps, room: Room) -> Strips:
    """Return the steps; no page break cuts one, and the rail starts again after a break between them."""
    within = room.inside(room.parent.part(0, "L", NUMBERED))
    strips: list[Strip] = []
    bare = not any(step.body for step in block.items)
    for number, step in enumerate(block.items, 1):
        strips += _step(step, number, within, number == len(block.items), bare)
    return tuple(strips)


@remembered(2048)
def _step(step: Step, number: int, room: Room, last: bool, bare: bool) -> Strips:  # noqa: FBT001 - for the memo
    """One step; in a list without explanations the titles are running text, level with their discs."""
    space, size = room.theme.space, room.theme.size
    element = room.parent.child("LI")
    label, body = element.child("Lbl"), element.child("LBody")
    indent = size.disc + space.rail
    narrow = room.narrower(indent)
    role = room.type(room.running if bare else "step-title")
    title = beside_icon(step, role, narrow, body.child("P"))
    text = text_strips(step.body, room.type(room.running), narrow, body.child("P"))
    strips = spaced((kept(title) if text else title, text), 0.0)
    after = 0.0 if last else space.step
    drop = (size.disc - role.leading) / 2 if bare else 0.0
    moved = whole(lowered(beside(numbered(number, label, room), indent, strips, drop_pt=-drop), drop), room)
    return tuple(
        _on_rail(strip, room, first=position == 0, last=last, after=after if position == len(moved) - 1 else 0.0)
        for position, strip in enumerate(moved)
    )


def beside_icon(step: Step, role: TypeRole, room: Room, element: Element) -> Strips:
    """Return the title of a step with its icon before it."""
    if step.icon is None:
        return text_strips(step.title, role, room, element)
    size = room.theme.size.icon_step
    indent = size + room.theme.space.icon
    sign = piece(size, size, Placed(0, 0, icon(step.icon, size, room.theme.line.icon, "accent")))
    words = text_strips(step.title, role, room.narrower(indent), element)
    return beside(sign, indent, words, drop_pt=(role.leading - size) / 2)


def numbered(number: int, label: Element, room: Room) -> Piece:
    """Return a disc with a number in it, tagged as the label of its item."""
    diameter, role = room.theme.size.disc, room.type("step-number")
    figure = text_piece((Text(str(number)),), role, replace(room, width_pt=diameter), label, align="centre")
    return piece(
        diameter, diameter, Placed(0, 0, disc(diameter, "ink")), Placed(0, (diameter - role.leading) / 2, figure)
    )


def _on_rail(strip: Strip, room: Room, *, first: bool, last: bool, after: float) -> Strip:
    """Draw the rail beside a step, behind its disc, down to where the next one begins."""
    inner = strip.piece
    height = inner.height_pt + after
    if last:
        return strip
    middle = room.theme.size.disc / 2
    start = middle if first else 0.0
    rail: Path = line(0, height - start, room.theme.line.rail, "accent")
    placed = (Placed(middle, start, rail), Placed(0, 0, inner))
    return replace(strip, piece=piece(inner.width_pt, height, *placed))
