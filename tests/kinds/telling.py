"""What the documents of kinds say, for tests: blocks, texts and particulars, however deep they stand."""

from datetime import date

from builders.document import Callout, Details, Table, plain
from builders.kinds.request import Attendee
from builders.language.reading_order import pieces

PEOPLE = (
    Attendee("Ash Placeholder", "Teacher", date(2026, 9, 1), date(2026, 9, 2)),
    Attendee("Rowan Example", "", None, None),
)


def blocks(sections):
    """Every block below these sections."""
    for section in sections:
        for block in section.blocks:
            yield block
            yield from block.blocks if isinstance(block, Callout) else ()
        yield from blocks(section.sections)


def said(document):
    """Every text of a document, a line each."""
    return "\n".join(plain(piece.inlines) for piece in pieces(document))


def details(sections):
    """Every particular with its value, by its label."""
    found = [item for block in blocks(sections) if isinstance(block, Details) for item in block.items]
    return {plain(item.label): plain(item.value) for item in found}


def rows(sections):
    """The rows of every table, each cell as plain text."""
    tables = [block for block in blocks(sections) if isinstance(block, Table)]
    return [[[plain(cell) for cell in row] for row in table.rows] for table in tables]
