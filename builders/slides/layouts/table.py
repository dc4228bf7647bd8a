"""A native table; a long one goes on under its header on the next slide."""

from builders.document import Block, Inlines, Table, plain
from builders.slides.fit import Overflow, Setting, TextTooLong, Words, fit, height_pt
from builders.slides.layout import Box, Place
from builders.slides.page import Brief, Page
from builders.slides.slide import Cell, Grid, Row, Slide
from builders.slides.spread import spread

_CELL_PADDING_PT = 10.0
_MOST_ROWS = 8
_LEAST_SHARE = 0.6
"""A column is at least so much of an equal share, however little it holds."""


def table(brief: Brief, blocks: tuple[Block, ...]) -> tuple[Slide, ...]:
    """Return slides of the rows of each table under its header row."""
    slides: tuple[Slide, ...] = ()
    for block in blocks:
        if isinstance(block, Table):
            slides += _slides(brief.after(slides), block)
    return slides


def _slides(brief: Brief, block: Table) -> tuple[Slide, ...]:
    def compose(each: Brief, rows: tuple[tuple[Inlines, ...], ...], _start: int) -> Slide:
        page = Page.start(each, "table")
        place = page.layout.places["table"]
        page.add(_grid(each, block, rows, place))
        return page.done()

    return spread(brief, block.rows, most=_MOST_ROWS, compose=compose)


def _columns_pt(block: Table, width_pt: float) -> tuple[float, ...]:
    """Widths by how much the cells hold, none too narrow."""
    count = len(block.header)
    lengths = [max(len(plain(row[at])) for row in (block.header, *block.rows)) ** 0.7 for at in range(count)]
    least = width_pt / count * _LEAST_SHARE
    free = width_pt - least * count
    return tuple(least + free * length / (sum(lengths) or 1) for length in lengths)


def _grid(brief: Brief, block: Table, rows: tuple[tuple[Inlines, ...], ...], place: Place) -> Grid:
    """The table at the largest size at which its rows fit the place. Raises Overflow."""
    columns = _columns_pt(block, place.box.width_pt)
    inset = brief.inset_pt("cell")
    for step in range(len(brief.theme.ladders[place.ladder])):
        theme = brief.theme.model_copy(
            update={"ladders": {place.ladder: brief.theme.ladders[place.ladder][step : step + 1]}}
        )
        made = []
        for index, texts in enumerate((block.header, *rows)):
            cells = []
            for at, words in enumerate(texts):
                strong = index == 0 or (at == 0 and block.header_column)
                colour = "white" if index == 0 else "ink"
                room = Box(0, 0, columns[at], place.box.height_pt)
                cell = Place("cell", "table", room, place.ladder, "middle", strong=strong, colour=colour)
                cells.append(Setting(cell, (Words(words),), left_pt=inset, right_pt=inset / 2))
            bodies = fit(cells, theme) if step == len(brief.theme.ladders[place.ladder]) - 1 else _try(cells, theme)
            if bodies is None:
                break
            fill = "ink" if index == 0 else "sand" if index % 2 == 0 else None
            height = max(height_pt(body) for body in bodies) + _CELL_PADDING_PT
            made.append(Row(tuple(Cell(body, fill) for body in bodies), height))
        total = sum(row.height_pt for row in made)
        if len(made) == len(rows) + 1 and total <= place.box.height_pt:
            box = Box(place.box.x_pt, place.box.y_pt, place.box.width_pt, total)
            alt = plain(block.caption)
            return Grid("Table", place, box, columns, tuple(made), "rule", header_column=block.header_column, alt=alt)
    raise Overflow(
        " ".join(plain(cell) for cell in max(rows, key=lambda row: sum(len(plain(cell)) for cell in row))), "table"
    )


def _try(cells, theme):
    try:
        return fit(cells, theme)
    except Overflow:
        return None
