"""Texts: every piece of an author's text in a lesson, with its path."""

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from builders.document import Field, Inlines, Link, Mark, Phone, Strong, Text
from builders.lesson.items import Statement

Path = tuple[str | int, ...]
_INLINES = (Text, Strong, Link, Phone, Field, Mark)


def texts(part: object, path: Path = ()) -> Iterator[tuple[Path, Inlines]]:
    """Yield the rich texts of a part in the model's order; empty ones are left out."""
    for found_path, value in _walk(part, path):
        if isinstance(value, tuple) and value and isinstance(value[0], _INLINES):
            yield found_path, value


def statements(part: object, path: Path = ()) -> Iterator[tuple[Path, Statement]]:
    """Yield the statements of a part in the model's order."""
    for found_path, value in _walk(part, path):
        if isinstance(value, Statement):
            yield found_path, value


def _walk(value: Any, path: Path) -> Iterator[tuple[Path, Any]]:  # noqa: ANN401 a model has values of every type
    yield path, value
    if isinstance(value, BaseModel):
        for key in type(value).model_fields:
            yield from _walk(getattr(value, key), (*path, key))
    elif isinstance(value, tuple) and not (value and isinstance(value[0], _INLINES)):
        for number, item in enumerate(value):
            yield from _walk(item, (*path, number))
