"""A walk through the parts of a document: whatever does not change stays the very same object.

So what is made of such a part can be remembered for the next school.
"""

import operator
from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, TypeVar

from builders.document import Detail, Field, Inlines, Link, Mark, Person, Phone, Strong, Text
from builders.frozen import replace
from builders.words import Words

AnyPart = TypeVar("AnyPart")


class Walk(ABC):
    """A walk through all parts of a document, which gives back the same object wherever nothing changes."""

    def part(self, part: AnyPart) -> AnyPart:
        """Return a part of the document, changed where something below it is."""
        changed: dict[str, Any] = {}
        for name in self.looked_at(part):
            value = getattr(part, name)
            new = self._value(value, blank_is_empty=_is_written_on(part, name))
            if new is not value:
                changed[name] = new
        return replace(part, **changed) if changed else part  # type: ignore[type-var]

    def _value(self, value: Any, *, blank_is_empty: bool) -> Any:  # noqa: ANN401 the tree has parts of every type
        match value:
            case str():
                return self.string(value)
            case (Text() | Strong() | Link() | Phone() | Field() | Mark(), *_):
                new = self.inlines(value, blank_is_empty=blank_is_empty, starts=True)
            case tuple():
                new = tuple([self._value(item, blank_is_empty=False) for item in value])
            case _ if is_dataclass(value):
                return self.part(value)
            case _:
                return value
        return value if are_same(new, value) else new

    def looked_at(self, part: object) -> tuple[str, ...]:
        """Return the attributes of a part in which something may change."""
        kind: Any = type(part)
        return names(kind)

    def string(self, text: str) -> str:
        """Return a text that is no inline changed, such as what stands in for a picture."""
        return text

    @abstractmethod
    def inlines(self, inlines: Inlines, *, blank_is_empty: bool, starts: bool) -> Inlines:
        """Return inlines changed, the same object where nothing does. `starts` says that a sentence begins with them.

        With `blank_is_empty` paper prints a line to write on where nothing stands.
        """


def are_same(new: Sequence[object], old: Sequence[object]) -> bool:
    """Return whether two sequences hold the very same objects."""
    return len(new) == len(old) and all(map(operator.is_, new, old))


def _is_written_on(part: object, name: str) -> bool:
    """Return whether paper prints a line to write on where this part of a document is empty."""
    return isinstance(part, Person) or (isinstance(part, Detail) and name == "value")


@cache
def names(kind: Any) -> tuple[str, ...]:  # noqa: ANN401 - the type of any part
    """Return the attributes of a part that may hold fields; words are shared by all documents and hold none."""
    if kind is Words:
        return ()
    return tuple(field.name for field in fields(kind))
