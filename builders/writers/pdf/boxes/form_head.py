"""The head of a section that is worked through: its heading, and who acts when, on a ground of their own."""

from builders.document import Block, Inlines, Lines, Paragraph
from builders.theme.print import TypeRole
from builders.writers.pdf.boxes.frame import framed, inner_width
from builders.writers.pdf.boxes.headings import heading_strips
from builders.writers.pdf.boxes.text import text_strips
from builders.writers.pdf.room import Room
from builders.writers.pdf.strips import Strips, kept, spaced


def is_form(blocks: tuple[Block, ...]) -> bool:
    """Whether a section is a form: it begins with who acts, or has lines to write on."""
    return bool(who(blocks)) or any(isinstance(block, Lines) for block in blocks)


def who(blocks: tuple[Block, ...]) -> tuple[Paragraph, ...]:
    """Return the paragraphs at the beginning that say who acts, and when."""
    first: list[Paragraph] = []
    for block in blocks:
        if not isinstance(block, Paragraph) or block.role != "who":
            break
        first.append(block)
    return tuple(first)


def form_head(title: Inlines, acting: tuple[Paragraph, ...], role: TypeRole, room: Room) -> Strips:
    """Return the head of a form; it stays with what follows it."""
    look = room.theme.panels["form"]
    inner = room.inside(room.parent, width_pt=inner_width(look, room))
    head = heading_strips(title, role, inner)
    lines = [text_strips(text.inlines, room.type("panel"), inner, room.parent.child("P")) for text in acting]
    return kept(framed(spaced((head, *lines), 0.0), look, room))
