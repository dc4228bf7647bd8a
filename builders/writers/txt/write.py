"""The text writer: a document as plain text, to paste into an e-mail or a message.

Paragraphs are not wrapped: whoever pastes them has a window of another width. Headings stand alone; nothing is drawn.
"""

from collections.abc import Iterator

from builders.document import Document, Inlines, Section
from builders.theme.theme import Theme
from builders.words import Words
from builders.writers.txt.blocks import Chunks, lay
from builders.writers.txt.message import short_message
from builders.writers.txt.text import labelled, said
from builders.writers.written import Written


def write(document: Document, theme: Theme) -> Written:  # noqa: ARG001 - it has no looks; all writers take a theme
    """Return the text in UTF-8 with line feeds; it has no pages.

    Raises ValueError for a document that is no sheet and no letter.
    """
    if document.form not in ("sheet", "letter"):
        raise ValueError(f"this writer writes sheets and letters, not a document of the form {document.form}")
    words = document.words
    chunks = (
        *_head(document),
        *(chunk for section in document.sections for chunk in _section(section, words)),
        *_foot(document),
        *_message(document),
    )
    return Written(("\n\n".join(chunks) + "\n").encode(), pages=1)


def _head(document: Document) -> Iterator[str]:
    """Owner, title, for whom; what says that it is not approved yet comes first, so that nobody sends it unread."""
    words = document.words
    if document.status:
        lines = (labelled(said(line, words), "", words) for line in document.status.lines)
        yield "\n".join((said(document.status.text, words), *lines))
    if document.form == "letter":
        yield words.say("txt.subject", title=said(document.title, words))
        above: tuple[Inlines, ...] = (document.owner, document.lead)
    else:
        above = (document.owner, document.title, document.lead, document.readers)
    for text in above:
        yield from _told(text, words)


def _foot(document: Document) -> Iterator[str]:
    words = document.words
    yield from _told(document.legend, words)
    if imprint := " · ".join(said(text, words) for text in document.imprint if text):
        yield imprint


def _message(document: Document) -> Chunks:
    message = short_message(document)
    return (document.words.say("txt.short"), message) if message else ()


def _section(section: Section, words: Words) -> Iterator[str]:
    yield from _told(section.title, words)
    for block in section.blocks:
        yield from lay(block, words)
    for part in section.sections:
        yield from _section(part, words)


def _told(text: Inlines, words: Words) -> Chunks:
    told = said(text, words)
    return (told,) if told else ()
