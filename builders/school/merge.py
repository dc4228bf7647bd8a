"""Merge: the values of a school and of its session take the place of the fields in a document.

Whatever holds no field stays the very same object, so that what is made of it can be remembered for the next school.
"""

import re
from dataclasses import is_dataclass
from typing import TYPE_CHECKING, Any

from builders.document import Document, Field, Figure, Inline, Inlines, Link, Phone, Strong, Text, plain
from builders.frozen import replace
from builders.memo import remembered
from builders.school.approved import approved
from builders.school.event import NO_EVENT, Event
from builders.school.values import Values, values_of
from builders.school.walk import Walk, are_same, names
from builders.terms.fields import FIELDS, NATION
from builders.words import Words

if TYPE_CHECKING:
    from builders.school.load import Profile

IN_STRING = re.compile(r"\{((?:school|session|nation)\.[a-z_.]+)\}")
_SENTENCE_END = re.compile(r"(^|[.!?]) *[“(\u2018]?$")
_PARTS = 8192
"""More than the parts of all documents that are made of one lesson."""


class LeakError(Exception):
    """A field for staff only stands in a parents' document: a fault of the program, never of an author."""


def merge(document: Document, school: "Profile", words: Words, event: Event = NO_EVENT) -> Document:
    """Return the document with the values of a school and its session, as `fill` does."""
    return fill(document, values_of(school, event), words)


def fill(document: Document, values: Values, words: Words) -> Document:
    """Return the document with every Field replaced. What the school has approved loses its status and its marks.

    A blank is empty where a line to write on stands for it, a `Person` or the value of a `Detail`; in running text it
    reads as its role. The deck within is filled for itself.

    Raises LeakError where a field may not be seen by the document's audience.
    """
    if is_approved(document, values):
        document = approved(document)
    filling = _Filling(values, words, document.audience)
    # The pictures come last: whether a field stands in a part is remembered, and a school's own parts shall not be.
    filled = filling.part(replace(document, logo=None, second_logo=None, deck=None))
    return replace(
        filled,
        logo=filling.picture(document.logo),
        second_logo=filling.picture(document.second_logo),
        deck=None if document.deck is None else fill(document.deck, values, words),
    )


def is_approved(document: Document, values: Values) -> bool:
    """Return whether a document says that it is to be approved, and the school has done so."""
    if document.status is None:
        return False
    approval = document.status.approval
    return (approval.lesson, approval.version, approval.digest) in values.approved


class _Filling(Walk):
    """Puts values in the place of fields, in the words of a language, for an audience."""

    def __init__(self, values: Values, words: Words, audience: str) -> None:
        self._values = values
        self._words = words
        self._audience = audience

    def picture(self, logo: Field | Figure | None) -> Figure | None:
        """Return a logo of the school in the place of its field, None where it has none."""
        if not isinstance(logo, Field):
            return logo
        data = self._values.logos.get(logo.name)
        if data is None:
            return None
        said = "logo.alt" if logo.name == "school.logo" else "second-logo.alt"
        return Figure(data, alt=self._words.say(said, school=self._values.texts["school.name"]))

    def looked_at(self, part: object) -> tuple[str, ...]:
        """Return the attributes of a part in which fields stand."""
        return _held(part)

    def string(self, text: str) -> str:
        """Return a text filled."""
        if "{school." in text or "{session." in text or "{nation." in text:
            return IN_STRING.sub(lambda found: plain(self._in_text(found[1])), text)
        return text

    def inlines(self, inlines: Inlines, *, blank_is_empty: bool, starts: bool) -> Inlines:
        """Return the inlines filled. `starts` says that a sentence begins with them."""
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
                    new = self.inlines(inner, blank_is_empty=blank_is_empty, starts=starts_here)
                    merged.append(inline if new is inner else Strong(new))
                case Link(inlines=inner, address=address):
                    new = self.inlines(inner, blank_is_empty=blank_is_empty, starts=starts_here)
                    merged.append(inline if new is inner else Link(new, address))
                case _:
                    merged.append(inline)
        return inlines if are_same(merged, inlines) else tuple(merged)

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
        text = self._values.texts[name]
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
