"""Prose: a text as the sentences and words that a reader meets."""

import re

_END = re.compile(r"(?<=[.!?])[\u201d\u2019)]*\s+(?![a-z])")
_WORD = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*")


def sentences(text: str) -> list[str]:
    """Return the sentences of a text, in order."""
    return [sentence for sentence in _END.split(text) if sentence]


def words(text: str) -> list[str]:
    """Return the words of a text, in order; a hyphenated word is one."""
    return _WORD.findall(text)
