"""The short message: what a letter invites to, when and where, in one text for a telephone."""

from collections.abc import Iterator

from builders.document import Details, Document, Section
from builders.writers.txt.text import labelled, said, stopped

MOST = 300
"""Characters of a message that people read on a small screen."""


def short_message(document: Document) -> str | None:
    """Return the message of a letter, None for a letter without particulars or of another form.

    It keeps every particular, and loses the line below the title where that would make it longer than `MOST`.
    """
    particulars = next(_details(document.sections), None)
    if document.form != "letter" or particulars is None:
        return None
    words = document.words
    when = " ".join(
        stopped(labelled(said(item.label, words), said(item.value, words), words)) for item in particulars.items
    )
    owner, title = said(document.owner, words), said(document.title, words)
    for lead in (said(document.lead, words), ""):
        about = " ".join(stopped(text) for text in (title, lead) if text)
        message = words.say("txt.message", owner=owner[:1].upper() + owner[1:], about=about, when=when)
        if len(message) <= MOST:
            break
    return message


def _details(sections: tuple[Section, ...]) -> Iterator[Details]:
    for section in sections:
        yield from (block for block in section.blocks if isinstance(block, Details))
        yield from _details(section.sections)
