"""Merge: the values of a school and of its session take the place of the fields in a document."""

import re
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, TypeVar

from builders.document import (
    Detail,
    Document,
    Field,
    Figure,
    Inline,
    Inlines,
    Link,
    Mark,
    Person,
    Phone,
    Strong,
    Text,
    plain,
)
from builders.school.event import NO_EVENT, Event
from builders.school.load import Profile
from builders.terms.fields import FIELDS, NATION, SESSION
from builders.words import Words

_IN_STRING = re.compile(r"\{((?:school|session|nation)\.[a-z_.]+)\}")
_SENTENCE_END = re.compile(r"(^|[.!?]) *[“(\u2018]?$")

AnyPart = TypeVar("AnyPart")


class LeakError(Exception):
    """A field for staff only stands in a parents' document: a fault of the program, never of an author."""


def merge(document: Document, school: Profile, words: Words, event: Event = NO_EVENT) -> Document:
    """Return the document with every Field replaced. What the school has approved loses its status and its marks.

    A blank is empty where a line to write on stands for it, a `Person` or the value of a `Detail`; in running text it
    reads as its role. The deck within is merged for itself.

    Raises LeakError where a field may not be seen by the document's audience.
    """
    approved = _approved(document, school)
    merging = _Merging(school, event, words, document.audience, keep_marks=not approved)
    logo = merging.logo() if isinstance(document.logo, Field) else document.logo
    if approved:
        document = replace(document, status=None, legend=())
    merged = merging.part(replace(document, logo=logo, deck=None))
    return merged if document.deck is None else replace(merged, deck=merge(document.deck, school, words, event))


def _approved(document: Document, school: Profile) -> bool:
    if document.status is None:
        return False
    approval = document.status.approval
    return school.approved(lesson=approval.lesson, version=approval.version, digest=approval.digest)


class _Merging:
    """One merge: the values of a school and its session, in the words of a language, for an audience."""

    def __init__(self, school: Profile, event: Event, words: Words, audience: str, *, keep_marks: bool) -> None:
        self._school = school
        self._event = event
        self._words = words
        self._audience = audience
        self._keep_marks = keep_marks

    def logo(self) -> Figure | None:
        """Return the school's logo, None without one."""
        if self._school.logo is None:
            return None
        return Figure(self._school.logo, alt=self._words.say("logo.alt", school=self._school.school.name))

    def part(self, part: AnyPart) -> AnyPart:
        """Return a part of the document with all fields below it replaced; the same object where there are none."""
        changed: dict[str, Any] = {}
        kind: Any = type(part)
        for name in _names(kind):
            value = getattr(part, name)
            merged = self._value(value, blank_is_empty=_is_written_on(part, name))
            if merged is not value:
                changed[name] = merged
        return replace(part, **changed) if changed else part  # type: ignore[type-var]

    def _value(self, value: Any, *, blank_is_empty: bool) -> Any:  # noqa: ANN401 the tree has parts of every type
        match value:
            case str() if "{school." in value or "{session." in value or "{nation." in value:
                return _IN_STRING.sub(lambda found: plain(self._in_text(found[1])), value)
            case (Text() | Strong() | Link() | Phone() | Field() | Mark(), *_):
                return self._inlines(value, blank_is_empty=blank_is_empty, starts=True)
            case tuple():
                merged = tuple(self._value(item, blank_is_empty=False) for item in value)
                return merged if any(new is not old for new, old in zip(merged, value, strict=True)) else value
            case _ if is_dataclass(value):
                return self.part(value)
            case _:
                return value

    def _inlines(self, inlines: Inlines, *, blank_is_empty: bool, starts: bool) -> Inlines:
        """Return the inlines merged. `starts` says that a sentence begins with them."""
        merged: list[Inline] = []
        for inline in inlines:
            starts_here = bool(_SENTENCE_END.search(plain(tuple(merged)))) if merged else starts
            match inline:
                case Field(name=name):
                    value = self._of(name)
                    if not value and blank_is_empty:
                        return ()
                    merged.extend(value or self._in_text(name, capital=starts_here))
                case Strong(inlines=inner):
                    new = self._inlines(inner, blank_is_empty=blank_is_empty, starts=starts_here)
                    merged.append(inline if new is inner else Strong(new))
                case Link(inlines=inner, address=address):
                    new = self._inlines(inner, blank_is_empty=blank_is_empty, starts=starts_here)
                    merged.append(inline if new is inner else Link(new, address))
                case Mark() if not self._keep_marks:
                    continue
                case _:
                    merged.append(inline)
        same = len(merged) == len(inlines) and all(new is old for new, old in zip(merged, inlines, strict=True))
        return inlines if same else tuple(merged)

    def _in_text(self, name: str, *, capital: bool = False) -> Inlines:
        """Return the value of a field, or while it is blank the role that stands for it in running text.

        What a nation calls its own way is such a role.
        """
        value = self._of(name)
        if value:
            return value
        own = name.startswith(NATION)
        role = self._words.terms[name.replace(".", "_")] if own else self._words.say(FIELDS[name].role)
        return (Text(role[:1].upper() + role[1:] if capital else role),)

    def _of(self, name: str) -> Inlines:
        """Return the value of a field of the school or its session, empty while it is blank."""
        if name.startswith(NATION):
            return ()
        if self._audience not in FIELDS[name].audiences:
            raise LeakError(f"{name} stands in a document for {self._audience}")
        value: Any = self._event if name.startswith(SESSION) else self._school.school
        for key in name.split(".")[1:]:
            value = getattr(value, key)
        text = str(value)
        if not text:
            return ()
        match name.rpartition(".")[2]:
            case "phone" | "office_phone":
                return (Phone(text),)
            case "mailbox":
                return (Link((Text(text),), f"mailto:{text}"),)
            case "website" | "policy_address" | "address":
                return (Link((Text(text.removeprefix("https://").removeprefix("www.").rstrip("/")),), text),)
            case _:
                return (Text(text),)


def _is_written_on(part: object, name: str) -> bool:
    """Return whether paper prints a line to write on where this part of a document is empty."""
    return isinstance(part, Person) or (isinstance(part, Detail) and name == "value")


@cache
def _names(kind: type) -> tuple[str, ...]:
    """Return the attributes of a part that may hold fields; words are shared by all documents and hold none."""
    if kind is Words:
        return ()
    return tuple(field.name for field in fields(kind))
