"""Columns: the dotted keys of the school file, as a list of schools names them above its columns."""

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal, get_args, get_origin

from pydantic import BaseModel

from builders.school.model import School
from builders.source.raw_rows import Column

FOLDER = "folder"
"""Names the folder of a school's packs where its name alone does not; no key of the school file."""


@cache
def dotted_keys() -> tuple[str, ...]:
    """Return every key that holds one value, such as `lead.phone`, in the order of the school file."""
    return tuple(_leaves(School))


@cache
def columns() -> tuple[Column, ...]:
    """Return the columns that a list of schools may have."""
    return (*(Column(key) for key in dotted_keys()), Column(FOLDER))


@cache
def choices() -> Mapping[str, frozenset[str]]:
    """Return what may stand in the columns in which only a few words may stand, such as `phase`."""
    fields = School.model_fields.items()
    return MappingProxyType(
        {key: frozenset(get_args(field.annotation)) for key, field in fields if get_origin(field.annotation) is Literal}
    )


def _leaves(model: type[BaseModel], prefix: str = "") -> Iterator[str]:
    for key, field in model.model_fields.items():
        kind = field.annotation
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            yield from _leaves(kind, f"{prefix}{key}.")
        elif get_origin(kind) is not tuple:  # a list has no place in a cell
            yield prefix + key
