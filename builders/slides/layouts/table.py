"""A native table; a long one goes on under its header on the next slide."""

from collections.abc import Iterator, Sequence

from builders.document import Block, Inlines, Table, plain
from builders.frozen import replace
from builders.slides.fit import Overflow, Setting, Words, fit, height_pt
from builders.slides.layout import Box, Place
from builders.slides.page import Brief, Page
from builders.slides.slide import Cell, Grid, Row, Slide, TextBody
from builders.slides.spread import spread

Texts = tuple[Inlines, ...]

_MOST_ROWS = 8
_LEAST_SHARE, _GROWTH = 0.6, 0.7
"""A column is at least so much of an equal share; what is free goes by the length of texts to this power."""


def table(brief: Brief, blocks: tuple[Block, ...]) -> tuple[Slide, ...]:
    """Return slides of the rows of each table under its header row."""
    slides: tuple[Slide, ...] = ()
    for block in blocks:
        if isinstance(block, Table):
            slides += _slides(brief.after(slides), block)
    return slides


def _slides(brief: Brief, block: Table) -> tuple[Slide, ...]:
    def compose(each: Brief, rows: tuple[Texts, ...], _start: int) -> Slide:
        page = Page.start(each, "table")
        grid = _grid(each, replace(block, rows=rows), page.layout.places["table"])
        page.add(replace(grid, alt=grid.alt or page.title))
        return page.done()

    return spread(brief, block.rows, most=_MOST_ROWS, compose=compose)


def _grid(brief: Brief, block: Table, place: Place) -> Grid:
    """The table at the largest size at which all its rows fit the place. Raises Overflow."""
    columns = _columns_pt(block, place.box.width_pt)
    ladder = brief.theme.ladders[place.ladder]
    for step in ladder:
        settings = [
            [_setting(brief, block, place, columns, row, at) for at in range(len(columns))] for row in _texts(block)
        ]
        one_size = brief.theme.model_copy(update={"ladders": {place.ladder: (step,)}})
        try:
            rows = [fit(row, one_size) for row in settings]
        except Overflow:
            if step == ladder[-1]:
                raise
            continue
        padding_pt = _padding_pt(rows, place.box.height_pt)
        if padding_pt >= brief.length_pt("row-air"):
            return _drawn(block, place, columns, rows, min(padding_pt, brief.length_pt("row-most-air")))
    longest = max(block.rows, key=lambda row: sum(len(plain(cell)) for cell in row))
    raise Overflow(" ".join(plain(cell) for cell in longest), place.name)


def _texts(block: Table) -> Iterator[tuple[Texts, bool]]:
    """Each row, and whether it is the header row."""
    yield block.header, True
    for row in block.rows:
        yield row, False


def _setting(
    brief: Brief, block: Table, place: Place, columns: tuple[float, ...], row: tuple[Texts, bool], at: int
) -> Setting:
    texts, is_header = row
    room = Box(0, 0, columns[at], place.box.height_pt)
    strong = is_header or (at == 0 and block.header_column)
    cell = replace(place, box=room, anchor="middle", strong=strong, colour="white" if is_header else "ink")
    inset = brief.length_pt("cell")
    return Setting(cell, (Words(texts[at]),), left_pt=inset, right_pt=inset / 2)


def _padding_pt(rows: Sequence[tuple[TextBody, ...]], room_pt: float) -> float:
    """The air that each row can have; less than the least where the rows do not fit."""
    texts_pt = sum(max(height_pt(body) for body in row) for row in rows)
    return (room_pt - texts_pt) / len(rows)


def _drawn(
    block: Table, place: Place, columns: tuple[float, ...], rows: Sequence[tuple[TextBody, ...]], padding_pt: float
) -> Grid:
    """The table with a dark header row and every second row tinted."""
    drawn = []
    for number, bodies in enumerate(rows):
        fill = "ink" if number == 0 else "sand" if number % 2 == 0 else None
        height = max(height_pt(body) for body in bodies) + padding_pt
        drawn.append(Row(tuple(Cell(body, fill) for body in bodies), height))
    box = replace(place.box, height_pt=sum(row.height_pt for row in drawn))
    header_column = block.header_column
    return Grid(
        "Table", place, box, columns, tuple(drawn), "rule", header_column=header_column, alt=plain(block.caption)
    )


def _columns_pt(block: Table, width_pt: float) -> tuple[float, ...]:
    """Widths by how much the cells hold, none too narrow."""
    count = len(block.header)
    lengths = [max(len(plain(row[at])) for row in (block.header, *block.rows)) ** _GROWTH for at in range(count)]
    least = width_pt / count * _LEAST_SHARE
    free = width_pt - least * count
    return tuple(least + free * length / (sum(lengths) or 1) for length in lengths)
