"""Marks: the sign beside staff text that must be checked against the guidance before use."""

from collections.abc import Sequence

from builders.document import Document, Inlines, Mark
from builders.kinds.request import Request
from builders.lesson.items import Statement


def unconfirmed(statement: Statement, request: Request) -> bool:
    """Return whether a statement for staff rests on general practice only (W)."""
    return request.audience == "staff" and statement.confidence == "W"


def marked(inlines: Inlines, statements: Sequence[Statement], request: Request) -> Inlines:
    """Return `inlines` with one mark behind them if any of the statements they head needs checking."""
    if inlines and any(unconfirmed(statement, request) for statement in statements):
        return (*inlines, Mark())
    return inlines


def has_marks(document: Document) -> bool:
    """Return whether a mark stands anywhere in the document, so that it needs a legend."""
    return "Mark()" in repr(document.sections)
