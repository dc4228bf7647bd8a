"""Inserting: values take the place of fields, wherever in a document they stand."""

import re
from abc import abstractmethod
from dataclasses import is_dataclass
from typing import Any

from builders.document import Field, Inline, Inlines, Link, Strong, Text, plain
from builders.memo import remembered
from builders.school.walk import Walk, are_same, names

IN_STRING = re.compile(r"\{((?:school|session|nation)\.[a-z_.]+)\}")
_PARTS = 8192
"""More than the parts of all documents that are made of one lesson."""
_SENTENCE_END = re.compile(r"(^|[.!?]) *[“(\u2018]?$")


class Inserting(Walk):
    """Puts values in the place of those fields that it knows, and leaves the others."""

    @abstractmethod
    def knows(self, name: str) -> bool:
        """Return whether a field is replaced."""

    @abstractmethod
    def value(self, name: str) -> Inlines:
        """Return the value of a field, empty while it is blank."""

    @abstractmethod
    def role(self, name: str) -> str:
        """Return what stands for a blank field in running text."""

    def looked_at(self, part: object) -> tuple[str, ...]:
        """Return the attributes of a part in which fields stand."""
        return _held(part)

    def string(self, text: str) -> str:
        """Return a text filled."""
        if "{school." in text or "{session." in text or "{nation." in text:
            return IN_STRING.sub(self._in_string, text)
        return text

    def inlines(self, inlines: Inlines, *, blank_is_empty: bool, starts: bool) -> Inlines:
        """Return the inlines filled. `starts` says that a sentence begins with them."""
        merged: list[Inline] = []
        for inline in inlines:
            starts_here = bool(_SENTENCE_END.search(plain(tuple(merged)))) if merged else starts
            match inline:
                case Field(name=name) if self.knows(name):
                    value = self.value(name)
                    if not value and blank_is_empty:
                        return ()
                    merged.extend(value or self._in_text(name, capital=starts_here))
                case Strong(inlines=inner):
                    new = self.inlines(inner, blank_is_empty=blank_is_empty, starts=starts_here)
                    merged.append(inline if new is inner else Strong(new))
                case Link(inlines=inner, address=address):
                    new = self.inlines(inner, blank_is_empty=blank_is_empty, starts=starts_here)
                    merged.append(inline if new is inner else Link(new, address))
                case _:
                    merged.append(inline)
        return inlines if are_same(merged, inlines) else tuple(merged)

    def _in_string(self, found: re.Match[str]) -> str:
        return plain(self._in_text(found[1])) if self.knows(found[1]) else found[0]

    def _in_text(self, name: str, *, capital: bool = False) -> Inlines:
        """The value of a field, or while it is blank the role that stands for it in running text."""
        value = self.value(name)
        if value:
            return value
        role = self.role(name)
        return (Text(role[:1].upper() + role[1:] if capital else role),)


@remembered(_PARTS)
def _held(part: object) -> tuple[str, ...]:
    """The attributes of a part in which fields stand, at whatever depth."""
    kind: Any = type(part)
    return tuple(name for name in names(kind) if _is_or_holds_field(getattr(part, name)))


def _is_or_holds_field(value: object) -> bool:
    match value:
        case Field():
            return True
        case str():
            return IN_STRING.search(value) is not None
        case tuple():
            return any(_is_or_holds_field(item) for item in value)
        case _:
            return is_dataclass(value) and bool(_held(value))
