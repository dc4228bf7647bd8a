"""Which parts of a lesson a request asks for, by audience, phase and nation."""

from collections.abc import Iterable
from typing import TypeVar

from builders.kinds.request import Request
from builders.lesson.items import Statement

Chosen = TypeVar("Chosen", bound=Statement)


def is_for(statement: Statement, request: Request) -> bool:
    """Return whether a statement is meant for the audience, phase and nation of the request."""
    return (
        statement.audience in ("both", request.audience)
        and ("both" in (statement.phase, request.phase) or statement.phase == request.phase)
        and statement.nation in (None, request.nation)
    )


def select(statements: Iterable[Chosen], request: Request) -> tuple[Chosen, ...]:
    """Return the statements that the request asks for, in the lesson's order."""
    return tuple(statement for statement in statements if is_for(statement, request))
