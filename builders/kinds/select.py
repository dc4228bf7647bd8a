"""Which parts of a lesson a request asks for, by audience, phase and nation."""

from collections.abc import Iterable
from typing import TypeVar

from builders.kinds.request import Request
from builders.lesson.items import Statement
from builders.lesson.model import Lesson
from builders.lesson.procedure import Procedure
from builders.lesson.session import Session
from builders.terms.values import Nation

Chosen = TypeVar("Chosen", bound=Statement)


def procedure_for(lesson: Lesson, request: Request) -> Procedure:
    """Return the incident procedure of the request's audience."""
    return lesson.procedures.parents if request.audience == "parents" else lesson.procedures.staff


def session_for(lesson: Lesson, request: Request) -> Session:
    """Return the session of the request's audience."""
    return lesson.sessions.parents if request.audience == "parents" else lesson.sessions.staff


def holds(nations: tuple[Nation, ...], request: Request) -> bool:
    """Return whether what holds in these nations, or everywhere, holds in that of the request."""
    return not nations or request.nation in nations


def is_for(statement: Statement, request: Request) -> bool:
    """Return whether a statement is meant for the audience, phase and nation of the request."""
    return (
        statement.audience in ("both", request.audience)
        and ("both" in (statement.phase, request.phase) or statement.phase == request.phase)
        and holds(statement.nations, request)
    )


def select(statements: Iterable[Chosen], request: Request) -> tuple[Chosen, ...]:
    """Return the statements that the request asks for, in the lesson's order."""
    return tuple(statement for statement in statements if is_for(statement, request))
