"""The shapes of a flow: hexagons that ask, boxes that act, pills that answer, arrows between them."""

from builders.document import Inlines, Link, Node, Strong, Text
from builders.frozen import replace
from builders.writers.pdf.boxes.shapes import line, rounded
from builders.writers.pdf.boxes.text import balanced_width, lines_of, text_piece, width_of
from builders.writers.pdf.ink import Command, Path, Piece, Placed, piece
from builders.writers.pdf.room import Room


def words_in(node: Node, room: Room) -> Piece:
    """Return the words of a node with the space that its shape wants around them, as wide as the room."""
    space = room.theme.space
    point = room.theme.size.hexagon_point if node.role == "question" else 0.0
    side = space.flow_inline + point / 2
    role = room.type({"question": "panel-strong", "end": "end"}.get(node.role, "panel"))
    text = unlinked(node.text)
    width = room.width_pt - 2 * side
    if node.role == "question":
        width = balanced_width(text, role, width)
    lines = lines_of(text, role, replace(room, width_pt=width), room.parent)
    placed, y = [], space.flow_block
    for part in lines:
        placed.append(Placed(side, y, part))
        y += part.height_pt
    return piece(room.width_pt, y + space.flow_block, *placed)


def unlinked(inlines: Inlines) -> Inlines:
    """Return the words of links without their addresses: a figure is read by its alt text, so it holds no links."""
    kept: list[Inlines] = []
    for inline in inlines:
        match inline:
            case Link(inlines=inner):
                kept.append(unlinked(inner))
            case Strong(inlines=inner):
                kept.append((Strong(unlinked(inner)),))
            case _:
                kept.append((inline,))
    return tuple(inline for part in kept for inline in part)


def box_of(node: Node, words: Piece, height: float, room: Room, *, spine: bool, after: bool = False) -> Piece:
    """Return a node's words in its shape, in the middle of the height; `after` the end of a flow it is a plain box."""
    width, weight = words.width_pt, room.theme.line
    half = weight.flow / 2
    inner = (width - weight.flow, height - weight.flow)
    if node.role == "question":
        shape = Path(hexagon(*inner, room.theme.size.hexagon_point), fill="white", stroke="ink", line_pt=weight.flow)
    elif spine:
        shape = Path(rounded(*inner, room.theme.radius.panel), fill="ink", stroke="ink", line_pt=weight.flow)
    else:
        ground = "white" if after else "ink-tint"
        shape = Path(rounded(*inner, room.theme.radius.panel), fill=ground, stroke="ink", line_pt=weight.frame)
    return piece(width, height, Placed(half, half, shape), Placed(0, (height - words.height_pt) / 2, words))


def hexagon(width: float, height: float, point: float) -> tuple[Command, ...]:
    """Return a hexagon with points at its sides that reach so far in."""
    return (
        ("M", point, 0.0),
        ("L", width - point, 0.0),
        ("L", width, height / 2),
        ("L", width - point, height),
        ("L", point, height),
        ("L", 0.0, height / 2),
        ("Z",),
    )


def pill(answer: str, room: Room) -> Piece:
    """Return an answer in a pill."""
    size, role = room.theme.size, room.type("card-title")
    width, height = max(size.pill_width, width_of((Text(answer),), role) + size.pill_height), size.pill_height
    words = text_piece((Text(answer),), role, replace(room, width_pt=width), room.parent, align="centre")
    shape = Path(rounded(width, height, height / 2), fill="white", stroke="ink", line_pt=room.theme.line.flow)
    return piece(width, height, Placed(0, 0, shape), Placed(0, (height - role.leading) / 2, words))


def arrow(x: float, y: float, room: Room) -> Piece:
    """Return an arrow from the origin straight to x, y."""
    head = room.theme.size.arrow
    half = head / 2
    stem = line(x - head if x else 0.0, y - head if y else 0.0, room.theme.line.flow)
    tip: tuple[Command, ...] = (
        (("M", x - head, -half), ("L", x, 0.0), ("L", x - head, half), ("Z",))
        if x
        else (("M", -half, y - head), ("L", 0.0, y), ("L", half, y - head), ("Z",))
    )
    return piece(x, y, Placed(0, 0, stem), Placed(0, 0, Path(tip, fill="ink")))


def head(size: float, *, down: bool) -> tuple[Command, ...]:
    """Return the head of an arrow that points to the origin, down or to the right."""
    half = size / 2
    if down:
        return ("M", -half, -size), ("L", 0.0, 0.0), ("L", half, -size), ("Z",)
    return ("M", -size, -half), ("L", 0.0, 0.0), ("L", -size, half), ("Z",)
