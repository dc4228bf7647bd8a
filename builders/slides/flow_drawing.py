"""Where the boxes, answers and arrows of one stage of a flow stand."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from builders.document import Node
from builders.slides.layout import Box
from builders.slides.slide import Connector, Joint
from builders.slides.stages import COLUMNS, Outcome, Stage

_PT = 72
_LEFT, _WIDTH = 0.667 * _PT, 12.0 * _PT
_ROW, _ROW_HEIGHT = 1.70 * _PT, 1.62 * _PT
_BELOW, _BELOW_HEIGHT, _BELOW_ALONE = 3.90 * _PT, 1.22 * _PT, 2.20 * _PT
"""Boxes below are taller where nothing stands at the foot."""
_FAN_HEIGHT, _FAN_BELOW = 1.10 * _PT, 3.50 * _PT
_END, _END_HEIGHT = 5.72 * _PT, 0.90 * _PT
_LEAST_GAP, _FAN_GAP = 0.63 * _PT, 0.30 * _PT
_ANSWER_HEIGHT, _ANSWER_RISE, _ANSWER_ASIDE = 0.36 * _PT, 0.06 * _PT, 0.10 * _PT
_CONNECTOR_PT = 2.75


@dataclass(frozen=True, slots=True)
class FlowBox:
    """A node in its box; `goes_on` where its own answers stand on a later slide."""

    node: Node
    box: Box
    goes_on: bool = False
    sites_pt: tuple[tuple[float, float], ...] = ()
    """Where arrows meet its edge other than in the middle of a side, from its top left corner."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer beside or above an arrow."""

    text: str
    box: Box
    centred: bool


@dataclass(slots=True)
class Drawing:
    """Boxes and answers in reading order, and the arrows between the boxes."""

    parts: list[FlowBox | Answer] = field(default_factory=list)
    arrows: list[Connector] = field(default_factory=list)

    def join(self, start: Joint, end: Joint, start_pt: tuple[float, float], end_pt: tuple[float, float]) -> None:
        """Draw a straight arrow from shape to shape."""
        self.arrows.append(Connector(start, end, start_pt, end_pt, "ink", _CONNECTOR_PT))


def box_name(node: Node) -> str:
    """Return the name of a node's shape, by which arrows find it."""
    return f"Box {node.id}"


def draw(stage: Stage, *, answer_pt: float) -> Drawing:
    """Return the drawing of a stage; `answer_pt` is the width of the widest answer between two boxes of its row."""
    return _fan(stage) if stage.is_fan else _spine(stage, answer_pt=answer_pt)


def _spine(stage: Stage, *, answer_pt: float) -> Drawing:
    drawing = Drawing()
    gap = max(_LEAST_GAP, answer_pt)
    columns = min(COLUMNS, max(2, len(stage.spine)))
    width = (_WIDTH - (columns - 1) * gap) / columns
    tails: list[FlowBox] = []
    before: FlowBox | None = None
    for column, node in enumerate(stage.spine):
        last = column == len(stage.spine) - 1
        here = FlowBox(node, Box(_LEFT + column * (width + gap), _ROW, width, _ROW_HEIGHT), last and stage.goes_on)
        if before is not None:
            _onward(drawing, before, here, stage.onward[column - 1])
        drawing.parts.append(here)
        for outcome in stage.below.get(node.id, ()):
            box = Box(here.box.x_pt, _BELOW, width, _BELOW_HEIGHT if stage.end else _BELOW_ALONE)
            tails.append(_downward(drawing, here, outcome, box))
        before = here
    if before is not None and before.node.role != "question":
        tails.append(before)
    _foot(drawing, stage, tails)
    return drawing


