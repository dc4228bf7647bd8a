"""Callouts: blocks set apart for a reason, with the icon of their role and a heading."""

from collections.abc import Callable

from builders.document import Block, Callout
from builders.writers.html.headings import below, heading
from builders.writers.html.pen import Pen
from builders.writers.html.pictures import icon
from builders.writers.html.tags import NOTHING, Html, tag

Lay = Callable[[Pen, Block], Html]


def callout(pen: Pen, block: Callout, lay: Lay) -> Html:
    """Return a callout; `lay` writes what is in it."""
    name = block.icon or pen.theme.print.panels[block.role].icon
    sign = icon(name) if name else NOTHING
    inside = below(pen, block.title)
    head = heading(pen, block.title, sign) if block.title else NOTHING
    content = (lay(inside, inner) for inner in block.blocks)
    return tag("div", head, *content, class_=f"callout {block.role}")
