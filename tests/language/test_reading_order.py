"""Every text of a document, once, in reading order."""

from dataclasses import fields, is_dataclass

from builders.assets import Assets
from builders.document import (
    Callout,
    Contacts,
    Document,
    Entries,
    Entry,
    Field,
    Link,
    Mark,
    Paragraph,
    Phone,
    Section,
    Service,
    Strong,
    Text,
    plain,
)
from builders.language.reading_order import pieces
from builders.words_file import load_words


def t(text):
    return (Text(text),)


def document(*sections, **more):
    words = load_words(Assets(), "en-GB")
    return Document("sheet", "en-GB", "parents", t("Title"), words, sections, lead=t("Lead."), **more)


def told(made):
    return [(piece.role, plain(piece.inlines)) for piece in pieces(made)]


def it_goes_from_the_title_down():
    entries = Entries("risk", (Entry(t("Risk"), t("Body."), t("Hope.")),))
    inner = Section("inner", t("Inner"), (entries,), notes=(t("Said."),))
    outer = Section("outer", t("Outer"), (Callout("note", t("Note"), (Paragraph(t("Text.")),)),), (inner,))
    assert told(document(outer)) == [
        ("title", "Title"),
        ("text", "Lead."),
        ("title", "Outer"),
        ("title", "Note"),
        ("text", "Text."),
        ("title", "Inner"),
        ("title", "Risk"),
        ("text", "Body."),
        ("text", "Hope."),
        ("notes", "Said."),
    ]


def it_tells_names_and_sources_apart():
    contacts = Contacts((Service("Childline", t("Any worry."), t("Under 19s")),))
    made = document(Section("help", blocks=(contacts, Paragraph(t("Sources: one."), "source"))))
    assert told(made)[2:] == [
        ("names", "Childline"),
        ("names", "Any worry."),
        ("names", "Under 19s"),
        ("source", "Sources: one."),
    ]


def it_misses_no_text_of_a_real_document(documents):
    """Whatever inlines stand anywhere in the sections come out, in one piece or another."""
    for made in documents:
        found = {inline for piece in pieces(made) for inline in piece.inlines}
        assert {inline for section in made.sections for inline in _inlines(section)} - found == set()


def _inlines(part):
    if isinstance(part, tuple) and part and isinstance(part[0], Text | Strong | Link | Phone | Field | Mark):
        yield from part
    elif isinstance(part, tuple):
        for item in part:
            yield from _inlines(item)
    elif is_dataclass(part):
        for field in fields(part):
            yield from _inlines(getattr(part, field.name))
