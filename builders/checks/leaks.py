"""Check: nothing that is for staff or for safeguarding leads alone reaches a document for parents."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from builders.checks.check import Composed, Criteria, Finding
from builders.document import Audience, Field, Link, Mark, Phone, Strong, Text, plain
from builders.language.prose import sentences
from builders.lesson.load import Loaded
from builders.lesson.texts import Path
from builders.terms.fields import FIELDS
from builders.words import Words

ENOUGH = 4
"""Words from which on a sentence belongs to whoever wrote it; shorter ones anybody may say."""
_STAFF_ONLY = (
    ("procedures", "staff"),
    ("procedures", "lead"),
    ("sessions", "staff"),
    ("scenarios",),
    ("staff_title",),
    ("staff_lead",),
    ("meaning", "staff_title"),
)
_READERS: Audience = "parents"
_INLINES = (Text, Strong, Link, Phone, Field, Mark)


def check(composed: Composed, criteria: Criteria) -> Iterator[Finding]:
    """Yield an error for each sentence for staff, each of their fields and each of their services in the document.

    Everything in it counts: text, notes, alternatives, metadata.
    """
    document = composed.document
    if document.audience != _READERS:
        return
    told = f"this is for staff only, and stands in the {composed.name}"
    said = list(_texts(document))
    whole = "\n".join(_smooth(text) for text in said)
    for path, sentence in staff_only(composed.loaded):
        if sentence in whole:
            yield Finding(told, "give it to parents in words of their own, or take it out there", path=path)
    for name, field in FIELDS.items():
        if _READERS not in field.audiences and "{" + name + "}" in whole:
            fault = f"{{{name}}} is for staff only, and stands in the {composed.name}"
            yield Finding(fault, "take it out there", text="{" + name + "}")
    for service in criteria.services.values():
        if _READERS not in service.audiences and service.name in said:
            fault = f"`{service.id}` is for staff only, and stands in the {composed.name}"
            yield Finding(fault, "take it out there", text=service.name)


def staff_only(loaded: Loaded) -> Iterator[tuple[Path, str]]:
    """Yield every sentence of a lesson that only staff or leads have, with the path of its text.

    It is on one line, in small letters and without its full stop: in parents' text it may stand inside another.
    """
    limited = {path for path, statement in loaded.statements if statement.audience == "staff"}
    private: list[tuple[Path, str]] = []
    public: list[tuple[Path, str]] = []
    for path, inlines in loaded.texts:
        hidden = any(path[: len(staff)] == staff for staff in _STAFF_ONLY)
        hidden = hidden or any(path[:length] in limited for length in range(1, len(path)))
        (private if hidden else public).append((path, plain(inlines)))
    shared = "\n".join(_smooth(text) for _, text in public)
    for path, text in private:
        for sentence in sentences(text):
            smooth = _smooth(sentence).strip(".!?:\u201c\u201d\u2018\u2019 ")
            if len(smooth.split()) >= ENOUGH and smooth not in shared:
                yield path, smooth


def _texts(part: object) -> Iterator[str]:
    """Yield every text below a part of a document, inlines as the words that a reader meets."""
    match part:
        case str():
            yield part
        case tuple():
            if part and isinstance(part[0], _INLINES):
                yield plain(part)
                return
            for inner in part:
                yield from _texts(inner)
        case Words():
            return
        case _ if is_dataclass(part):
            for field in fields(part):
                yield from _texts(getattr(part, field.name))


def _smooth(text: str) -> str:
    return " ".join(text.split()).casefold()
