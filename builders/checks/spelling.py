"""Check: every word is one that British English has, or a name that the lesson brings."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from builders.checks.check import Criteria, Finding
from builders.document import Inlines, Text, plain
from builders.language.dictionary import Dictionary, load_dictionary
from builders.language.names import pattern, without
from builders.lesson.load import Loaded
from builders.lesson.texts import Path

_LETTER = r"[A-Za-z\u00c0-\u024f]"
"""Of the Latin script; no English dictionary knows a word of another."""
_WORD = re.compile(rf"(?<!\w){_LETTER}+(?:['\u2019-]{_LETTER}+)*(?!\w)")
_NO_WORD = re.compile(r"[A-Z].*[A-Z]")
"""KCSIE, TikTok, DfE: an abbreviation or a trade name."""
_ANY_NAME = pattern(())


def check(loaded: Loaded, criteria: Criteria) -> Iterator[Finding]:
    """Yield a warning for each unknown word, where it stands first, with the word that was most likely meant."""
    dictionary = load_dictionary(criteria.assets)
    names = frozenset(part for name in _names(loaded, criteria) for word in _words(name) for part in _parts(word))
    first: dict[str, Path] = {}
    often: Counter[str] = Counter()
    for path, text in _texts(loaded):
        for word in _words(text):
            first.setdefault(word, path)
            often[word] += 1
    for word, path in first.items():
        parts = [part for part in word.split("-") if part not in names and not _NO_WORD.search(part)]
        if not parts or dictionary.knows(word):
            continue
        for part in parts:
            if not dictionary.knows(part):
                told, remedy = _judged(part, dictionary)
                more = often[word] - 1
                yield Finding(told + (f" (and {more} more)" if more else ""), remedy, "warning", path)


def _judged(word: str, dictionary: Dictionary) -> tuple[str, str]:
    """Return fault and remedy."""
    if british := dictionary.british(word):
        return f"“{word}” is spelt as in America", f"write “{british}”"
    right = "if it is right, add it to assets/dictionaries/own-words.txt"
    meant = dictionary.meant(word)
    return f"“{word}” is not in the dictionary", f"did you mean “{meant}”? Else, {right}" if meant else right


def _texts(loaded: Loaded) -> Iterator[tuple[Path, str]]:
    yield ("summary",), loaded.lesson.summary
    for path, inlines in loaded.texts:
        yield path, without(_in_english(inlines), _ANY_NAME)


def _in_english(inlines: Inlines) -> str:
    """Return the text of inlines without words that are marked as another language's."""
    return plain(tuple(inline for inline in inlines if not (isinstance(inline, Text) and inline.language)))


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


def _parts(word: str) -> tuple[str, ...]:
    """Return a word and the parts between its hyphens."""
    return (word, *word.split("-"))


def _names(loaded: Loaded, criteria: Criteria) -> Iterable[str]:
    lesson = loaded.lesson
    yield from (service.name for service in criteria.services.values())
    yield from (name for source in lesson.sources for name in (source.publisher, source.title, source.short))
    yield from (plain(term.term) for term in lesson.glossary)
