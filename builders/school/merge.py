"""Merge: the values of a school and of its session take the place of the fields in a document.

Whatever holds no field stays the very same object, so that what is made of it can be remembered for the next school.
"""

from typing import TYPE_CHECKING

from builders.document import Document, Field, Figure, Inlines, Link, Phone, Text
from builders.frozen import replace
from builders.memo import remembered
from builders.school.approved import approved
from builders.school.event import NO_EVENT, Event
from builders.school.inserting import Inserting
from builders.school.values import Values, values_of
from builders.terms.fields import FIELDS, NATION
from builders.words import Words

if TYPE_CHECKING:
    from builders.school.load import Profile

_LESSONS_DOCUMENTS = 128
"""More than the documents that are made of one lesson, decks within them included."""


class LeakError(Exception):
    """A field for staff only stands in a parents' document: a fault of the program, never of an author."""


def merge(document: Document, school: "Profile", event: Event = NO_EVENT) -> Document:
    """Return the document with the values of a school and its session, as `fill` does."""
    return fill(document, values_of(school, event))


def fill(document: Document, values: Values) -> Document:
    """Return the document with every Field replaced. What the school has approved loses its status and its marks.

    A blank is empty where a line to write on stands for it, a `Person` or the value of a `Detail`; in running text it
    reads as its role. The deck within is filled for itself.

    Raises LeakError where a field may not be seen by the document's audience.
    """
    document = _named(document)
    if is_approved(document, values):
        document = approved(document)
    filling = _Filling(values, document.words, document.audience)
    filled = filling.part(_without_pictures(document))
    return replace(
        filled,
        logo=filling.picture(document.logo),
        second_logo=filling.picture(document.second_logo),
        deck=None if document.deck is None else fill(document.deck, values),
    )


@remembered(_LESSONS_DOCUMENTS)
def _named(document: Document) -> Document:
    """The document with what its nation calls things, which is the same object for every school there."""
    return replace(_Naming(document.words).part(replace(document, deck=None)), deck=document.deck)


@remembered(_LESSONS_DOCUMENTS)
def _without_pictures(document: Document) -> Document:
    """The document without what is put in last: where fields stand is remembered, and of a school's own parts not."""
    return replace(document, logo=None, second_logo=None, deck=None)


def is_approved(document: Document, values: Values) -> bool:
    """Return whether a document says that it is to be approved, and the school has done so."""
    if document.status is None:
        return False
    approval = document.status.approval
    return (approval.lesson, approval.version, approval.digest) in values.approved


class _Naming(Inserting):
    """Puts what a nation calls its own ways in the place of its fields."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def knows(self, name: str) -> bool:
        """Return whether a field is the nation's."""
        return name.startswith(NATION)

    def value(self, name: str) -> Inlines:  # noqa: ARG002 - whichever it is
        """Return nothing: a nation's term is a role."""
        return ()

    def role(self, name: str) -> str:
        """Return a nation's term."""
        return self._words.terms[name.replace(".", "_")]


class _Filling(Inserting):
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

    def knows(self, name: str) -> bool:
        """Return whether a field is one of the school or its session."""
        return not name.startswith(NATION)

    def value(self, name: str) -> Inlines:
        """Return the value of a field, empty while it is blank. Raises LeakError."""
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

    def role(self, name: str) -> str:
        """Return who or what stands for a blank field in running text."""
        return self._words.say(FIELDS[name].role)
