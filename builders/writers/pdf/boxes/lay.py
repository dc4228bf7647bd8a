"""Which box lays out which block."""

from typing import assert_never

from builders.document import (
    Agenda,
    Block,
    Bullets,
    Callout,
    Contacts,
    Conversation,
    Details,
    Entries,
    Figure,
    Flow,
    Lines,
    Paragraph,
    Questions,
    Scenario,
    SlidePicture,
    Statistic,
    Steps,
    Table,
)
from builders.writers.pdf.boxes.agendas import lay_agenda
from builders.writers.pdf.boxes.bullets import lay_bullets
from builders.writers.pdf.boxes.callouts import lay_callout
from builders.writers.pdf.boxes.contacts import lay_contacts
from builders.writers.pdf.boxes.conversations import lay_conversation
from builders.writers.pdf.boxes.details import lay_details
from builders.writers.pdf.boxes.entries import lay_entries
from builders.writers.pdf.boxes.flows import lay_flow
from builders.writers.pdf.boxes.paragraphs import lay_paragraph
from builders.writers.pdf.boxes.pictures import lay_figure
from builders.writers.pdf.boxes.questions import lay_questions
from builders.writers.pdf.boxes.scenarios import lay_scenario
from builders.writers.pdf.boxes.slide_rows import lay_slide_picture
from builders.writers.pdf.boxes.statistics import lay_statistic
from builders.writers.pdf.boxes.steps import lay_steps
from builders.writers.pdf.boxes.tables import lay_table
from builders.writers.pdf.boxes.writing import lay_lines
from builders.writers.pdf.room import Room
from builders.writers.pdf.strips import Strips


def lay(block: Block, room: Room) -> Strips:  # noqa: C901 - one line a block, so that the type checker sees them all
    """Return any block laid out in a room."""
    match block:
        case Paragraph():
            return lay_paragraph(block, room)
        case Bullets():
            return lay_bullets(block, room)
        case Steps():
            return lay_steps(block, room)
        case Table():
            return lay_table(block, room)
        case Figure():
            return lay_figure(block, room)
        case Callout():
            return lay_callout(block, room)
        case Entries():
            return lay_entries(block, room)
        case Conversation():
            return lay_conversation(block, room)
        case Statistic():
            return lay_statistic(block, room)
        case Flow():
            return lay_flow(block, room)
        case Contacts():
            return lay_contacts(block, (), room)
        case Agenda():
            return lay_agenda(block, room)
        case Scenario():
            return lay_scenario(block, room)
        case Lines():
            return lay_lines(block, room)
        case Details():
            return lay_details(block, room)
        case Questions():
            return lay_questions(block, room)
        case SlidePicture():
            return lay_slide_picture(block, room)
        case _:
            assert_never(block)
