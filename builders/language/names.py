"""Names, numbers and addresses: what stands in a sentence and says nothing about how hard it is to read."""

import re
from collections.abc import Iterable

_FIELD = r"\{[a-z_.]+\}"
_ADDRESS = r"(?:https?://)?[\w-]+(?:\.[\w-]+)+(?:/\S*)?|\S+@\S+"
_PHONE = r"\+?\d[\d ]{4,}\d"
SIGN = "it"
"""Stands for each of them: one word of one syllable."""


def pattern(names: Iterable[str]) -> re.Pattern[str]:
    """Return what finds each of these names, fields such as `{school.name}`, addresses and telephone numbers."""
    known = sorted({re.escape(name) for name in names}, key=lambda name: (-len(name), name))
    # In one group: the names are tried where a word begins, and nowhere else.
    named = (rf"\b(?:{'|'.join(known)})(?!\w)",) if known else ()
    return re.compile("|".join((_FIELD, _PHONE, _ADDRESS, *named)))


def without(text: str, found: re.Pattern[str]) -> str:
    """Return the text with a short word in place of everything that `found` finds."""
    return found.sub(SIGN, text)
