"""Words as the operators that show them (ISO 32000-1, 9.4), to a hundredth of a point."""

import re
from functools import lru_cache

from builders.theme.colours import rgb
from builders.writers.pdf.file.fonts import font, named
from builders.writers.pdf.file.numbers import number
from builders.writers.pdf.ink import Words

_ESCAPED = re.compile(rb"([()\\\r])")
"""What a literal string may not hold as it is (ISO 32000-1, 7.3.4.2)."""


def shown(words: Words, colour: str, x: float, y: float) -> bytes:
    """Return what shows words from x on, on a baseline, in a colour like `#1f2a44`. Raises MissingGlyph.

    ReportLab says the same in six times as long, and in more words: it knows paragraphs, which are broken here already.
    """
    if not words.shown:
        return b""
    size = number(words.size_pt).encode("ascii")
    parts = [b"BT 1 0 0 1 %s %s Tm %s" % (number(x).encode("ascii"), number(y).encode("ascii"), _filled(colour))]
    for number_of_font, codes in font(words.face).spell(words.shown):
        name = named(words.face, number_of_font)
        parts.append(b"%s %s Tf (%s) Tj" % (name, size, _ESCAPED.sub(rb"\\\1", codes).replace(b"\r", b"r")))
    parts.append(b"ET\n")
    return b" ".join(parts)


@lru_cache(maxsize=1024)
def _filled(colour: str) -> bytes:
    """What fills with a colour."""
    channels = (f"{channel / 255:.3f}".rstrip("0").rstrip(".") for channel in rgb(colour))
    return " ".join((*channels, "rg")).encode("ascii")
