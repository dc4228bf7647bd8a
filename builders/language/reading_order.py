"""Reading order: every text of a document in the order in which a reader meets it, with the part that it plays."""

from collections.abc import Iterator
from typing import Literal

from builders.document import (
    Agenda,
    Block,
    Bullets,
    Callout,
    Contacts,
    Conversation,
    Details,
    Document,
    Entries,
    Figure,
    Flow,
    Inlines,
    Lines,
    Paragraph,
    Questions,
    Scenario,
    Section,
    SlidePicture,
    Statistic,
    Steps,
    Table,
    Text,
)
from builders.frozen import dataclass

Role = Literal[
    "title",  # names what follows
    "text",  # read, or shown
    "notes",  # said by the presenter, or told to the presenter
    "names",  # people and services, with what they are for
    "source",  # where it comes from
]


@dataclass(frozen=True, slots=True)
class Piece:
    """One text of a document."""

    inlines: Inlines
    role: Role


def pieces(document: Document) -> Iterator[Piece]:
    """Yield the texts of a document that are not empty; imprint and status are none of them."""
    opening = (Piece(document.title, "title"), Piece(document.lead, "text"), *_as("notes", *document.notes))
    for piece in (*opening, *(piece for section in document.sections for piece in _section(section))):
        if piece.inlines:
            yield piece


def _section(section: Section) -> Iterator[Piece]:
    yield Piece(section.title, "title")
    for block in section.blocks:
        yield from _block(block)
    for inner in section.sections:
        yield from _section(inner)
    yield from _as("notes", *section.notes)


def _block(block: Block) -> Iterator[Piece]:  # noqa: C901 one case for each block
    match block:
        case Paragraph(inlines=inlines, role=role):
            yield Piece(inlines, "source" if role == "source" else "text")
        case Bullets(items=items):
            yield from _as("text", *items)
        case Steps(items=steps):
            for step in steps:
                yield from (Piece(step.title, "title"), Piece(step.body, "text"))
        case Table(caption=caption, header=header, rows=rows):
            yield from _as("title", caption, *header)
            yield from _as("text", *(cell for row in rows for cell in row))
        case Figure(alt=alt, caption=caption):
            yield from _as("text", (Text(alt),), caption)
        case Callout(title=title, blocks=blocks):
            yield Piece(title, "title")
            for inner in blocks:
                yield from _block(inner)
        case Entries(items=entries):
            for entry in entries:
                yield from (Piece(entry.title, "title"), Piece(entry.body, "text"), Piece(entry.hope, "text"))
        case Conversation(items=exchanges):
            yield from _as("text", *(text for each in exchanges for text in (each.say, each.avoid, each.why)))
        case Statistic():
            yield from _as("text", (*block.number, Text(" "), *block.measure), block.key, block.hope)
            yield Piece(block.source, "source")
        case Flow(nodes=nodes):
            yield from _as("text", *(node.text for node in nodes))
        case Contacts():
            yield from _contacts(block)
        case Agenda(items=parts):
            yield from _as("title", *(part.title for part in parts))
        case Scenario():
            yield from _as("text", block.scene, block.speech, *block.questions, block.how)
        case Lines(labels=labels):
            yield from _as("title", *labels)
        case Details(items=details):
            for detail in details:
                yield from (Piece(detail.label, "title"), Piece(detail.value, "names"))
        case Questions(items=questions):
            yield from _as("text", *(text for each in questions for text in (each.stem, *each.options, each.reason)))
        case SlidePicture(alt=alt, caption=caption):
            yield from _as("text", (Text(alt),), *caption)


def _contacts(block: Contacts) -> Iterator[Piece]:
    for service in block.services:
        yield from _as("names", (Text(service.name),), service.purpose, service.users, service.hint)
    for person in block.people:
        yield from _as("names", person.role, person.name, person.phone, person.mailbox)
    yield Piece(block.note, "names")


def _as(role: Role, *texts: Inlines) -> Iterator[Piece]:
    return (Piece(inlines, role) for inlines in texts)
