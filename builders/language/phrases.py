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


@cache
def pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds any of the phrases in a text that is `smooth`, as whole words, whatever the capitals."""
    return re.compile(rf"(?<![\w'])(?:{'|'.join(map(_expression, phrases))})(?![\w])", re.IGNORECASE)


def smooth(text: str) -> str:
    """Return the text with straight apostrophes and plain spaces, which is how phrases are compared."""
    return text.replace("\u2019", "'").replace("\u00a0", " ")


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
