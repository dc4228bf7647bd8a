"""A card as pages: set as large as it fits."""

from bisect import bisect_left
from functools import partial

from builders.document import Document
from builders.flow.alike import Alike
from builders.memo import remembered
from builders.theme.card import CardTheme
from builders.theme.print import PrintTheme
from builders.writers.pdf.card.lay import lay_on_card
from builders.writers.pdf.card.sides import cut_card
from builders.writers.pdf.ink import Piece
from builders.writers.pdf.pages import lay_pages


def lay_card(document: Document, paper: PrintTheme, card: CardTheme) -> tuple[Piece, ...]:
    """Return the pages at the largest scale at which they are within the document's budget, else at the smallest.

    Short texts stand below their headings, or level with them where that makes everything larger. Raises MissingGlyph
    for a character that a face lacks.
    """

    def pages(scale: float, *, level: bool) -> tuple[Piece, ...]:
        theme = _on(card, Alike(paper, id(paper)), scale)
        return lay_pages(document, theme, lay=lay_on_card, cut=partial(cut_card, level=level))

    def fits(laid: tuple[Piece, ...]) -> bool:
        return len(laid) <= (document.page_budget or 1)

    *larger, smallest = card.scales
    close = pages(smallest, level=True)
    if not fits(close):
        return close
    at = bisect_left(larger, True, key=lambda scale: fits(pages(scale, level=True)))  # noqa: FBT003 - what is sought
    scale = card.scales[at]
    loose = pages(scale, level=False)
    return loose if fits(loose) else pages(scale, level=True)


@remembered(64)
def _on(card: CardTheme, paper: Alike[PrintTheme], scale: float) -> PrintTheme:
    return card.on(paper.thing, scale)
