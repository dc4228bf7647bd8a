"""Phrases as an author of rules writes them: `*` is any word or any ending, `(not|never)` is one of several."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Annotated

from pydantic import AfterValidator

from builders.terms.values import PlainText

MAX_BRACKETS = 10
"""In one phrase; each more multiplies the ways in which a text is tried."""
_SIGN = re.compile(r"(\(|\)|\||\*| +)")
_BRACKETS = re.compile(r"[()|]")
_GAP = re.compile(r"\*| +")


@cache
def pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds any of the phrases in a text that is `smooth`, as whole words, whatever the capitals."""
    return re.compile(rf"(?<![\w'])(?:{'|'.join(map(_expression, phrases))})(?![\w])", re.IGNORECASE)


def smooth(text: str) -> str:
    """Return the text with straight apostrophes and plain spaces, which is how phrases are compared."""
    return text.replace("\u2019", "'").replace("\u00a0", " ")


def may_hold(text: str, phrase: str) -> bool:
    """Return whether a text that is `folded` may hold a phrase: no needs no pattern, and is nearly every answer."""
    return bool(_BRACKETS.search(phrase)) or all(part in text for part in _needed(phrase))


def folded(text: str) -> str:
    """Return the text with one form of each letter that patterns take for one, whatever the capitals."""
    return text.casefold().replace("\u0307", "").replace("\u0131", "i")


@cache
def _needed(phrase: str) -> tuple[str, ...]:
    """Return the parts of a phrase without brackets that stand between its gaps."""
    return tuple(folded(part) for part in _GAP.split(smooth(phrase)))


def _expression(phrase: str) -> str:
    return "".join(_part(part) for part in _SIGN.split(smooth(phrase)))


def _part(part: str) -> str:
    match part:
        case "*":
            return r"[\w'-]*+"  # possessive: a row of stars must not be tried in every way
        case "(":
            return "(?:"
        case ")" | "|":
            return part
        case _ if part.isspace():
            return r" +"
        case _:
            return re.escape(part)


def _compiles(phrase: str) -> str:
    """Return the phrase. Raises ValueError with fault and remedy if its brackets do not fit or it fits everything."""
    if not re.search(r"[()|*]", phrase) and any(letter.isalpha() for letter in phrase):
        return phrase  # plain words: their pattern is sound
    try:
        found = pattern((phrase,))
    except re.error:
        raise ValueError(f"the brackets of `{phrase}` do not fit; write them like `should (not|never) have`") from None
    if phrase.count("(") > MAX_BRACKETS:
        raise ValueError(f"a phrase has at most {MAX_BRACKETS} brackets; make two of it")
    if found.search("") or not any(letter.isalpha() for letter in phrase):
        raise ValueError(f"`{phrase}` would be found everywhere; write at least one word that must stand there")
    return phrase


Phrase = Annotated[PlainText, AfterValidator(_compiles)]


def every(phrases: Iterable[Iterable[str]]) -> re.Pattern[str]:
    """Return what finds any phrase of several lists: a quick look before asking which."""
    return pattern(tuple(phrase for each in phrases for phrase in each))
