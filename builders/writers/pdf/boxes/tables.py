"""Tables: columns as wide as their words ask for."""

from functools import partial

from builders.document import Inlines, Table, Text, plain
from builders.text.lines import widest_word_pt
from builders.theme.print import TypeRole
from builders.writers.pdf.boxes.rows import Cell, Grid, lay_rows
from builders.writers.pdf.boxes.text import paragraph, text_piece, text_strips, width_of
from builders.writers.pdf.element import REPEATED
from builders.writers.pdf.ink import Piece
from builders.writers.pdf.room import Room
from builders.writers.pdf.strips import Strips, kept, spaced

HAIR = 0.01
"""Points more than the widest word of a column, so that no rounding breaks it."""

WIDEST_SHARE = 0.6
"""No column asks for more of the table's width than this, however long its texts are."""


def lay_table(block: Table, room: Room) -> Strips:
    """Return a table under its caption."""
    element = room.parent.child("Table")
    within = room.inside(element)
    caption: Strips = ()
    if block.caption and plain(block.caption) != room.under:
        caption = text_strips(block.caption, room.type("card-title"), room, element.child("Caption"))
    heads: list[Cell] = [partial(_cell, text, "panel-strong") for text in block.header]
    rows = [
        [_body_cell(text, named=column == 0 and block.header_column) for column, text in enumerate(row)]
        for row in block.rows
    ]
    grid = Grid(
        widths_pt=column_widths(block, room),
        header=heads,
        rows=rows,
        # A head without words names nothing: rows that are to be named by hand have none.
        header_column=block.header_column and all(plain(row[0]) for row in block.rows),
        continued=partial(_continued, block.caption) if block.caption else None,
        least_pt=room.theme.size.writing_row if block.to_write_in else 0.0,
        ruled=block.to_write_in,
    )
    return spaced((kept(caption), lay_rows(grid, within)), room.theme.space.heading)


def _cell(text: Inlines, role: str, room: Room) -> Strips:
    return paragraph(text, room.type(role), room)


def _body_cell(text: Inlines, *, named: bool) -> Cell:
    return partial(_cell, text, "panel-strong" if named else "panel")


def _continued(caption: Inlines, room: Room) -> Piece:
    words = room.words.say("table.continued", title=plain(caption))
    return text_piece((Text(words),), room.type("card-title"), room, REPEATED)


def column_widths(block: Table, room: Room) -> tuple[float, ...]:
    """Return widths that fill the room: each column gets its widest word, then what its texts ask for.

    A column with cells to write in asks for no less than an equal share, and one with nothing else gets it.
    """
    space = 2 * room.theme.space.cell_inline
    strong, plain_role = room.type("panel-strong"), room.type("panel")
    columns = range(len(block.header))
    cells: list[list[tuple[Inlines, TypeRole]]] = [
        [(block.header[column], strong)]
        + [(row[column], strong if column == 0 and block.header_column else plain_role) for row in block.rows]
        for column in columns
    ]
    least = [max(widest_word_pt(text, role.style) for text, role in column) + space + HAIR for column in cells]
    most = room.width_pt * WIDEST_SHARE
    wanted = [
        max(low, min(most, max(width_of(text, role) for text, role in column) + space))
        for column, low in zip(cells, least, strict=True)
    ]
    if block.to_write_in:
        equal = room.width_pt / len(block.header)
        for column in columns:
            told = [bool(plain(row[column])) for row in block.rows]
            wanted[column] = wanted[column] if told and all(told) else max(wanted[column], equal)
            least[column] = least[column] if any(told) else max(least[column], equal)
    return shares(tuple(least), tuple(wanted), room.width_pt)


def shares(least: tuple[float, ...], wanted: tuple[float, ...], width_pt: float) -> tuple[float, ...]:
    """Return widths that add up to `width_pt`, between least and wanted; what is too little the widest columns bear."""
    if sum(wanted) <= width_pt:
        return tuple(width * width_pt / sum(wanted) for width in wanted)
    if sum(least) >= width_pt:
        return _levelled(least, width_pt)
    spare = (width_pt - sum(least)) / (sum(wanted) - sum(least))
    return tuple(low + (high - low) * spare for low, high in zip(least, wanted, strict=True))


def _levelled(least: tuple[float, ...], width_pt: float) -> tuple[float, ...]:
    """Cut the widest down to one width until all fit: one endless word squeezes no narrow column to nothing."""
    level, left = 0.0, width_pt
    for at, width in enumerate(sorted(least)):
        level = left / (len(least) - at)
        if width > level:
            break
        left -= width
    return tuple(min(width, level) for width in least)
