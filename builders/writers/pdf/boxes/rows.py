"""A table as rows of cells: header cells that come again on each page, rows that stay whole."""

from collections.abc import Callable, Sequence

from builders.frozen import dataclass, replace
from builders.writers.pdf.boxes.shapes import line
from builders.writers.pdf.element import REPEATED, Element
from builders.writers.pdf.ink import Anchor, Path, Piece, Placed, piece
from builders.writers.pdf.room import Room
from builders.writers.pdf.strips import Strip, Strips, fill, height_of, stack

Cell = Callable[[Room], Strips]
"""Lays the content of a cell out in a room that belongs to the cell's element."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table before it is set: widths of its columns, header cells, rows, whether a row begins with its name."""

    widths_pt: tuple[float, ...]
    header: Sequence[Cell]
    rows: Sequence[Sequence[Cell]]
    header_column: bool
    continued: Callable[[Room], Piece] | None = None
    """What is said above the header where it comes again; drawn as furniture."""
    least_pt: float = 0.0
    """How tall a row is at least, without its header."""
    ruled: bool = False
    """Whether lines stand between the columns, to write between."""


def lay_rows(grid: Grid, room: Room) -> Strips:
    """Return the rows of a table whose element is the room's parent."""
    # A head without a body is no table to a validator: then the header row stands alone.
    head = room.parent.child("THead") if grid.rows else room.parent
    body = room.parent.child("TBody")
    header = _row(grid.header, grid, room, head, heads=True)
    repeat = _again(grid, header[0].piece, room)
    strips = [replace(strip, keeps=True) for strip in header]
    below = replace(room, tallest_pt=room.tallest_pt - repeat.height_pt)
    for row in grid.rows:
        strips += [replace(strip, repeat=repeat) for strip in _row(row, grid, below, body, heads=False)]
    return tuple(strips)


def _again(grid: Grid, header: Piece, room: Room) -> Piece:
    """The header row once more, as furniture."""
    above = grid.continued(room) if grid.continued else piece(room.width_pt, 0.0)
    return piece(
        room.width_pt,
        above.height_pt + header.height_pt,
        Placed(0, 0, above, REPEATED),
        Placed(0, above.height_pt, header, REPEATED),
    )


def _row(cells: Sequence[Cell], grid: Grid, room: Room, parent: Element, *, heads: bool) -> Strips:
    """One row; in several strips where no page could hold it."""
    space = room.theme.space
    element = parent.child("TR")
    elements = [_cell_element(element, column, grid, heads=heads) for column in range(len(cells))]
    chunks: list[tuple[Strips, ...]] = []
    for cell, own, width in zip(cells, elements, grid.widths_pt, strict=True):
        laid = cell(room.inside(own, width_pt=width - 2 * space.cell_inline, running="panel"))
        chunks.append(fill(laid, room.tallest_pt - 2 * space.cell_block) if laid else ())
    parts = []
    for part in range(max(1, *(len(chunk) for chunk in chunks))):
        content = [chunk[part] if part < len(chunk) else () for chunk in chunks]
        anchors = elements if part == 0 else []
        parts.append(Strip(_part(content, anchors, grid, room, heads=heads)))
    return tuple(parts)


def _cell_element(row: Element, column: int, grid: Grid, *, heads: bool) -> Element:
    if heads:
        return row.child("TH", "/O/Table/Scope/Column")
    if grid.header_column and column == 0:
        return row.child("TH", "/O/Table/Scope/Row")
    return row.child("TD")


def _part(content: list[Strips], elements: list[Element], grid: Grid, room: Room, *, heads: bool) -> Piece:
    """The cells of a row side by side, over a ground if they are heads, above a line."""
    space, weight = room.theme.space, room.theme.line
    height = max(height_of(cell) for cell in content) + 2 * space.cell_block
    if not heads:
        height = max(height, grid.least_pt)
    placed = [Placed(0, 0, Anchor(element)) for element in elements]
    if heads:
        placed.append(Placed(0, 0, Path((("R", 0, 0, room.width_pt, height),), fill="ink-tint")))
    below = weight.frame if heads else weight.rule
    placed.append(Placed(0, height, line(room.width_pt, 0, below)))
    x = 0.0
    for cell, width in zip(content, grid.widths_pt, strict=True):
        if x and grid.ruled:
            placed.append(Placed(x, 0, line(0, height, weight.rule)))
        placed.append(Placed(x + space.cell_inline, space.cell_block, stack(cell, width - 2 * space.cell_inline)))
        x += width
    return piece(room.width_pt, height, *placed)
