"""Sections: a heading of the level at which it stands, its blocks, its parts one below another or side by side."""

from builders.document import Section
from builders.writers.html.blocks import lay
from builders.writers.html.headings import below, heading
from builders.writers.html.pen import Pen
from builders.writers.html.tags import NOTHING, Html, tag

_BESIDE = ("peers", "companions", "quarters", "halves")


def section(pen: Pen, part: Section) -> Html:
    """Return a section. One without a title only groups."""
    inside = below(pen, part.title)
    head = heading(pen, part.title) if part.title else NOTHING
    parts = [section(inside, inner) for inner in part.sections]
    if part.relation in _BESIDE and len(parts) > 1:
        parts = [tag("div", *parts, class_=f"beside {part.relation}")]
    return tag("section" if part.title else "div", head, *(lay(inside, block) for block in part.blocks), *parts)
