"""The words of a pack as plain data, so that every rival sets the same content.

Where a school's value goes, the name of its field stands in braces: `{school.lead.name}`.
"""

import dataclasses
from collections.abc import Iterator
from typing import Any

from builders.document import Document, Field, Link, Mark, Phone, Section, Strong, Text, plain

INLINES = (Text, Strong, Link, Phone, Field, Mark)
Part = dict[str, Any]
"""`title`, `depth` (from 1), `texts` (a paragraph each), `notes` (a paragraph each)."""


def texts(value: object) -> Iterator[str]:
    """Every text of a block, in its order."""
    if isinstance(value, tuple) and value and all(isinstance(member, INLINES) for member in value):
        yield plain(value)
    elif isinstance(value, tuple):
        for member in value:
            yield from texts(member)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from texts(getattr(value, field.name))


def sections(found: tuple[Section, ...], depth: int = 1) -> Iterator[Part]:
    """Sections flattened, with their depth."""
    for section in found:
        yield {
            "title": plain(section.title),
            "depth": depth,
            "texts": [text for block in section.blocks for text in texts(block)],
            "notes": [plain(paragraph) for paragraph in section.notes],
        }
        yield from sections(section.sections, depth + 1 if section.title else depth)


def content(document: Document) -> Part:
    """A document's title, school, lead and sections as plain data."""
    parts = list(sections(document.sections))
    if document.form == "slides":
        parts = [part for part in parts if part["texts"]]
    return {
        "title": plain(document.title),
        "owner": "{school.name}",
        "lead": plain(document.lead),
        "notes": [plain(paragraph) for paragraph in document.notes],
        "parts": parts,
    }
