"""Every statement of a lesson, wherever it stands."""

from collections.abc import Iterator

from pydantic import BaseModel

from builders.document import Inlines
from builders.lesson.items import Statement
from builders.lesson.model import Lesson

TEXT_FIELDS = ("title", "term", "short", "meaning", "question", "do", "say", "avoid", "what", "situation", "route",
               "number", "measure", "scene", "hope")  # fmt: skip
"""Fields that hold what a statement says, in the order in which they read."""


def statements(lesson: Lesson) -> tuple[Statement, ...]:
    """Return all statements of a lesson in the model's order."""
    return tuple(_walk(lesson))


def _walk(value: object) -> Iterator[Statement]:
    if isinstance(value, Statement):
        yield value
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _walk(getattr(value, name))
    elif isinstance(value, tuple):
        for member in value:
            yield from _walk(member)


def said(statement: Statement) -> tuple[Inlines, ...]:
    """Return what a statement says, field by field, without the empty ones."""
    texts = (getattr(statement, name, ()) for name in TEXT_FIELDS)
    return tuple(text for text in texts if text)
