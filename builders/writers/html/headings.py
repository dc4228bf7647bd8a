"""Headings: of the level at which a section stands, and what stands below them."""

from builders.document import Inlines, plain
from builders.frozen import replace
from builders.writers.html.inlines import text
from builders.writers.html.pen import Pen
from builders.writers.html.tags import NOTHING, Html, tag

_DEEPEST = 6


def heading(pen: Pen, title: Inlines, sign: Html = NOTHING) -> Html:
    """Return a heading of the pen's level, behind a sign."""
    return tag(f"h{min(pen.level, _DEEPEST)}", sign, text(pen, title))


def below(pen: Pen, title: Inlines) -> Pen:
    """Return the pen for what stands below a heading."""
    return replace(pen, level=pen.level + 1, under=plain(title)) if title else pen
