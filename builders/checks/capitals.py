"""Check: no words in block capitals, which are slow to read and sound like shouting."""

import re
from collections.abc import Collection, Iterable, Iterator

from builders.checks.check import Criteria, Finding
from builders.checks.own_words import names
from builders.document import plain
from builders.language.dictionary import load_dictionary
from builders.language.names import without
from builders.language.plain_words import load_known
from builders.lesson.load import Loaded

_CAPITALS = re.compile(r"\b[A-Z]{2,}(?:['\u2019][A-Z]+)?\b(?:[ ,]+(?:[AI]|[A-Z]{2,}(?:['\u2019][A-Z]+)?)\b)*")
_WORD = re.compile(r"\w[\w'\u2019]+")
_EXPLAINED = re.compile(r"\(([A-Z]{2,})s?\)")


def check(loaded: Loaded, criteria: Criteria) -> Iterator[Finding]:
    """Yield a warning for each ordinary word in capitals; abbreviations and names of services are none."""
    found_names = names(loaded, criteria)
    explained = {word for _, inlines in loaded.texts for word in _EXPLAINED.findall(plain(inlines))}
    known = load_known(criteria.assets, "staff") | explained
    for path, inlines in loaded.texts:
        runs = dict.fromkeys(_CAPITALS.findall(without(plain(inlines), found_names)))
        if shouted := [run for run in runs if _is_shouted(run, known, criteria)]:
            told = f"{_quoted(shouted)} in block capitals: they are slow to read, and sound like shouting"
            remedy = f"write {_quoted(run.lower() for run in shouted)}, and **strong** where it carries weight"
            yield Finding(told, remedy, "warning", path)


def _is_shouted(run: str, known: Collection[str], criteria: Criteria) -> bool:
    """Return whether a run of capitals has words that are no abbreviation, ordinary ones all of them."""
    words = [word for word in _WORD.findall(run) if word not in known]
    return bool(words) and all(load_dictionary(criteria.assets).knows(word.lower()) for word in words)


def _quoted(words: Iterable[str]) -> str:
    return ", ".join(f"“{word}”" for word in words)
