"""Tables of slides as ink: cells on their grounds, a rule under each row."""

from collections.abc import Iterator

from builders.slides.layout import Box
from builders.slides.slide import RULE_PT, Grid, Row
from builders.words import Words as Phrases
from builders.writers.pdf.element import Element
from builders.writers.pdf.ink import Anchor, Path, Placed
from builders.writers.pdf.slides.shapes import ground
from builders.writers.pdf.slides.text import Paragraphs, body_ink


def grid_ink(grid: Grid, parent: Element, phrases: Phrases) -> Iterator[Placed]:
    """Return a table with its header row, if it has one, and its rows."""
    table = parent.child("Table")
    head, body = table.child("THead"), table.child("TBody")
    y = grid.box.y_pt
    for number, row in enumerate(grid.rows):
        heads = grid.header and number == 0
        element = (head if heads and len(grid.rows) > 1 else table if heads else body).child("TR")
        yield from _row(row, grid, y, element, phrases, heads=heads)
        y += row.height_pt


def _row(row: Row, grid: Grid, y: float, parent: Element, phrases: Phrases, *, heads: bool) -> Iterator[Placed]:
    x = grid.box.x_pt
    for column, (cell, width) in enumerate(zip(row.cells, grid.columns_pt, strict=True)):
        box = Box(x, y, width, row.height_pt)
        element = _cell(parent, heads=heads, names=grid.header_column and column == 0)
        yield Placed(x, y, Anchor(element))
        if cell.fill:
            yield ground(box, cell.fill)
        yield from body_ink(cell.body, box, Paragraphs(element), phrases)
        x += width
    rule = Path((("M", 0.0, 0.0), ("L", x - grid.box.x_pt, 0.0)), stroke=grid.rule, line_pt=RULE_PT)
    yield Placed(grid.box.x_pt, y + row.height_pt, rule)


def _cell(row: Element, *, heads: bool, names: bool) -> Element:
    if heads:
        return row.child("TH", "/O/Table/Scope/Column")
    return row.child("TH", "/O/Table/Scope/Row") if names else row.child("TD")
