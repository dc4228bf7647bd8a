"""Prose: a text as the sentences that a reader meets."""

import re

_END = re.compile(r"(?<=[.!?])[\u201d\u2019)]*\s+(?![a-z])")


def sentences(text: str) -> list[str]:
    """Return the sentences of a text, in order."""
    return [sentence for sentence in _END.split(text) if sentence]
