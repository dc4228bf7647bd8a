"""Texts: every piece of an author's text in a lesson, and every statement, with its path."""

from pydantic import BaseModel

from builders.document import Field, Inlines, Link, Mark, Phone, Strong, Text
from builders.lesson.items import Statement

Path = tuple[str | int, ...]
_INLINES = (Text, Strong, Link, Phone, Field, Mark)


def part_at(part: object, path: Path) -> object:
    """Return what stands at a path below a part, None where the model has nothing of that name."""
    for step in path:
        if isinstance(part, BaseModel) and step in type(part).model_fields:
            part = getattr(part, str(step))
        elif isinstance(part, tuple) and isinstance(step, int) and step < len(part):
            part = part[step]
        else:
            return None
    return part


def texts(part: object, path: Path = ()) -> list[tuple[Path, Inlines]]:
    """Return the rich texts of a part in the model's order; empty ones are left out."""
    found: list[tuple[Path, Inlines]] = []
    _collect(part, path, found, [])
    return found


def statements(part: object, path: Path = ()) -> list[tuple[Path, Statement]]:
    """Return the statements of a part in the model's order."""
    found: list[tuple[Path, Statement]] = []
    _collect(part, path, [], found)
    return found


def _collect(
    value: object, path: Path, found_texts: list[tuple[Path, Inlines]], found_statements: list[tuple[Path, Statement]]
) -> None:
    if isinstance(value, BaseModel):
        if isinstance(value, Statement):
            found_statements.append((path, value))
        for key, inner in vars(value).items():
            if isinstance(inner, (tuple, BaseModel)):
                _collect(inner, (*path, key), found_texts, found_statements)
    elif isinstance(value, tuple) and value:
        if isinstance(value[0], _INLINES):
            found_texts.append((path, value))
            return
        for number, item in enumerate(value):
            if isinstance(item, (tuple, BaseModel)):
                _collect(item, (*path, number), found_texts, found_statements)
