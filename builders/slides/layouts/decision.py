"""A flow as native boxes and glued connectors, a stage a slide."""

from functools import lru_cache, partial

from builders.document import Block, Flow, Text, plain
from builders.flow.alike import Alike
from builders.flow.alt import alt_of
from builders.flow.chart import Answer, Arrow, Chart, ChartTooLarge, Rect
from builders.flow.chart import Box as ChartBox
from builders.flow.charts import charts, redrawn
from builders.frozen import replace
from builders.slides.fit import Setting, TextTooLong, Words, fit, place_for
from builders.slides.flow_boxes import (
    LADDERS,
    answer_setting,
    box_name,
    dense,
    has_icon,
    look_of,
    measure,
    setting,
    spacings,
)
from builders.slides.layout import Box, Shape
from builders.slides.page import Brief, Page
from builders.slides.slide import Connector, Drawn, Group, Icon, Joint, Slide, TextBody
from builders.slides.spread import whole

Member = Drawn | Icon | Connector


def decision(brief: Brief, blocks: tuple[Block, ...]) -> tuple[Slide, ...]:
    """Return a slide for each stage of each flow. Raises TextTooLong."""
    slides: tuple[Slide, ...] = ()
    for block in blocks:
        if isinstance(block, Flow):
            try:
                ladder, made = _charts(block, Alike(brief, id(brief.theme), id(brief.phrases)))
            except ChartTooLarge as fault:
                raise TextTooLong(brief.section_id, plain(fault.node.text), "flow") from fault
            for at, chart in enumerate(made):
                alt = alt_of(block, chart, brief.phrases, first=not at)
                slides += whole(brief.after(slides), partial(_slide, chart, ladder, alt))
    return slides


@lru_cache(maxsize=128)
def _charts(flow: Flow, like: Alike[Brief]) -> tuple[str, tuple[Chart, ...]]:
    """The ladder in whose size the words are set, and the charts: larger words where that needs no more slides."""
    brief = like.thing
    large, small = LADDERS
    made = charts(flow, spacings(brief), measure(brief, small), else_=(dense(brief),))
    larger = redrawn(made, flow, spacings(brief), measure(brief, large))
    return (small, made) if larger is None else (large, larger)


def _slide(chart: Chart, ladder: str, alt: str, brief: Brief) -> Slide:
    page = Page.start(brief, "title-only")
    room = brief.box("flow")
    badge = brief.length_pt("flow-number") / 2
    left = room.x_pt + (room.width_pt - chart.width) / 2
    top = room.y_pt + badge + (room.height_pt - badge - chart.height) / 2
    boxes = [_moved(box.at, left, top) for box in chart.boxes]
    bodies = fit(
        [setting(brief, box.part, at, ladder) for box, at in zip(chart.boxes, boxes, strict=True)], brief.theme
    )
    members: list[Member] = []
    for box, at, body in zip(chart.boxes, boxes, bodies, strict=True):
        members += _box(brief, box, at, body)
        said = [answer for answer in chart.answers if answer.source == box.part.key]
        members += [_answer(brief, answer, _moved(answer.at, left, top)) for answer in said]
    members += [_arrow(brief, arrow, chart, left, top) for arrow in chart.arrows]
    page.add(Group("Flow", _around(members), tuple(members), alt))
    return page.done()


def _moved(rect: Rect, left_pt: float, top_pt: float) -> Box:
    return Box(rect.x + left_pt, rect.y + top_pt, rect.width, rect.height)


def _around(members: list[Member]) -> Box:
    """The smallest box around shapes."""
    boxes = [member.shape.box for member in members if isinstance(member, Drawn)]
    left, top = min(box.x_pt for box in boxes), min(box.y_pt for box in boxes)
    right, bottom = max(box.right_pt for box in boxes), max(box.bottom_pt for box in boxes)
    return Box(left, top, right - left, bottom - top)


def _box(brief: Brief, box: ChartBox, at: Box, body: TextBody) -> list[Member]:
    look = look_of(box.part)
    radius = brief.length_pt("flow-point") if look.geometry == "hexagon" else brief.length_pt("radius")
    shape = Shape(look.geometry, at, look.fill, look.line, brief.theme.strokes["flow-box"], radius)
    drawn: list[Member] = [Drawn(box_name(box.part), shape, body.on_one_line() if box.part.only_named else body)]
    if look.icon and has_icon(brief, box.part, at.width_pt):
        size = brief.length_pt("flow-icon")
        place = Box(at.x_pt + brief.length_pt("flow"), at.middle_pt[1] - size / 2, size, size)
        drawn.append(Icon(look.icon, place, look.icon_colour))
    if not box.part.only_named:
        drawn.append(_number(brief, box, at))
    return drawn


def _number(brief: Brief, box: ChartBox, at: Box) -> Drawn:
    """The number of a box on a disc at its upper corner."""
    size = brief.length_pt("flow-number")
    hexagon = look_of(box.part).geometry == "hexagon"
    start = brief.length_pt("flow-point") / 2 if hexagon else 0.0
    disc = Box(at.x_pt + start - size / 2, at.y_pt - size / 2, size, size)
    name = f"Number {box.part.number}"
    place = replace(place_for(name, disc, "flow-number"), align="center")
    said = Words((Text(str(box.part.number)),), strong=True)
    (body,) = fit((Setting(place, (said,), disc),), brief.theme)
    shape = Shape("ellipse", disc, "white", "ink", brief.theme.strokes["flow-box"])
    return Drawn(name, shape, body.on_one_line())


def _answer(brief: Brief, answer: Answer, at: Box) -> Drawn:
    (body,) = fit((answer_setting(brief, answer.text, at),), brief.theme)
    shape = Shape("round", at, "white", "ink", brief.theme.strokes["flow-box"], at.height_pt / 2)
    return Drawn("Answer", shape, body.on_one_line())


def _arrow(brief: Brief, arrow: Arrow, chart: Chart, left: float, top: float) -> Connector:
    parts = {box.part.key: box.part for box in chart.boxes}
    return Connector(
        Joint(box_name(parts[arrow.source]), arrow.leaves),
        Joint(box_name(parts[arrow.target]), arrow.enters),
        tuple((x + left, y + top) for x, y in arrow.points),
        "ink",
        brief.theme.strokes["arrow"],
    )
