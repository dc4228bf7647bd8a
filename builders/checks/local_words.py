"""Check: words that belong to one nation stand only where it is sure that nobody elsewhere reads them."""

import re
from collections.abc import Iterator

from builders.checks.check import Criteria, Finding
from builders.document import plain
from builders.language.prose import sentences
from builders.lesson.load import Loaded
from builders.lesson.texts import Path
from builders.terms.values import Nation

_ANYWHERE = "changes"
"""The part that speaks about guidance and its history by name."""


def check(loaded: Loaded, criteria: Criteria) -> Iterator[Finding]:
    """Yield a finding for each text with a nation's own word that some in another nation may get to read.

    A sentence that names the nation as well says whose word it is, and may mostly be read anywhere.
    """
    rules = [(rule, _pattern(rule.phrases)) for rule in criteria.rules.local]
    for path, inlines in loaded.texts:
        if path[0] == _ANYWHERE:
            continue
        text = plain(inlines)
        for rule, pattern in rules:
            if not pattern.search(text):
                continue
            names = () if rule.never_elsewhere else tuple(_name(nation) for nation in rule.nations)
            bare = (one for one in sentences(text) if not any(name in one for name in names))
            found = next((found for one in bare if (found := pattern.search(one))), None)
            if found and (others := _nations(loaded, path) - set(rule.nations)):
                told = (
                    f"\u201c{found.group()}\u201d is a word of {_listed(rule.nations)}, read in {_listed(others)} too"
                )
                yield Finding(told, rule.instead, rule.severity, path)


def _nations(loaded: Loaded, path: Path) -> set[Nation]:
    """Return the nations in which the text at a path is read: those of the lesson and of every part around it."""
    nations: set[Nation] = set(loaded.lesson.nations)
    part: object = loaded.lesson
    for step in path:
        part = part[step] if isinstance(part, tuple) and isinstance(step, int) else getattr(part, str(step))
        limited: tuple[Nation, ...] = getattr(part, "nations", ())
        if limited:
            nations &= set(limited)
    return nations


def _listed(nations: set[Nation] | tuple[Nation, ...]) -> str:
    names = [_name(nation) for nation in sorted(nations)]
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def _name(nation: Nation) -> str:
    return nation.replace("-", " ").title()


def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern for whole words; abbreviations are told from words by their capitals."""
    return re.compile(rf"\b(?:{'|'.join(re.escape(phrase) for phrase in phrases)})\b")
