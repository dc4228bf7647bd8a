"""Paragraphs: running text, what supports it, sources, who acts, what is read out."""

from builders.document import Paragraph
from builders.theme.print import PanelLook
from builders.writers.pdf.boxes.arrange import beside
from builders.writers.pdf.boxes.frame import framed, inner_width
from builders.writers.pdf.boxes.shapes import icon
from builders.writers.pdf.boxes.text import paragraph, text_strips
from builders.writers.pdf.ink import Placed, piece
from builders.writers.pdf.room import Room
from builders.writers.pdf.strips import Strips


def lay_paragraph(block: Paragraph, room: Room) -> Strips:
    """Return a paragraph in the type of its role."""
    match block.role:
        case "body":
            return paragraph(block.inlines, room.type(room.running), room)
        case "support":
            return paragraph(block.inlines, room.type("panel"), room)
        case "source":
            return paragraph(block.inlines, room.type("source"), room)
        case "who":
            return _who(block, room)
        case "script":
            return _script(block, room, room.theme.panels["statement"])


def _who(block: Paragraph, room: Room) -> Strips:
    """Who acts, and when: behind a small figure."""
    role, size = room.type(room.running), room.theme.size.icon_small
    indent = size + room.theme.space.icon
    words = text_strips(block.inlines, role, room.narrower(indent), room.parent.child("P"))
    sign = piece(size, size, Placed(0, 0, icon("user", size, room.theme.line.icon_heading, "accent")))
    return beside(sign, indent, words, drop_pt=(role.leading - size) / 2)


def _script(block: Paragraph, room: Room, look: PanelLook) -> Strips:
    """Words to read out, behind a bar."""
    inner = room.inside(room.parent, width_pt=inner_width(look, room))
    return framed(paragraph(block.inlines, room.type(room.running), inner), look, room)
