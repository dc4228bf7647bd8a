"""Blocks that are tables: rows and columns, words that help beside words that hurt, parts of a session, risks."""

from collections.abc import Sequence

from builders.document import Agenda, Conversation, Entries, Inlines, Strong, Table, plain
from builders.spoken import spoken
from builders.writers.docx.lists import lay_entries
from builders.writers.docx.pen import Pen
from builders.writers.docx.place import Place
from builders.writers.docx.tables import TEXT, cell, shares, table
from builders.writers.docx.text import paragraph

_SAID = ("conversation.say", "conversation.avoid", "conversation.why")


def lay_table(block: Table, pen: Pen, place: Place) -> str:
    """Return a table below its caption, which is left out where it says no more than the heading above."""
    about = plain(block.caption)
    caption = paragraph(pen, "Caption", block.caption) if about and about != place.under else ""
    return caption + _grid(pen, block.header, block.rows, about=about or place.under, named=block.header_column)


def lay_conversation(block: Conversation, pen: Pen, place: Place) -> str:
    """Return a row for each exchange; a column that is empty throughout is left out."""
    texts = [(spoken(item.say, pen.words), spoken(item.avoid, pen.words), item.why) for item in block.items]
    used = [column for column in range(len(_SAID)) if any(row[column] for row in texts)]
    header = [pen.say(_SAID[column]) for column in used]
    return _grid(pen, header, [[row[column] for column in used] for row in texts], about=place.under, named=False)


def lay_agenda(block: Agenda, pen: Pen, place: Place) -> str:
    """Return a row for each part of a session, its minutes first."""
    rows = [(pen.say("agenda.minutes", minutes=item.minutes), item.title) for item in block.items]
    header = (pen.say("agenda.when"), pen.say("agenda.part"))
    return _grid(pen, header, rows, about=place.under, named=True)


def lay_risks(block: Entries, pen: Pen, place: Place) -> str:
    """Return what can go wrong beside what helps; a list where something has no answer."""
    if place.panel or not all(entry.hope for entry in block.items):
        return lay_entries(block, pen, place)
    header = (pen.say("word.risk"), pen.say("risk.hope"))
    rows = [
        (
            paragraph(pen, TEXT, (Strong(entry.title),)) + (paragraph(pen, TEXT, entry.body) if entry.body else ""),
            cell(pen, entry.hope),
        )
        for entry in block.items
    ]
    told = [(entry.title + entry.body, entry.hope) for entry in block.items]
    widths = shares(list(zip(*told, strict=True)), pen.word.least_column)
    return table(pen, header, rows, widths, about=place.under, header_column=False)


def _grid(pen: Pen, header: Sequence[Inlines], rows: Sequence[Sequence[Inlines]], *, about: str, named: bool) -> str:
    columns = [[text, *(row[at] for row in rows)] for at, text in enumerate(header)]
    body = [[cell(pen, text, names=named and at == 0) for at, text in enumerate(row)] for row in rows]
    return table(pen, header, body, shares(columns, pen.word.least_column), about=about, header_column=named)
