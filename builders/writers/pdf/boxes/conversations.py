"""Words that help beside words that hurt, and why: a table with signs in its head."""

from collections.abc import Sequence
from functools import partial

from builders.document import Conversation, Inlines, Table, Text
from builders.spoken import spoken
from builders.writers.pdf.boxes.arrange import beside
from builders.writers.pdf.boxes.rows import Cell, Grid, lay_rows
from builders.writers.pdf.boxes.shapes import icon
from builders.writers.pdf.boxes.tables import column_widths
from builders.writers.pdf.boxes.text import paragraph, text_strips
from builders.writers.pdf.ink import Placed, piece
from builders.writers.pdf.room import Room
from builders.writers.pdf.strips import Strips

COLUMNS = (("conversation.say", "say"), ("conversation.avoid", "avoid"), ("conversation.why", "note"))


def lay_conversation(block: Conversation, room: Room) -> Strips:
    """Return a table with a row for each exchange; a column that is empty throughout is left out."""
    texts = [(spoken(item.say, room.words), spoken(item.avoid, room.words), item.why) for item in block.items]
    used = [column for column in range(len(COLUMNS)) if any(row[column] for row in texts)]
    grid = Grid(
        widths_pt=column_widths(_as_table(texts, used, room), room),
        header=[partial(_head, *COLUMNS[column]) for column in used],
        rows=[[_words(row[column], column) for column in used] for row in texts],
        header_column=False,
    )
    return lay_rows(grid, room.inside(room.parent.child("Table")))


def _as_table(texts: Sequence[tuple[Inlines, ...]], used: Sequence[int], room: Room) -> Table:
    """The same words as a table, to find how wide its columns should be."""
    header = tuple((Text(room.words.say(COLUMNS[column][0])),) for column in used)
    return Table((), header, tuple(tuple(row[column] for column in used) for row in texts))


def _words(text: Inlines, column: int) -> Cell:
    return partial(_cell, text, "panel-strong" if COLUMNS[column][1] == "say" else "panel")


def _cell(text: Inlines, role: str, room: Room) -> Strips:
    return paragraph(text, room.type(role), room)


def _head(phrase: str, panel: str, room: Room) -> Strips:
    look, size, role = room.theme.panels[panel], room.theme.size.icon_small, room.type("card-title")
    words: Inlines = (Text(room.words.say(phrase)),)
    name = look.icon
    if name is None:
        return paragraph(words, role, room)
    indent = size + room.theme.space.icon
    sign = piece(size, size, Placed(0, 0, icon(name, size, room.theme.line.icon_heading, look.icon_colour)))
    laid = text_strips(words, role, room.narrower(indent), room.parent.child("P"))
    return beside(sign, indent, laid, drop_pt=(role.leading - size) / 2)
