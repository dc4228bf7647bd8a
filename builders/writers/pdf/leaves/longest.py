"""The longest text of a section: what to shorten where it does not fit."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from builders.document import Section, plain
from builders.inlines import Link, Mark, Phone, Strong, Text

INLINES = (Text, Strong, Link, Phone, Mark)


def longest(section: Section) -> str:
    """Return the longest text in a section, in words."""
    return max(_texts(section), key=len, default="")


def _texts(value: object) -> Iterator[str]:
    """Every text of a part of a document."""
    if isinstance(value, tuple):
        if value and all(isinstance(one, INLINES) for one in value):
            yield plain(value)
        else:
            for one in value:
                yield from _texts(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _texts(getattr(value, field.name))
