"""Check: parents' sentences are short enough for somebody who reads in a second language."""

from collections.abc import Iterator

from builders.checks.check import Criteria, Finding
from builders.checks.prose import sentences
from builders.document import plain
from builders.lesson.load import Loaded
from builders.lesson.rules import parents_may_see
from builders.lesson.texts import Path

_NOT_READ_BY_PARENTS = frozenset(("checklist", "disclosure", "aims", "changes", "do", "law", "how", "good", "title"))
"""For the presenter, or no sentence."""


def check(loaded: Loaded, criteria: Criteria) -> Iterator[Finding]:
    """Yield a warning for each long sentence, and one if the average is too long."""
    limits = criteria.rules.parents_sentences
    lengths: list[int] = []
    for path, inlines in loaded.texts:
        if not _is_for_parents(loaded, path):
            continue
        for sentence in sentences(plain(inlines)):
            words = len(sentence.split())
            lengths.append(words)
            if words > limits.longest:
                told = f"a sentence for parents has {words} words, more than {limits.longest}: {_short(sentence)}"
                yield Finding(told, "make two of it", "warning", path)
    average = sum(lengths) / max(1, len(lengths))
    if average > limits.average:
        told = f"sentences for parents have {average:.1f} words on average, more than {limits.average}"
        yield Finding(told, "shorten the longest ones", "warning")


def _is_for_parents(loaded: Loaded, path: Path) -> bool:
    is_action = path[:1] == ("talking_points",)  # `do` of a talking point is read, `do` of a segment is not
    if any(step in _NOT_READ_BY_PARENTS and not (step == "do" and is_action) for step in path):
        return False
    return parents_may_see(loaded.root, path)


def _short(sentence: str) -> str:
    words = sentence.split()
    return f"\u201c{' '.join(words[:6])} \u2026\u201d"
