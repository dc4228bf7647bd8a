"""Check: parents' sentences are short enough for somebody who reads in a second language."""

from collections.abc import Iterator

from builders.checks.check import Criteria, Finding
from builders.checks.readers import is_for_parents
from builders.document import plain
from builders.language.names import pattern, without
from builders.language.prose import sentences, words
from builders.lesson.load import Loaded

_ANY_NAME = pattern(())


def check(loaded: Loaded, criteria: Criteria) -> Iterator[Finding]:
    """Yield a warning for each sentence that is longer than the rules allow for parents."""
    longest = criteria.rules.reading.parents.longest
    if longest is None:
        return
    for path, inlines in loaded.texts:
        for sentence in sentences(without(plain(inlines), _ANY_NAME)):
            count = len(words(sentence))
            if count > longest and is_for_parents(loaded, path):
                told = f"a sentence for parents has {count} words, more than {longest}: {_short(sentence)}"
                yield Finding(told, "make two of it", "warning", path)


def _short(sentence: str) -> str:
    return f"“{' '.join(sentence.split()[:6])} …”"
