"""What stands for itself: one number, something that might happen."""

from builders.document import Bullets, Scenario, Statistic, Strong, Text
from builders.writers.docx.lists import lay_bullets
from builders.writers.docx.pen import Pen
from builders.writers.docx.place import Place
from builders.writers.docx.running import said
from builders.writers.docx.text import paragraph


def lay_statistic(block: Statistic, pen: Pen, place: Place) -> str:
    """Return the number in large type, below it what it measures, what gives hope, who was asked."""
    texts = (
        ("BigFigure", block.number),
        (place.text, (Strong(block.measure),) if block.measure else ()),
        (place.text, block.key),
        (place.text, block.hope),
        ("SourceLine", block.source),
    )
    return "".join(paragraph(pen, style, text) for style, text in texts if text)


def lay_scenario(block: Scenario, pen: Pen, place: Place) -> str:
    """Return the scene, its words, the questions, and how long to take."""
    minutes = pen.words.say("agenda.minutes", minutes=block.minutes)
    questions = lay_bullets(Bullets(block.questions), pen, place) if block.questions else ""
    scene = paragraph(pen, place.text, (Strong(block.scene),))
    how = paragraph(pen, "Support", (Text(f"{minutes} "), *block.how))
    return scene + said(block.speech, pen) + questions + how
