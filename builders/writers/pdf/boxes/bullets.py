"""Lists without order: a sign before each item, a box to tick, lines to write on."""

from builders.document import BulletRole, Bullets, Inlines
from builders.memo import remembered
from builders.spoken import spoken
from builders.theme.print import BulletLook
from builders.writers.pdf.boxes.arrange import beside, inset, whole
from builders.writers.pdf.boxes.shapes import disc, icon, line, rounded
from builders.writers.pdf.boxes.text import text_strips
from builders.writers.pdf.element import DOTTED, Element
from builders.writers.pdf.ink import Path, Piece, Placed, piece
from builders.writers.pdf.room import Room
from builders.writers.pdf.strips import Strip, Strips, kept, spaced


def lay_bullets(block: Bullets, room: Room) -> Strips:
    """Return a list; an item and the lines to write on below it stay together."""
    within = room.inside(room.parent.part(0, "L", DOTTED))
    items = [_item(item, number, block.role, block.lines, within) for number, item in enumerate(block.items)]
    return spaced(items, room.theme.space.item)


@remembered(4096)
def _item(text: Inlines, number: int, kind: BulletRole, lines: int, room: Room) -> Strips:  # noqa: ARG001 - each in its place
    look, role = room.theme.bullets[kind], room.type(room.running)
    item = spoken(text, room.words) if kind in ("say", "avoid") else text
    element = room.parent.child("LI")
    indent = look.indent
    narrow = room.narrower(indent)
    label = Element("Lbl", element, actual=look.says)
    words = text_strips(item, role, narrow, element.child("LBody"))
    sign = _sign(look, label, room)
    strips = beside(sign, indent, words, drop_pt=(role.leading - sign.height_pt) / 2)
    if not lines:
        return whole(strips, room)
    return whole((*kept(strips), *inset(writing_lines(lines, narrow), indent, room.width_pt)), room)


def _sign(look: BulletLook, label: Element, room: Room) -> Piece:
    """The sign, tagged as the label of its item."""
    size, weight = room.theme.size, room.theme.line
    if look.sign == "dot":
        dot = disc(size.bullet, look.colour)
        path = Path(dot.commands, fill=look.colour, tag=label)
        return piece(size.bullet, size.bullet, Placed(0, 0, path))
    if look.sign == "box":
        box = rounded(size.check_box, size.check_box, room.theme.radius.box)
        path = Path(box, stroke=look.colour, line_pt=weight.frame, tag=label)
        return piece(size.check_box, size.check_box, Placed(0, 0, path))
    path = icon(look.sign, size.icon_small, weight.icon_sign, look.colour, label)
    return piece(size.icon_small, size.icon_small, Placed(0, 0, path))


def writing_lines(count: int, room: Room) -> Strips:
    """Return lines to write on, as wide as the room, one pitch apart."""
    pitch = room.theme.size.writing_pitch
    rule = line(room.width_pt, 0, room.theme.line.rule)
    return tuple(Strip(piece(room.width_pt, pitch, Placed(0, pitch, rule))) for _ in range(count))