def _fan(stage: Stage) -> Drawing:
    """One question across the slide, its outcomes side by side below it."""
    drawing = Drawing()
    (node,) = stage.spine
    outcomes = stage.below[node.id]
    width = (_WIDTH - (len(outcomes) - 1) * _FAN_GAP) / len(outcomes)
    boxes = [Box(_LEFT + at * (width + _FAN_GAP), _FAN_BELOW, width, _ROW_HEIGHT) for at in range(len(outcomes))]
    sites = tuple((box.x_pt + width / 2 - _LEFT, _FAN_HEIGHT) for box in boxes)
    top = FlowBox(node, Box(_LEFT, _ROW, _WIDTH, _FAN_HEIGHT), sites_pt=sites)
    drawing.parts.append(top)
    tails = [FlowBox(each.node, box, each.goes_on) for each, box in zip(outcomes, boxes, strict=True)]
    for site, (outcome, tail) in enumerate(zip(outcomes, tails, strict=True)):
        x = _LEFT + sites[site][0]
        if outcome.answer:
            middle = (top.box.bottom_pt + _FAN_BELOW) / 2
            beside = Box(x + _ANSWER_ASIDE, middle - _ANSWER_HEIGHT / 2, width / 2, _ANSWER_HEIGHT)
            drawing.parts.append(Answer(outcome.answer, beside, centred=False))
        drawing.parts.append(tail)
        drawing.join(
            Joint(box_name(node), site), Joint(box_name(tail.node), "top"), (x, top.box.bottom_pt), (x, tail.box.y_pt)
        )
    _foot(drawing, stage, tails)
    return drawing


def _onward(drawing: Drawing, start: FlowBox, end: FlowBox, answer: str) -> None:
    middle = _ROW + _ROW_HEIGHT / 2
    if answer:
        gap = end.box.x_pt - start.box.right_pt
        above = Box(start.box.right_pt, middle - _ANSWER_HEIGHT - _ANSWER_RISE, gap, _ANSWER_HEIGHT)
        drawing.parts.append(Answer(answer, above, centred=True))
    drawing.join(
        Joint(box_name(start.node), "right"),
        Joint(box_name(end.node), "left"),
        (start.box.right_pt, middle),
        (end.box.x_pt, middle),
    )


def _downward(drawing: Drawing, start: FlowBox, outcome: Outcome, box: Box) -> FlowBox:
    end = FlowBox(outcome.node, box, outcome.goes_on)
    if outcome.answer:
        middle = (start.box.bottom_pt + box.y_pt) / 2
        beside = Box(
            box.x_pt + box.width_pt / 2 + _ANSWER_ASIDE, middle - _ANSWER_HEIGHT / 2, box.width_pt / 2, _ANSWER_HEIGHT
        )
        drawing.parts.append(Answer(outcome.answer, beside, centred=False))
    drawing.parts.append(end)
    _join_down(drawing, start, end)
    return end


def _foot(drawing: Drawing, stage: Stage, tails: Sequence[FlowBox]) -> None:
    """The box at the foot, with an arrow straight down from every box whose way ends there."""
    if stage.end is None:
        return
    arriving = [tail for tail in tails if not tail.goes_on and stage.leads(tail.node)]
    sites = tuple((tail.box.x_pt + tail.box.width_pt / 2 - _LEFT, 0.0) for tail in arriving)
    end = FlowBox(stage.end, Box(_LEFT, _END, _WIDTH, _END_HEIGHT), sites_pt=sites)
    drawing.parts.append(end)
    for site, tail in enumerate(arriving):
        x = _LEFT + sites[site][0]
        drawing.join(
            Joint(box_name(tail.node), "bottom"),
            Joint(box_name(end.node), site),
            (x, tail.box.bottom_pt),
            (x, end.box.y_pt),
        )


def _join_down(drawing: Drawing, start: FlowBox, end: FlowBox) -> None:
    """An arrow from the middle of one box's foot to the middle of the head of the box below it."""
    x = start.box.x_pt + start.box.width_pt / 2
    joints = Joint(box_name(start.node), "bottom"), Joint(box_name(end.node), "top")
    drawing.join(*joints, (x, start.box.bottom_pt), (x, end.box.y_pt))
