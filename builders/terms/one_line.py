"""One line: a short text that somebody types for paper, on a command line or into a cell, cleaned or refused."""

import re
import unicodedata

from builders.fonts import first_unknown
from builders.source.source_text import FORBIDDEN, text_fault

_UNSEEN = re.compile(rf"{FORBIDDEN.pattern}|[\t\r\n\u200b-\u200f\u2060-\u2064\u00ad]")
"""What FORBIDDEN holds, and what has a meaning in a file but none in one line."""
_SPACES = re.compile("[ \u00a0\u2009\u202f]+")


def one_line(value: str, *, most: int) -> str:
    """Return a short text that can be printed, of at most so many characters, empty where nothing stands there.

    Typed apostrophes become curly ones, as everywhere on paper. Raises ValueError with fault and remedy.
    """
    # A Mac may write é as two characters, and typefaces want one.
    text = unicodedata.normalize("NFC", _SPACES.sub(" ", value).strip(" ")).replace("'", "\u2019")
    if found := _UNSEEN.search(text):
        name = unicodedata.name(found.group(), "control character").lower()
        raise ValueError(f"an invisible character stands here (U+{ord(found.group()):04X}, {name}); type it again")
    if len(text) > most:
        raise ValueError(f"this has {len(text):,} characters, and at most {most} fit; shorten it")
    if fault := text_fault(text, escaped=False):
        raise ValueError("; ".join(fault))
    if unknown := first_unknown(text):
        raise ValueError(
            f"the typefaces have no sign for \u201c{unknown}\u201d (U+{ord(unknown):04X}); "
            "write it in other words or letters"
        )
    return text
