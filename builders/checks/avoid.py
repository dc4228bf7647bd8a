"""Check: words to avoid, with what to say instead and why."""

import re
from collections.abc import Iterator

from builders.checks.check import Criteria, Finding
from builders.checks.rules import Rules
from builders.checks.wording_rules import Avoid
from builders.document import plain
from builders.language.phrases import every, folded, may_hold, pattern, smooth
from builders.language.prose import sentences
from builders.lesson.load import Loaded
from builders.lesson.texts import Path

_DENIED = re.compile(r"\b(?:not|never|nobody|cannot|without)\b|n't\b", re.IGNORECASE)
"""Before a phrase these make a sentence deny it: "This is not banter"."""


def check(loaded: Loaded, criteria: Criteria) -> Iterator[Finding]:
    """Yield a problem for each text that uses a phrase to avoid, unless it denies it or speaks about it."""
    rules = criteria.rules
    any_phrase = every(rule.phrases for rule in rules.avoid)
    for path, inlines in loaded.texts:
        text = smooth(plain(inlines))
        if not any_phrase.search(text):  # most texts: far cheaper than to ask each rule
            continue
        for rule in rules.avoid:
            if _applies(rule, path) and (phrase := _used(text, rule, rules)):
                yield Finding(f"“{phrase}”: {rule.because}", f"say {rule.instead}", rule.severity, path)


def _used(text: str, rule: Avoid, rules: Rules) -> str | None:
    """Return the first phrase of the rule that a sentence uses."""
    letters = folded(text)
    if not any(may_hold(letters, phrase) for phrase in rule.phrases):
        return None
    for sentence in sentences(text):
        found = pattern(rule.phrases).search(sentence)
        if found and not _DENIED.search(sentence[: found.start()]) and not _is_excused(sentence, rule, rules):
            return found.group()
    return None


def _is_excused(sentence: str, rule: Avoid, rules: Rules) -> bool:
    """Return whether the sentence speaks about a phrase, or holds the beginning of a word that allows it."""
    excuses = (*rules.mentions, *rule.unless)
    return any(re.search(rf"(?<!\w){re.escape(smooth(excuse))}", sentence, re.IGNORECASE) for excuse in excuses)


def _applies(rule: Avoid, path: Path) -> bool:
    if rule.only_in:
        return any(step in rule.only_in for step in path)
    return not any(step in rule.allowed_in for step in path)
