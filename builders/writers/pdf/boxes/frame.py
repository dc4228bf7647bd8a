"""Strips set in a frame: ground, line, a bar at the start edge, a solid head."""

from builders.theme.print import PanelLook
from builders.writers.pdf.boxes.shapes import rounded
from builders.writers.pdf.ink import Path, Piece, Placed, piece
from builders.writers.pdf.room import Room
from builders.writers.pdf.strips import Strip, Strips, fill, height_of, stack


def inner_width(look: PanelLook, room: Room) -> float:
    """Return how wide the content of a frame may be."""
    bar = room.theme.line.bar if look.bar else 0.0
    return room.width_pt - bar - 2 * look.inset_inline


def framed(
    body: Strips,
    look: PanelLook,
    room: Room,
    *,
    head: Piece | None = None,
    at_least_pt: float = 0.0,
    centred: bool = False,
) -> Strips:
    """Return strips in a frame as wide as the room, in several frames where one page cannot hold them.

    `body` is `inner_width` wide; `head` as wide as the room, its own space included, painted in the look's head
    colour. With `centred` the body stands in the middle of a frame that is taller than it.
    """
    head_height = head.height_pt if head else 0.0
    tallest = room.tallest_pt - head_height - 2 * look.inset_block
    parts = fill(body, tallest)
    frames = []
    for position, part in enumerate(parts):
        on_top = head if position == 0 else None
        least = at_least_pt if len(parts) == 1 else 0.0
        last = part[-1].keeps if part else False
        frames.append(Strip(_frame(part, look, room, head=on_top, at_least_pt=least, centred=centred), keeps=last))
    return tuple(frames)


def _frame(
    body: Strips, look: PanelLook, room: Room, *, head: Piece | None, at_least_pt: float, centred: bool
) -> Piece:
    top = head.height_pt if head else 0.0
    inset = look.inset_block if body else 0.0
    height = max(top + 2 * inset + height_of(body), at_least_pt)
    bar = room.theme.line.bar if look.bar else 0.0
    content = stack(body, inner_width(look, room))
    placed = [Placed(*part) for part in _grounds(look, room, height=height, head_height=top)]
    if head:
        placed.append(Placed(0, 0, head))
    if centred:
        inset = (height - top - content.height_pt) / 2
    placed.append(Placed(bar + look.inset_inline, top + inset, content))
    return piece(room.width_pt, height, *placed)


def _grounds(look: PanelLook, room: Room, *, height: float, head_height: float) -> list[tuple[float, float, Path]]:
    """The paths behind the words: ground, head, bar, and the line around all."""
    width, radius = room.width_pt, look.radius
    grounds: list[tuple[float, float, Path]] = []
    half = look.line_width / 2 if look.line else 0.0
    outline = rounded(width - 2 * half, height - 2 * half, radius - half)
    if look.ground or look.line:
        grounds.append((half, half, Path(outline, fill=look.ground, stroke=look.line, line_pt=look.line_width)))
    if look.head and head_height:
        edge = look.line_width
        solid = look.head == look.line
        space = 0.0 if solid else edge
        cell = rounded(width - 2 * space, head_height - space, radius - space, bottom=False)
        grounds.append((space, space, Path(cell, fill=look.head)))
    if look.bar:
        bar = rounded(room.theme.line.bar, height, radius, end=False)
        grounds.append((0.0, 0.0, Path(bar, fill=look.bar)))
    return grounds
