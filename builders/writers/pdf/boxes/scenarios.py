"""Something that might happen: the scene, what is said, questions to talk about."""

from builders.document import Bullets, Paragraph, Scenario, Text
from builders.spoken import spoken
from builders.writers.pdf.boxes.bubble import speech
from builders.writers.pdf.boxes.frame import framed, inner_width
from builders.writers.pdf.boxes.text import paragraph
from builders.writers.pdf.room import Room
from builders.writers.pdf.strips import Strips, kept, spaced


def lay_scenario(block: Scenario, room: Room) -> Strips:
    """Return the scene in a frame, its words in a bubble, the questions below, and how long to take."""
    look = room.theme.panels["scenario"]
    element = room.parent.child("Div")
    inner = room.inside(element, width_pt=inner_width(look, room), running="panel")
    minutes = room.words.say("agenda.minutes", minutes=block.minutes)
    parts = (
        kept(paragraph(block.scene, room.type("panel-strong"), inner)),
        speech((spoken(block.speech, room.words),), inner, element, role="bubble-narrow") if block.speech else (),
        inner.lay(Bullets(block.questions), 0) if block.questions else (),
        inner.lay(Paragraph((Text(f"{minutes} "), *block.how), "support"), 1),
    )
    return framed(spaced(parts, room.theme.space.item), look, room)
