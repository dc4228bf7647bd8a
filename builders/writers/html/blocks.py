"""Every block of a document and how a web page has it: the closed union, matched exhaustively."""

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
from builders.writers.html import contacts, conversations, flows, lists, panels, scenes, tables
from builders.writers.html.pen import Pen
from builders.writers.html.tags import Html


def lay(pen: Pen, block: Block) -> Html:  # noqa: C901 - one branch a block
    """Return a block."""
    match block:
        case Paragraph():
            return scenes.paragraph(pen, block)
        case Bullets():
            return lists.bullets(pen, block)
        case Steps():
            return lists.steps(pen, block)
        case Table():
            return tables.table(pen, block)
        case Figure():
            return scenes.figure(pen, block)
        case Callout():
            return panels.callout(pen, block, lay)
        case Entries():
            return lists.entries(pen, block)
        case Conversation():
            return conversations.conversation(pen, block)
        case Statistic():
            return scenes.statistic(pen, block)
        case Flow():
            return flows.flow(pen, block)
        case Contacts():
            return contacts.contacts(pen, block)
        case Agenda():
            return tables.agenda(pen, block)
        case Scenario():
            return scenes.scenario(pen, block)
        case Lines():
            return scenes.lines(pen, block)
        case Details():
            return scenes.details(pen, block)
        case Questions():
            return scenes.questions(pen, block)
        case SlidePicture():
            return scenes.slide_picture(pen, block)
        case _:
            assert_never(block)
