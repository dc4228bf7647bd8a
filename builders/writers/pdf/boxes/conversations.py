"""Words that help beside words that hurt, and why: a table with signs in its head."""

from functools import partial

from builders.document import Conversation, Inlines, Text
from builders.writers.pdf.boxes.arrange import beside
from builders.writers.pdf.boxes.rows import Cell, Grid, lay_rows
from builders.writers.pdf.boxes.shapes import icon
from builders.writers.pdf.boxes.text import paragraph, text_strips
from builders.writers.pdf.ink import Placed, piece
from builders.writers.pdf.room import Room
from builders.writers.pdf.strips import Strips

COLUMNS = (("conversation.say", "say"), ("conversation.avoid", "avoid"), ("conversation.why", "note"))


def lay_conversation(block: Conversation, room: Room) -> Strips:
    """Return a table with a row for each exchange; a column that is empty throughout is left out."""
    texts = [(item.say, item.avoid, item.why) for item in block.items]
    used = [column for column in range(len(COLUMNS)) if any(row[column] for row in texts)]
    grid = Grid(
        widths_pt=(room.width_pt / len(used),) * len(used),
        header=[partial(_head, *COLUMNS[column]) for column in used],
        rows=[[_words(row[column], column) for column in used] for row in texts],
        header_column=False,
    )
    return lay_rows(grid, room.inside(room.parent.child("Table")))


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
