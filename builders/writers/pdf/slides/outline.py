"""What the elements of a slide are to a reader: cells that repeat are items of a list, numerals their labels."""

from collections.abc import Iterator
from itertools import groupby

from builders.frozen import dataclass
from builders.slides.layout import Box, Layout
from builders.slides.page import DRAFT_STRIP, LEGEND, NUMERAL
from builders.slides.slide import Code, Connector, Drawn, Filled, Grid, Group, Icon, Picture
from builders.slides.slide import Element as Part

ONCE = (DRAFT_STRIP, LEGEND)
"""Names of shapes that say the same on every slide: a reader hears them on the first."""
LEAST_ITEMS = 2


@dataclass(frozen=True, slots=True)
class Item:
    """Elements of one cell, or one that stands in no cell. Items of one `listing`, counted from 1, are one list."""

    parts: tuple[Part, ...]
    listing: int | None = None


def items(parts: tuple[Part, ...], layout: Layout) -> Iterator[Item]:
    """Return the elements of a slide in reading order, those of a cell together."""
    runs = [(cell, tuple(run)) for cell, run in groupby(parts, key=lambda part: _cell(part, layout))]
    lists = _lists([cell for cell, _ in runs])
    for (_, run), listing in zip(runs, lists, strict=True):
        if listing is None:
            yield from (Item((part,)) for part in run)
        else:
            yield Item(run, listing)


def _lists(cells: list[int | None]) -> list[int | None]:
    """For each run of elements the number of the list that it is an item of: cells that follow each other upwards."""
    numbers: list[int | None] = []
    before: int | None = None
    current = 0
    for cell in cells:
        if cell is not None and (before is None or cell <= before):
            current += 1
        numbers.append(None if cell is None else current)
        before = cell
    return [number if number is None or numbers.count(number) >= LEAST_ITEMS else None for number in numbers]


def _cell(part: Part, layout: Layout) -> int | None:
    """The cell in which an element stands, by its middle."""
    x, y = _box(part).middle_pt
    for number, cell in enumerate(layout.cells):
        if cell.x_pt <= x <= cell.right_pt and cell.y_pt <= y <= cell.bottom_pt:
            return number
    return None


def _box(part: Part) -> Box:
    match part:
        case Filled(box=box) | Icon(box=box) | Picture(box=box) | Code(box=box) | Group(box=box) | Grid(box=box):
            return box
        case Drawn(shape=shape):
            return shape.box
        case Connector(points_pt=points):
            return Box(*points[0], 0, 0)


def is_numeral(part: Part) -> bool:
    """Return whether an element is the number of what stands beside it."""
    return isinstance(part, Drawn) and part.name.startswith(f"{NUMERAL} ") and part.body is not None
