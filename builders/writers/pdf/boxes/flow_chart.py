"""A flow as a chart of numbered boxes and arrows, one figure for each page that it takes."""

from functools import lru_cache

from builders.document import Flow, Text
from builders.flow.alike import Alike
from builders.flow.alt import alt_of
from builders.flow.chart import Answer, Arrow, Box, Chart, Spacing
from builders.flow.charts import charts
from builders.frozen import replace
from builders.writers.pdf.boxes.chart_words import has_icon, look_of, measure, words_of
from builders.writers.pdf.boxes.flow_shapes import head, hexagon
from builders.writers.pdf.boxes.shapes import disc, icon, rounded
from builders.writers.pdf.boxes.text import text_piece
from builders.writers.pdf.element import Element
from builders.writers.pdf.ink import Anchor, Command, Path, Piece, Placed, piece
from builders.writers.pdf.room import Room
from builders.writers.pdf.strips import Strip, Strips, spaced


def lay_chart(block: Flow, room: Room) -> Strips:
    """Return the charts of a flow, each a strip of its own. Raises ChartTooLarge."""
    made = _charts(block, Alike(room, id(room.theme), id(room.words), room.width_pt, room.tallest_pt))
    alts = [alt_of(block, chart, room.words, first=not at) for at, chart in enumerate(made)]
    figures = [(Strip(_figure(chart, alt, room)),) for chart, alt in zip(made, alts, strict=True)]
    return spaced(figures, 2 * room.theme.space.flow)


@lru_cache(maxsize=128)
def _charts(flow: Flow, like: Alike[Room]) -> tuple[Chart, ...]:
    return charts(flow, spacings(like.thing), measure(like.thing), else_=(across(like.thing),))


def spacings(room: Room) -> tuple[Spacing, ...]:
    """Return the distances kept in a chart on paper, at ease and closer; the head of a page is left to titles."""
    chart = room.theme.chart
    at_ease = Spacing(
        width=room.width_pt,
        height=room.tallest_pt - chart.head,
        box_least=chart.box_least,
        box_most=chart.box_most,
        gutter=chart.gutter,
        clear=chart.clear,
        stem=chart.stem,
        tip=chart.tip,
        track=chart.track,
    )
    near = chart.closer
    return at_ease, replace(at_ease, clear=near * chart.clear, stem=near * chart.stem, tip=near * chart.tip)


def across(room: Room) -> Spacing:
    """Return the distances of a chart that leads from left to right, with room for a question of many answers."""
    chart, badge = room.theme.chart, room.theme.size.chart_number / 2
    gutter = badge + chart.clear
    return replace(spacings(room)[0], gutter=gutter, badge=badge, across=True)


def _figure(chart: Chart, alt: str, room: Room) -> Piece:
    element = Element("Figure", room.parent, alt=alt)
    within = room.inside(element)
    top = room.theme.size.chart_number / 2
    placed = [Placed(0, 0, _arrow(arrow, within)) for arrow in chart.arrows]
    placed += [Placed(box.at.x, box.at.y, _box(box, within)) for box in chart.boxes]
    placed += [Placed(answer.at.x, answer.at.y, _answer(answer, within)) for answer in chart.answers]
    drawn = piece(chart.width, chart.height, *placed)
    height = chart.height + top
    start = (room.width_pt - chart.width) / 2
    # The figure joins the tree with its first box, before its words are drawn.
    box = Placed(start, 0, Anchor(element, chart.width, height))
    return piece(room.width_pt, height, box, Placed(start, top, drawn))


def _box(box: Box, room: Room) -> Piece:
    """A box with its words, icon and number."""
    part, width, height = box.part, box.at.width, box.at.height
    theme, look = room.theme, look_of(box.part, room)
    weight = theme.line.frame if part.only_named or part.node.role == "action" else theme.line.flow
    inner = width - weight, height - weight
    if look.point:
        commands = hexagon(*inner, look.point)
    else:
        commands = rounded(*inner, height / 2 if part.only_named else theme.radius.panel)
    placed = [Placed(weight / 2, weight / 2, Path(commands, fill=look.ground, stroke="ink", line_pt=weight))]
    words = words_of(part, width, room)
    placed.append(Placed(0, (height - words.height_pt) / 2, words))
    if look.icon and has_icon(part, width, room):
        size = theme.size.icon_step
        drawn = icon(look.icon, size, theme.line.icon, look.icon_colour)
        placed.append(Placed(theme.space.flow_inline, (height - size) / 2, drawn))
    if not part.only_named:
        placed.append(Placed(theme.chart.number_in, -theme.size.chart_number / 2, _number(part.number, room)))
    return piece(width, height, *placed)


def _number(number: int, room: Room) -> Piece:
    """The number of a box on a disc, on its upper edge."""
    size, role, weight = room.theme.size.chart_number, room.type("chart-number"), room.theme.line.frame
    ring, ground = disc(size, "ink"), disc(size - 2 * weight, "white")
    words = text_piece((Text(str(number)),), role, room.inside(room.parent, width_pt=size), room.parent, align="centre")
    return piece(
        size, size, Placed(0, 0, ring), Placed(weight, weight, ground), Placed(0, (size - role.leading) / 2, words)
    )


def _answer(answer: Answer, room: Room) -> Piece:
    """An answer in its pill, on its arrow."""
    size, role = room.theme.size, room.type("card-title")
    width, height = answer.at.width, answer.at.height
    weight = room.theme.line.flow
    commands = rounded(width - weight, height - weight, size.pill_height / 2)
    pad = min(size.pill_height, width - 1) / 2
    # A hair more than was measured, so that rounding breaks no line.
    words = text_piece(
        (Text(answer.text),),
        role,
        room.inside(room.parent, width_pt=width - 2 * pad + 0.01),
        room.parent,
        align="centre",
    )
    shape = Path(commands, fill="white", stroke="ink", line_pt=weight)
    return piece(
        width, height, Placed(weight / 2, weight / 2, shape), Placed(pad, (height - words.height_pt) / 2, words)
    )


def _arrow(arrow: Arrow, room: Room) -> Piece:
    """An arrow with its head on the last point."""
    size = room.theme.size.arrow
    *way, (x, y) = arrow.points
    down = arrow.enters == "top"
    commands: list[Command] = [("M" if not at else "L", *point) for at, point in enumerate(way)]
    commands.append(("L", x, y - size) if down else ("L", x - size, y))
    stem = Path(tuple(commands), stroke="ink", line_pt=room.theme.line.flow)
    return piece(0, 0, Placed(0, 0, stem), Placed(x, y, Path(head(size, down=down), fill="ink")))
