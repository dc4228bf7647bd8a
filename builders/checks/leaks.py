"""Check: nothing for staff reaches a document for parents, nothing for safeguarding leads one for all staff."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from builders.checks.check import Composed, Criteria, Finding
from builders.document import Audience, Field, Link, Mark, Phone, Strong, Text, plain
from builders.language.prose import sentences
from builders.lesson.load import Loaded
from builders.lesson.texts import Path
from builders.memo import remembered
from builders.terms.fields import FIELDS
from builders.words import Words

ENOUGH = 4
"""Words from which on a sentence belongs to whoever wrote it; shorter ones anybody may say."""
_LEADS_ONLY: tuple[Path, ...] = (("procedures", "lead"),)
_STAFF_ONLY: tuple[Path, ...] = (
    *_LEADS_ONLY,
    ("procedures", "staff"),
    ("sessions", "staff"),
    ("scenarios",),
    ("quiz",),
    ("staff_title",),
    ("staff_lead",),
    ("meaning", "staff_title"),
)
_ENDS = ".!?:\u201c\u201d\u2018\u2019 "
_INLINES = (Text, Strong, Link, Phone, Field, Mark)


def check(composed: Composed, criteria: Criteria) -> Iterator[Finding]:
    """Yield an error for each sentence in the document that others have, for each field and each service of theirs.

    Everything in it counts: text, notes, alternatives, metadata.
    """
    document = composed.document
    if plain(document.readers) == document.words.phrases.get("audience.leads"):
        return
    said = list(_texts(document))
    whole = "\n".join(_smooth(text) for text in said)
    owners = "staff" if document.audience == "parents" else "safeguarding leads"
    told = f"this is for {owners} only, and stands in the {composed.name}"
    for path, sentence in kept_from(composed.loaded, document.audience):
        if sentence in whole:
            yield Finding(told, "say there in other words what its readers need, or take it out there", path=path)
    for name, field in FIELDS.items():
        if document.audience not in field.audiences and "{" + name + "}" in whole:
            fault = f"{{{name}}} is for {owners} only, and stands in the {composed.name}"
            yield Finding(fault, "take it out there", text="{" + name + "}")
    for service in criteria.services.values():
        if document.audience not in service.audiences and service.name in said:
            fault = f"`{service.id}` is for {owners} only, and stands in the {composed.name}"
            yield Finding(fault, "take it out there", text=service.name)


@remembered(4)
def kept_from(loaded: Loaded, audience: Audience) -> tuple[tuple[Path, str], ...]:
    """Return every sentence of a lesson that an audience must not get, with the path of its text.

    From parents that is all that only staff have, from all staff what only leads have. It is on one line, in small
    letters and without its full stop: in other text it may stand inside another sentence.
    """
    parts = _STAFF_ONLY if audience == "parents" else _LEADS_ONLY
    limited = {path for path, one in loaded.statements if one.audience == "staff" != audience}
    private: list[tuple[Path, str]] = []
    public: list[str] = []
    for path, inlines in loaded.texts:
        hidden = any(path[: len(part)] == part for part in parts)
        if hidden or any(path[:length] in limited for length in range(1, len(path))):
            private.append((path, plain(inlines)))
        else:
            public.append(_smooth(plain(inlines)))
    shared = "\n".join(public)
    each = ((path, _smooth(sentence).strip(_ENDS)) for path, text in private for sentence in sentences(text))
    return tuple((path, smooth) for path, smooth in each if len(smooth.split()) >= ENOUGH and smooth not in shared)


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
            for name in _field_names(type(part)):  # type: ignore[arg-type] # a type can be hashed
                yield from _texts(getattr(part, name))


@cache
def _field_names(kind: Any) -> tuple[str, ...]:  # noqa: ANN401 - a data class
    return tuple(field.name for field in fields(kind))


def _smooth(text: str) -> str:
    return " ".join(text.split()).casefold()
