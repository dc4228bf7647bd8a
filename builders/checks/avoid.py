"""Check: words to avoid, with what to say instead and why."""

import re
from collections.abc import Iterable, Iterator

from builders.checks.check import Criteria, Finding
from builders.checks.prose import sentences
from builders.checks.rules import Avoid, Rules
from builders.document import plain
from builders.lesson.load import Loaded
from builders.lesson.texts import Path


def check(loaded: Loaded, criteria: Criteria) -> Iterator[Finding]:
    """Yield a problem for each text that holds a phrase to avoid, unless it is quoted as one."""
    rules = criteria.rules
    patterns = [(rule, _pattern(rule.phrases)) for rule in rules.avoid]
    phrases = [phrase.replace("\u2019", "'").lower() for rule in rules.avoid for phrase in rule.phrases]
    for path, inlines in loaded.texts:
        text = plain(inlines).replace("\u2019", "'")
        lowered = text.lower()
        if not any(phrase in lowered for phrase in phrases):  # most texts: far cheaper than the patterns
            continue
        for rule, pattern in patterns:
            if _applies(rule, path) and (phrase := _used(text, pattern, rules)):
                told = f"\u201c{phrase}\u201d: {rule.because}"
                yield Finding(told, f"say {rule.instead}", rule.severity, path)


def _used(text: str, pattern: re.Pattern[str], rules: Rules) -> str | None:
    """Return the first phrase of a sentence that uses it, and does not speak about it: "Do not say ..."."""
    for sentence in sentences(text):
        found = pattern.search(sentence)
        if found and not any(word in sentence.lower() for word in rules.mentions):
            return found.group()
    return None


def _pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    alternatives = "|".join(re.escape(phrase.replace("\u2019", "'")) for phrase in phrases)
    return re.compile(rf"\b(?:{alternatives})\b", re.IGNORECASE)


def _applies(rule: Avoid, path: Path) -> bool:
    if rule.only_in:
        return any(step in rule.only_in for step in path)
    return not any(step in rule.allowed_in for step in path)
