"""Model paths: which pydantic model describes the part of a file at a path."""

from collections.abc import Iterator
from types import UnionType
from typing import Annotated, Union, get_args, get_origin

from pydantic import BaseModel, Tag

from builders.document import Inlines

Path = tuple[int | str, ...]
"""As pydantic gives it: keys, positions, and the tags of union members."""


def model_at(model: type[BaseModel], path: Path) -> type[BaseModel] | None:
    """Return the model of what stands at a path, the first of a union; None for texts and numbers."""
    members = [("", model)]
    for step in path:
        if not isinstance(step, str):
            continue
        tagged = [member for member in members if member[0] == step]
        if tagged:
            members = tagged
            continue
        holder = members[0][1] if members else None
        field = holder.model_fields.get(step) if holder else None
        # Pydantic keeps a discriminator apart from the union that it chooses from; the members bear their tags.
        members = list(_members(field.annotation)) if field else []
    return members[0][1] if members else None


def is_list(model: type[BaseModel], path: Path) -> bool:
    """Return whether the key at a path holds a list."""
    holder = model_at(model, path[:-1])
    field = holder.model_fields.get(str(path[-1])) if holder else None
    # Rich text is typed as inlines and written as text.
    return field is not None and get_origin(field.annotation) is tuple and field.annotation != Inlines


def _members(annotation: object, tag: str = "") -> Iterator[tuple[str, type[BaseModel]]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield tag, annotation
    elif get_origin(annotation) is Annotated:
        inner, *notes = get_args(annotation)
        tags = [note.tag for note in notes if isinstance(note, Tag)]
        yield from _members(inner, tags[0] if tags else tag)
    elif get_origin(annotation) in (tuple, Union, UnionType):
        for argument in get_args(annotation):
            yield from _members(argument, tag)
