"""Words to say, in a bubble no wider than they are, broken into lines about as long."""

from builders.document import Entries, Entry
from builders.frozen import replace
from builders.spoken import spoken
from builders.writers.pdf.boxes.bubble import bubble
from builders.writers.pdf.boxes.text import balanced_width, line_count, width_of
from builders.writers.pdf.element import UNMARKED
from builders.writers.pdf.room import Room
from builders.writers.pdf.strips import Strips, spaced


def lay_speech(block: Entries, room: Room) -> Strips:
    """Return what is said, a bubble for each entry, one below another."""
    within = room.inside(room.parent.child("L", UNMARKED))
    said = [replace(entry, title=spoken(entry.title, room.words)) for entry in block.items]
    bubbles = [bubble(entry, _snug(entry, within), 0.0, narrow=False, tail_at_end=False) for entry in said]
    return spaced(bubbles, room.theme.space.block)


def _snug(entry: Entry, room: Room) -> Room:
    """The room that the words need: what they take on one line, or on no more lines than in the whole width."""
    role, inset = room.type("bubble"), 2 * room.theme.panels["speech"].inset_inline
    inner = room.width_pt - inset
    texts = [text for text in (entry.title, entry.body, entry.hope) if text]
    widths = [
        width_of(text, role) + 1 if line_count(text, role, inner) == 1 else balanced_width(text, role, inner)
        for text in texts
    ]
    least = room.theme.size.tail_inset + room.theme.size.tail_width + room.theme.panels["speech"].radius
    return replace(room, width_pt=max(max(widths, default=0.0) + inset, least))
