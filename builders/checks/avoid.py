"""Check: words to avoid, with what to say instead and why."""

import re
from collections.abc import Iterator

from builders.checks.prose import sentences
from builders.checks.rules import Avoid, Rules
from builders.document import plain
from builders.lesson.load import Loaded
from builders.lesson.texts import Path, texts
from builders.problems import Problem


def check(loaded: Loaded, rules: Rules) -> Iterator[Problem]:
    """Yield a problem for each text that holds a phrase to avoid, unless it is quoted as one."""
    patterns = [(rule, _pattern(rule)) for rule in rules.avoid]
    for path, inlines in texts(loaded.lesson):
        said = [
            sentence for sentence in sentences(plain(inlines).replace("\u2019", "'")) if not _mentions(sentence, rules)
        ]
        for rule, pattern in patterns:
            found = pattern.search(" ".join(said))
            if found and _applies(rule, path):
                told = f"\u201c{found.group()}\u201d: {rule.because}"
                yield Problem(loaded.place(*path), told, f"say {rule.instead}", rule.severity)


def _mentions(sentence: str, rules: Rules) -> bool:
    """Return whether a sentence speaks about words instead of using them: "Do not say ..."."""
    return any(word in sentence.lower() for word in rules.mentions)


def _pattern(rule: Avoid) -> re.Pattern[str]:
    phrases = "|".join(re.escape(phrase.replace("\u2019", "'")) for phrase in rule.phrases)
    return re.compile(rf"\b(?:{phrases})\b", re.IGNORECASE)


def _applies(rule: Avoid, path: Path) -> bool:
    if rule.only_in:
        return any(step in rule.only_in for step in path)
    return not any(step in rule.allowed_in for step in path)
