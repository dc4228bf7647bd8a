"""Properties of the file: what it is about, whose it is, in which language; no clock, nobody else's name."""

from datetime import datetime

from builders.document import Document, plain
from builders.writers.docx.package import WordPackage

_DATE = datetime(1980, 1, 1)  # noqa: DTZ001 - python-docx takes a time without a zone as UTC
_LONGEST = 255
"""Characters of a property, python-docx's limit and Windows' own."""


def describe(package: WordPackage, document: Document) -> None:
    """Fill in the core properties of a file."""
    core = package.core_properties
    core.title = _cut(" ".join(plain(document.title).split()))
    core.subject = _cut(document.subject)
    core.author = core.last_modified_by = _cut(plain(document.owner))
    core.keywords = _cut(", ".join(document.keywords))
    core.language = document.language
    core.created = core.modified = _DATE
    core.revision = 1


def _cut(value: str) -> str:
    """A property's words, those that fit; the document says them all."""
    return value if len(value) <= _LONGEST else value[: _LONGEST - 1] + "…"
