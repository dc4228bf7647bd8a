"""Blocks that are tables: rows and columns, the parts of a session."""

from collections.abc import Sequence

from builders.document import Agenda, Inlines, Table, plain
from builders.writers.html.inlines import text
from builders.writers.html.pen import Pen
from builders.writers.html.tags import NOTHING, Html, tag

_WIDE = 3
"""Tables of more columns can be moved sideways on a phone."""


def table(pen: Pen, block: Table) -> Html:
    """Return a table; its caption is not shown twice where it says no more than the heading above."""
    return grid(pen, block.header, block.rows, about=block.caption, named=block.header_column)


def agenda(pen: Pen, block: Agenda) -> Html:
    """Return a row for each part of a session, its minutes first."""
    rows = [(pen.words("agenda.minutes", minutes=item.minutes), item.title) for item in block.items]
    return grid(pen, (pen.words("agenda.when"), pen.words("agenda.part")), rows, named=True)


def grid(
    pen: Pen, header: Sequence[Inlines], rows: Sequence[Sequence[Inlines]], *, about: Inlines = (), named: bool
) -> Html:
    """Return a table with a header row; where it is `named`, the first cell of each row names it."""
    repeats = not about or plain(about) == pen.under
    caption = tag("caption", text(pen, about) if about else pen.under, class_="unseen" if repeats else None)
    head = tag("tr", *(tag("th", text(pen, cell), scope="col") for cell in header))
    body = (tag("tr", *(_cell(pen, cell, names=named and at == 0) for at, cell in enumerate(row))) for row in rows)
    whole = tag("table", caption if plain(about) or pen.under else NOTHING, tag("thead", head), tag("tbody", *body))
    if len(header) <= _WIDE:
        return whole
    label = plain(about) or pen.under or plain(pen.document.title)
    return tag("div", whole, class_="wide", tabindex="0", role="group", aria_label=label)


def _cell(pen: Pen, words: Inlines, *, names: bool) -> Html:
    return tag("th", text(pen, words), scope="row") if names else tag("td", text(pen, words))
