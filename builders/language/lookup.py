"""Lookup: whether a Hunspell dictionary has a word, answered as Hunspell does without reading its words one by one."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property

from builders.language.affixes import Affixes

_NUMBER = re.compile(r"\d+(\.\d+)?")
_ORDINAL = re.compile(r"[0-9]*(?:1[0-9]th|[02-9](?:1st|2nd|3rd|[04-9]th))")
"""The compounds of the dictionary: 11th and 21st, but not 11st."""
_ONLY_IN_COMPOUND = "c"
_BREAKS = tuple(map(re.compile, (".(-).", "^(-)", "(-)$")))
_MOST_BREAKS = 10
_WITH_CAPITALS = re.compile(r"^([^/\n]*[^a-z'/\n-][^/\n]*)/?(.*)$", re.MULTILINE)


class Lookup:
    """The words of a dictionary and the affixes that they take; reading them takes some milliseconds.

    It knows what our dictionary needs, no more: affixes, capitals, breaks at hyphens, and ordinal numbers. A test holds
    it to what Hunspell itself answers.
    """

    def __init__(self, *, affixes: str, words: str) -> None:
        """Read the texts of an `.aff` and a `.dic` file; the words stand in order there, each once."""
        self._affixes = Affixes(affixes)
        _, _, self._text = words.partition("\n")  # how many there are
        self._lines = self._text.split("\n")
        self._lines.sort()

    def has(self, word: str) -> bool:
        """Return whether this is a word, as it stands or as parts between hyphens; with whatever apostrophes."""
        plain = word.replace("\u2019", "'")
        return bool(_NUMBER.fullmatch(plain)) or self._has_parts(plain, _MOST_BREAKS)

    def _has_parts(self, text: str, breaks: int) -> bool:
        """Return whether this is a word, or can be broken into words so often at most."""
        if not text or self._has_form(text):
            return True
        found = (match for each in _BREAKS for match in each.finditer(text)) if breaks else ()
        return any(
            (not match.start(1) or self._has_form(text[: match.start(1)]))
            and self._has_parts(text[match.end(1) :], breaks - 1)
            for match in found
        )

    def _has_form(self, form: str) -> bool:
        """Return whether this is a form of a word, with capitals where any word may have them."""
        if any(self._has_as_written(variant) for variant in _variants(form)):
            return True
        return form.isupper() and any(
            all(flag in flags for flag in wanted) and _ONLY_IN_COMPOUND not in flags
            for stem, wanted in self._affixes.stems(_small(form))
            for flags in self._in_small_letters.get(stem, ())
        )

    def _has_as_written(self, form: str) -> bool:
        for stem, wanted in self._affixes.stems(form):
            flags = self._flags(stem)
            if flags is not None and all(flag in flags for flag in wanted) and _ONLY_IN_COMPOUND not in flags:
                return True
        return bool(_ORDINAL.fullmatch(form))

    def _flags(self, stem: str) -> str | None:
        """Return the flags of a stem, None for what is none."""
        for start in (stem, f"{stem}/"):
            number = bisect_left(self._lines, start)
            if number < len(self._lines):
                found, _, flags = self._lines[number].partition("/")
                if found == stem and stem:
                    return flags
        return None

    @cached_property
    def _in_small_letters(self) -> dict[str, list[str]]:
        """The flags of stems with capitals, by the stem in small letters."""
        found: dict[str, list[str]] = {}
        for stem, flags in _WITH_CAPITALS.findall(self._text):
            found.setdefault(_small(stem), []).append(flags)
        return found


def _variants(form: str) -> Iterator[str]:
    """Yield the form, and each other way to write it that its capitals may stand for."""
    yield form
    if form.islower():
        return
    if form.isupper():
        yield _small(form)
        yield form[:1] + _small(form[1:])
    elif form[:1].isupper():
        yield _small(form[:1]) + form[1:]


def _small(form: str) -> str:
    return form.lower().replace("i\u0307", "i")
