"""One number: large, beside what it measures, who was asked, and what gives hope."""

from builders.document import Inlines, Pictogram, Statistic
from builders.frozen import replace
from builders.writers.pdf.boxes.arrange import beside, side_by_side, whole
from builders.writers.pdf.boxes.frame import framed, inner_width
from builders.writers.pdf.boxes.hope_card import HOPE_ICON
from builders.writers.pdf.boxes.shapes import disc, icon, rounded
from builders.writers.pdf.boxes.text import paragraph, text_strips, width_of
from builders.writers.pdf.ink import Path, Piece, Placed, piece
from builders.writers.pdf.room import Room
from builders.writers.pdf.strips import Strip, Strips, spaced

HEAD_SHARE, BODY_DROP = 0.62, 0.72
"""Of a figure's width: its head, and how far below the top its shoulders begin."""


def lay_statistic(block: Statistic, room: Room) -> Strips:
    """Return the number at the start, all that explains it beside it."""
    look = room.theme.panels["statistic"]
    inner = room.inside(room.parent.child("Div"), width_pt=inner_width(look, room), running="panel")
    column = min(room.theme.size.number_column, inner.width_pt / 3)
    widths = (column, inner.width_pt - column - room.theme.page.gutter)

    def number(own: Room, _at_least_pt: float) -> Strips:
        return _number(block, own)

    def words(own: Room, _at_least_pt: float) -> Strips:
        return _words(block, own)

    laid = side_by_side((number, words), widths, inner, level=False)
    return framed(laid or (*number(inner, 0), *words(inner, 0)), look, room)


def _number(block: Statistic, room: Room) -> Strips:
    figure = room.type("statistic")
    role = figure if width_of(block.number, figure) <= room.width_pt else room.type("statistic-words")
    number = text_strips(block.number, role, room, room.parent.child("P"))
    people: Strips = (Strip(pictogram(block.pictogram, room)),) if block.pictogram else ()
    key = paragraph(block.key, room.type("source"), room)
    return whole(spaced((number, people, key), room.theme.space.heading), room)


def _words(block: Statistic, room: Room) -> Strips:
    measure = paragraph(block.measure, room.type("panel-strong"), room)
    source = paragraph(block.source, room.type("source"), room)
    return spaced((measure, _hope(block.hope, room), source), room.theme.space.heading)


def _hope(hope: Inlines, room: Room) -> Strips:
    if not hope:
        return ()
    role, size = room.type("panel"), room.theme.size.icon_small
    indent = size + room.theme.space.icon
    sign = piece(size, size, Placed(0, 0, icon(HOPE_ICON, size, room.theme.line.icon_heading, "accent")))
    words = text_strips(hope, role, room.narrower(indent), room.parent.child("P"))
    return beside(sign, indent, words, drop_pt=(role.leading - size) / 2)


def pictogram(people: Pictogram, room: Room) -> Piece:
    """Return a row of figures, some of them solid; the number beside it says the same, so it is decoration."""
    width = min(room.theme.size.person_width, room.width_pt / people.total / 1.2)
    step, height = width * 1.2, width * 2
    placed = []
    for person in range(people.total):
        filled = person < people.filled
        head = disc(width * HEAD_SHARE, "ink")
        body = rounded(width, height - width * BODY_DROP, width / 2.2, bottom=False)
        left = person * step
        placed.append(Placed(left + width * (1 - HEAD_SHARE) / 2, 0, _drawn(head.commands, room, filled=filled)))
        placed.append(Placed(left, width * BODY_DROP, _drawn(body, room, filled=filled)))
    return piece(room.width_pt, height, *placed)


def _drawn(commands: tuple[tuple[str | float, ...], ...], room: Room, *, filled: bool) -> Path:
    outline = Path(commands, fill="white", stroke="ink", line_pt=room.theme.line.rule)
    return replace(outline, fill="ink") if filled else outline
