"""Callouts: paragraphs in the styles of their role, the title a heading."""

from collections.abc import Callable

from builders.document import Block, Callout, Paragraph, Strong, Text, plain
from builders.frozen import replace
from builders.writers.docx.pen import Pen
from builders.writers.docx.place import Place, panel_style
from builders.writers.docx.text import kept, paragraph

_BEGINS, _TABLE = "<w:p>", "<w:tbl>"

Lay = Callable[[Block, Pen, Place], str]


def lay_callout(block: Callout, pen: Pen, place: Place, lay: Lay) -> str:
    """Return a callout; `lay` writes what is in it. One inside another has the look of its own role."""
    if block.role == "offer":
        return _offer(block, pen, place, lay)
    inside = replace(place, panel=block.role, opens=not block.title)
    head = paragraph(pen, inside.heading, block.title) if block.title else ""
    if block.title:
        inside = replace(inside, level=place.level + 1, under=plain(block.title))
    if block.role == "emergency":
        return head + _emergency(block, pen, inside, lay)
    return _together(
        head
        + "".join(
            lay(inner, pen, inside if at == 0 else replace(inside, opens=False))
            for at, inner in enumerate(block.blocks)
        )
    )


def _together(content: str) -> str:
    """A panel on one page where it is short enough; one that holds a table may be cut."""
    last = content.rfind(_BEGINS)
    return content if _TABLE in content else kept(content[:last]) + content[last:]


def _emergency(block: Callout, pen: Pen, inside: Place, lay: Lay) -> str:
    """The first paragraph says the number, in large type."""
    first, *others = block.blocks or (Paragraph(()),)
    large = f"{panel_style('emergency')}Number"
    told = paragraph(pen, large, first.inlines) if isinstance(first, Paragraph) else lay(first, pen, inside)
    return told + "".join(lay(inner, pen, replace(inside, opens=False)) for inner in others)


def _offer(block: Callout, pen: Pen, place: Place, lay: Lay) -> str:
    """A sentence: the question strong, the answer after it."""
    first, *others = block.blocks or (Paragraph(()),)
    if not isinstance(first, Paragraph):
        first, others = Paragraph(()), [first, *others]
    title = (Strong(block.title), Text(" ")) if block.title else ()
    words = (*title, *first.inlines)
    line = paragraph(pen, place.text, words) if words else ""
    return line + "".join(lay(inner, pen, place) for inner in others)
