"""Words that somebody says, in a bubble with a tail."""

from functools import lru_cache

from builders.document import Entry, Inlines
from builders.writers.pdf.boxes.frame import framed, inner_width
from builders.writers.pdf.boxes.shapes import rounded
from builders.writers.pdf.boxes.text import text_strips
from builders.writers.pdf.element import Element
from builders.writers.pdf.ink import Command, Path, Placed, piece
from builders.writers.pdf.room import Room
from builders.writers.pdf.strips import Strip, Strips, height_of, spaced, stack

TAIL_SHARE = 0.5
"""So much of a tail takes room of its own; the rest hangs into the gap below."""


def bubble(entry: Entry, room: Room, at_least_pt: float, *, narrow: bool, tail_at_end: bool) -> Strips:
    """Return what an entry says in a bubble, the tail under its start or its end."""
    body = room.parent.child("LI").child("LBody")
    return speech(
        (entry.title, entry.body, entry.hope), room, body, at_least_pt, role="bubble-narrow" if narrow else "bubble",
        tail_at_end=tail_at_end,
    )  # fmt: skip


def speech(
    texts: tuple[Inlines, ...],
    room: Room,
    parent: Element,
    at_least_pt: float = 0.0,
    *,
    role: str = "bubble",
    tail_at_end: bool = False,
) -> Strips:
    """Return texts in a bubble; without a tail where it had to be cut."""
    look, size = room.theme.panels["speech"], room.theme.size
    inner = room.inside(parent, width_pt=inner_width(look, room))
    words = spaced([text_strips(text, room.type(role), inner, parent.child("P")) for text in texts if text], 0.0)
    below = size.tail_height * TAIL_SHARE
    height = max(height_of(words) + 2 * look.inset_block, at_least_pt - below)
    if height + below > room.tallest_pt:
        return framed(words, look, room)
    outline = _outline(
        room.width_pt - look.line_width, height - look.line_width, look.radius,
        (size.tail_inset, size.tail_width, size.tail_height), tail_at_end=tail_at_end,
    )  # fmt: skip
    half = look.line_width / 2
    drawn = Path(outline, fill=look.ground, stroke=look.line, line_pt=look.line_width)
    content = Placed(look.inset_inline, look.inset_block, stack(words, inner.width_pt))
    return (Strip(piece(room.width_pt, height + below, Placed(half, half, drawn), content)),)


@lru_cache(maxsize=64)
def _outline(
    width: float, height: float, radius: float, tail: tuple[float, float, float], *, tail_at_end: bool
) -> tuple[Command, ...]:
    """A rounded rectangle with a tail in its lower edge; the edge runs from end to start."""
    inset, broad, deep = tail
    near, far = inset, inset + broad
    points = (width - near, width - far, width - near - broad / 5) if tail_at_end else (far, near, near + broad / 5)
    first, second, tip = points
    edge: tuple[Command, ...] = (("L", first, height), ("L", tip, height + deep), ("L", second, height))
    commands = rounded(width, height, radius)
    lower = next(at for at, command in enumerate(commands) if command[0] == "L" and command[2] == height)
    return (*commands[:lower], *edge, *commands[lower:])
