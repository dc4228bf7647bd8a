"""Every block of a document and how Word has it: the closed union, matched exhaustively."""

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
from builders.writers.docx.contacts import lay_contacts
from builders.writers.docx.flows import lay_flow
from builders.writers.docx.forms import lay_details, lay_lines, lay_questions
from builders.writers.docx.grids import lay_agenda, lay_conversation, lay_risks, lay_table
from builders.writers.docx.lists import lay_bullets, lay_entries, lay_steps
from builders.writers.docx.panels import lay_callout
from builders.writers.docx.pen import Pen
from builders.writers.docx.place import Place
from builders.writers.docx.running import lay_figure, lay_paragraph, lay_slide_picture
from builders.writers.docx.scenes import lay_scenario, lay_statistic


def lay(block: Block, pen: Pen, place: Place) -> str:  # noqa: C901 - one branch a block
    """Return the paragraphs and tables of a block."""
    match block:
        case Paragraph():
            return lay_paragraph(block, pen, place)
        case Bullets():
            return lay_bullets(block, pen, place)
        case Steps():
            return lay_steps(block, pen, place)
        case Table():
            return lay_table(block, pen, place)
        case Figure():
            return lay_figure(block, pen, place)
        case Callout():
            return lay_callout(block, pen, place, lay)
        case Entries(role="risk"):
            return lay_risks(block, pen, place)
        case Entries():
            return lay_entries(block, pen, place)
        case Conversation():
            return lay_conversation(block, pen, place)
        case Statistic():
            return lay_statistic(block, pen, place)
        case Flow():
            return lay_flow(block, pen, place)
        case Contacts():
            return lay_contacts(block, pen, place)
        case Agenda():
            return lay_agenda(block, pen, place)
        case Scenario():
            return lay_scenario(block, pen, place)
        case Lines():
            return lay_lines(block, pen)
        case Details():
            return lay_details(block, pen)
        case Questions():
            return lay_questions(block, pen, place)
        case SlidePicture():
            return lay_slide_picture(block, pen, place)
        case _:
            assert_never(block)
