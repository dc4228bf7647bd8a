"""Properties of the file: whose it is, what it is about, in which language; no clock, nobody else's name."""

from datetime import datetime

from pptx.package import Package

from builders.document import Document, plain

_DATE = datetime(1980, 1, 1)  # noqa: DTZ001 - python-pptx takes a time without a zone as UTC
_LONGEST = 255
"""Characters of a property, python-pptx's limit and Windows' own."""


def describe(package: Package, document: Document | None, *, language: str) -> None:
    """Fill in the core properties of a deck, or of the empty template."""
    core = package.core_properties
    core.title = _cut(plain(document.title)) if document else ""
    core.subject = _cut(document.subject) if document else ""
    core.author = core.last_modified_by = _cut(plain(document.owner)) if document else ""
    core.keywords = _cut(", ".join(document.keywords)) if document else ""
    core.language = language
    core.created = core.modified = _DATE


def _cut(value: str) -> str:
    """A property's words, those that fit; the slides say them all."""
    return value if len(value) <= _LONGEST else value[: _LONGEST - 1] + "…"
