"""Check: what a document says is easy enough to read for those who get it, and to follow when it is read out."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from builders.checks.check import Composed, Criteria, Finding
from builders.checks.own_words import names, own_inlines, own_text
from builders.checks.places import path_of
from builders.checks.wording_rules import ReadingLimits
from builders.frozen import dataclass
from builders.language.names import without
from builders.language.prose import sentences
from builders.language.reading import NOTHING, Reading, reading
from builders.language.reading_order import Role, pieces

ENOUGH = 100
"""Words from which on the formula says something."""
_PARTS: tuple[tuple[Role, str], ...] = (("text", "what is read in"), ("notes", "what is said with"))


@dataclass(frozen=True, slots=True)
class _Sentence:
    text: str
    reading: Reading


def check(composed: Composed, criteria: Criteria) -> Iterator[Finding]:
    """Yield a finding for a grade above the audience's aim or limit, and for long sentences on average.

    Titles, sources, names of services and all furniture are left out; each item of a list is a sentence.
    """
    reading_rules = criteria.rules.reading
    limits = reading_rules.parents if composed.document.audience == "parents" else reading_rules.staff
    found, own = names(composed.loaded, criteria), own_inlines(composed.loaded)
    for role, part in _PARTS:
        told = (own_text(piece.inlines, own) for piece in pieces(composed.document) if piece.role == role)
        each = [_Sentence(text, _reading(text, found)) for inlines in told for text in sentences(inlines)]
        whole = sum((sentence.reading for sentence in each), NOTHING)
        if whole.words >= ENOUGH:
            yield from _judged(f"{part} the {composed.name}", each, whole, limits, composed)


@lru_cache(maxsize=4096)
def _reading(sentence: str, names: re.Pattern[str]) -> Reading:
    """Return how much there is to read in a sentence without names; documents of a lesson share most of theirs."""
    return reading([without(sentence, names)])


def _judged(
    part: str, each: Sequence[_Sentence], whole: Reading, limits: ReadingLimits, composed: Composed
) -> Iterator[Finding]:
    is_error = whole.grade > limits.limit
    allowed = limits.limit if is_error or limits.aim is None else limits.aim
    if whole.grade > allowed:
        hardest = sorted(each, key=lambda sentence: (whole - sentence.reading).grade)[:3]
        listed = ", ".join(f"“{_short(one.text)}” ({_where(one.text, composed)})" for one in hardest)
        told = f"{part} has reading grade {whole.grade:.1f}, above {allowed:g}; the hardest sentences are {listed}"
        remedy = "shorten these, and say long words in short ones"
        yield Finding(told, remedy, "error" if is_error else "warning", text=hardest[0].text)
    average = whole.words_a_sentence
    if limits.average is not None and average > limits.average:
        longest = max(each, key=lambda sentence: sentence.reading.words)
        told = f"{part} has sentences of {average:.1f} words on average, more than {limits.average}"
        yield Finding(told, "make two of each long one, beginning with this", "warning", text=longest.text)


def _where(text: str, composed: Composed) -> str:
    path = path_of(text, composed.loaded, composed.document.audience)
    return ".".join(str(step) for step in path) or "not in the lesson"


def _short(sentence: str) -> str:
    words = sentence.split()
    return sentence if len(words) <= 8 else f"{' '.join(words[:8])} …"
