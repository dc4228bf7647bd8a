"""Own words: what a lesson itself says in a document, without furniture, and the names in it."""

import re
from collections.abc import Iterator

from builders.checks.check import Criteria
from builders.document import Field, Inline, Inlines, plain
from builders.language.names import pattern
from builders.lesson.load import Loaded
from builders.memo import remembered

_YEAR = re.compile(r" \([^()]*\)$")
_BARE = re.compile(r"[A-Z]+")


@remembered(2)
def own_inlines(loaded: Loaded) -> frozenset[Inline]:
    """Return every inline of the lesson's texts."""
    return frozenset(inline for _, inlines in loaded.texts for inline in inlines)


def own_text(inlines: Inlines, own: frozenset[Inline]) -> str:
    """Return the text of a piece of a document without the words of furniture around it."""
    kept = tuple(inline for inline in inlines if inline in own or isinstance(inline, Field) or _is_mark(inline))
    return plain(kept).strip()


def names(loaded: Loaded, criteria: Criteria) -> re.Pattern[str]:
    """Return what finds names of services and publishers, fields, addresses and numbers; no abbreviation by itself."""
    return pattern(name for name in _names(loaded, criteria) if not _BARE.fullmatch(name))


def _names(loaded: Loaded, criteria: Criteria) -> Iterator[str]:
    for service in criteria.services.values():
        yield _YEAR.sub("", service.name)
    for source in loaded.lesson.sources:
        yield _YEAR.sub("", source.short)
        yield from source.publisher.split(", ")


def _is_mark(inline: Inline) -> bool:
    return not any(letter.isalnum() for letter in plain((inline,)))
