"""A document as pages: each side of its content with the furniture around it, every thing at its place."""

from collections.abc import Callable

from builders.document import Block, Document
from builders.theme.print import PrintTheme
from builders.writers.pdf.boxes.lay import lay
from builders.writers.pdf.element import WHOLE
from builders.writers.pdf.furniture import Furniture
from builders.writers.pdf.ink import Piece, Placed, piece
from builders.writers.pdf.leaves.cards import CardPage
from builders.writers.pdf.leaves.foot import Said
from builders.writers.pdf.leaves.page import card_page
from builders.writers.pdf.miniatures import Miniatures
from builders.writers.pdf.room import Room
from builders.writers.pdf.sides import Body, Side, cut_into_sides
from builders.writers.pdf.strips import Strips, stack

MANY = 99
"""As many pages as the foot leaves room to count."""


Lay = Callable[[Block, Room], Strips]
"""Lays out any block of a form."""

Cut = Callable[[Document, Room, Body], tuple[Side, ...]]
"""Lays out the content of a form and cuts it into sides."""


def lay_pages(
    document: Document,
    theme: PrintTheme,
    *,
    lay: Lay = lay,
    cut: Cut = cut_into_sides,
    deck: Miniatures | None = None,
) -> tuple[Piece, ...]:
    """Return the pages, each as large as the paper. `deck` are the slides that the document shows.

    Raises MissingGlyph for a character that a face lacks, LeafTooLong for a card to cut out that holds too much.
    """
    page, gap = theme.page, theme.space.header
    tall = page.height - 2 * page.margin_block
    element = WHOLE
    outer = Room(theme, document.words, (), element, 1, page.body_width, tall, lay)
    furniture = Furniture(document, outer)
    banner, legend, check = furniture.banner(1), furniture.legend(first=True), furniture.check_line()
    first_head, head = (furniture.header(number).height_pt for number in (1, 2))
    foot = furniture.footer(MANY, MANY).height_pt
    height = tall - head - foot - 2 * gap - (banner.height_pt + gap if banner else 0.0)
    marked = height - (legend.height_pt + gap if legend else 0.0)
    loss = first_head - head + (check.height_pt + gap if check else 0.0)
    tall = marked - max(loss, 0.0)
    room = Room(theme, document.words, document.owner, element, 1, page.body_width, tall, lay, deck=deck)
    sides = cut(document, room, Body(height, marked, loss))
    legends = _legends(sides)
    return tuple(
        card_page(side, document, Said(once=number > 1, legend=legends[number - 1] == "again"))
        if isinstance(side, CardPage)
        else _page(side, furniture, theme, number=number, count=len(sides), legend=legends[number - 1])
        for number, side in enumerate(sides, 1)
    )


def _legends(sides: tuple[Side, ...]) -> tuple[str, ...]:
    """For each page `first`, `again` or nothing."""
    said: list[str] = []
    for side in sides:
        marked = side.marked if isinstance(side, CardPage) else any(strip.piece.marked for strip in side)
        said.append(("again" if "first" in said else "first") if marked else "")
    return tuple(said)


def _page(side: Strips, furniture: Furniture, theme: PrintTheme, *, number: int, count: int, legend: str) -> Piece:
    """One page with everything at its place, in reading order."""
    page, gap = theme.page, theme.space.header
    above = [furniture.header(number), furniture.banner(number), stack(side, page.body_width)]
    below = [
        furniture.footer(number, count),
        furniture.check_line() if number == 1 else None,
        furniture.legend(first=legend == "first") if legend else None,
    ]
    placed: list[Placed] = []
    y = page.margin_block
    for part in above:
        if part:
            placed.append(Placed(page.margin_inline, y, part))
            y += part.height_pt + gap
    low, lowest = page.height - page.margin_block, []
    for part in below:
        if part:
            low -= part.height_pt
            lowest.append(Placed(page.margin_inline, low, part))
            low -= gap
    return piece(page.width, page.height, *placed, *reversed(lowest))
