"""Check: parents' text says what it means, without idioms."""

from collections.abc import Iterator

from builders.checks.check import Criteria, Finding
from builders.checks.readers import is_for_parents
from builders.document import plain
from builders.language.phrases import folded, may_hold, pattern, smooth
from builders.language.plain_words import load_idioms
from builders.lesson.load import Loaded


def check(loaded: Loaded, criteria: Criteria) -> Iterator[Finding]:
    """Yield a warning for each idiom in what parents read or hear, with what to say instead."""
    idioms = load_idioms(criteria.assets)
    any_of_them = pattern(tuple(idioms))
    for path, inlines in loaded.texts:
        text = smooth(plain(inlines))
        if not any_of_them.search(text) or not is_for_parents(loaded, path):
            continue
        letters = folded(text)
        for idiom, instead in idioms.items():
            if may_hold(letters, idiom) and (found := pattern((idiom,)).search(text)):
                told = f"“{found.group()}” is an idiom: who reads word by word cannot understand it"
                yield Finding(told, f"say what it means, such as “{instead}”", "warning", path)
