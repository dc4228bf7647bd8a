"""Where the boxes, answers and arrows of one stage of a flow stand."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from builders.document import Node
from builders.slides.layout import Box
from builders.slides.slide import Connector, Joint
from builders.slides.stages import COLUMNS, Stage
from builders.theme.screen import ScreenTheme


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

    theme: ScreenTheme
    parts: list[FlowBox | Answer] = field(default_factory=list)
    arrows: list[Connector] = field(default_factory=list)

    def room(self, name: str) -> Box:
        """Return a box of the theme."""
        return Box(*self.theme.box_pt(name))

    def join(self, start: Joint, end: Joint, start_pt: tuple[float, float], end_pt: tuple[float, float]) -> None:
        """Draw a straight arrow from shape to shape."""
        self.arrows.append(Connector(start, end, start_pt, end_pt, "ink", self.theme.strokes["arrow"]))

    def answer_beside(self, text: str, *, x_pt: float, above: Box, below: Box) -> None:
        """Write an answer beside an arrow that leads from one box down to another."""
        if text:
            height = self.theme.length_pt("answer")
            y_pt = (above.bottom_pt + below.y_pt - height) / 2
            box = Box(x_pt + self.theme.length_pt("answer-aside"), y_pt, below.width_pt / 2, height)
            self.parts.append(Answer(text, box, centred=False))

    def answer_above(self, text: str, *, left: Box, right: Box) -> None:
        """Write an answer above an arrow that leads from one box to the next in its row."""
        if text:
            height = self.theme.length_pt("answer")
            y_pt = left.middle_pt[1] - height - self.theme.length_pt("answer-rise")
            self.parts.append(Answer(text, Box(left.right_pt, y_pt, right.x_pt - left.right_pt, height), centred=True))


def box_name(node: Node) -> str:
    """Return the name of a node's shape, by which arrows find it."""
    return f"Box {node.id}"


def draw(stage: Stage, theme: ScreenTheme, *, answer_pt: float) -> Drawing:
    """Return the drawing of a stage; `answer_pt` is the width of the widest answer between two boxes of its row."""
    drawing = Drawing(theme)
    tails = _fan(drawing, stage) if stage.is_fan else _spine(drawing, stage, answer_pt=answer_pt)
    _foot(drawing, stage, tails)
    return drawing


def _spine(drawing: Drawing, stage: Stage, *, answer_pt: float) -> list[FlowBox]:
    """Boxes from left to right, below them other outcomes; return those from which nothing here leads on."""
    gap = max(drawing.theme.length_pt("flow-gap"), answer_pt)
    count = min(COLUMNS, max(2, len(stage.spine)))
    row = drawing.room("flow-row").columns(count, gap)
    below = drawing.room("flow-below" if stage.end else "flow-below-alone").columns(count, gap)
    tails: list[FlowBox] = []
    before: FlowBox | None = None
    for column, node in enumerate(stage.spine):
        last = column == len(stage.spine) - 1
        here = FlowBox(node, row[column], last and stage.goes_on)
        if before is not None:
            drawing.answer_above(stage.onward[column - 1], left=before.box, right=here.box)
            _join_across(drawing, before, here)
        drawing.parts.append(here)
        for outcome in stage.below.get(node.id, ()):
            tail = FlowBox(outcome.node, below[column], outcome.goes_on)
            drawing.answer_beside(outcome.answer, x_pt=here.box.middle_pt[0], above=here.box, below=tail.box)
            drawing.parts.append(tail)
            _join_down(drawing, here, tail)
            tails.append(tail)
        if node.id in stage.answers_to_end:
            tails.append(here)
        before = here
    if before is not None and before.node.role != "question":
        tails.append(before)
    return tails


def _fan(drawing: Drawing, stage: Stage) -> list[FlowBox]:
    """One question across the slide, its outcomes side by side below it; return the outcomes."""
    (node,) = stage.spine
    outcomes = stage.below[node.id]
    room = drawing.room("fan")
    boxes = drawing.room("fan-below").columns(len(outcomes), drawing.theme.length_pt("fan-gap"))
    sites = tuple((box.middle_pt[0] - room.x_pt, room.height_pt) for box in boxes)
    top = FlowBox(node, room, sites_pt=sites)
    drawing.parts.append(top)
    tails = [FlowBox(each.node, box, each.goes_on) for each, box in zip(outcomes, boxes, strict=True)]
    for site, (outcome, tail) in enumerate(zip(outcomes, tails, strict=True)):
        x_pt = tail.box.middle_pt[0]
        drawing.answer_beside(outcome.answer, x_pt=x_pt, above=room, below=tail.box)
        drawing.parts.append(tail)
        joints = Joint(box_name(node), site), Joint(box_name(tail.node), "top")
        drawing.join(*joints, (x_pt, room.bottom_pt), (x_pt, tail.box.y_pt))
    return tails


def _foot(drawing: Drawing, stage: Stage, tails: Sequence[FlowBox]) -> None:
    """The box at the foot, with an arrow straight down from every box whose way ends there."""
    if stage.end is None:
        return
    room = drawing.room("flow-end")
    arriving = [tail for tail in tails if not tail.goes_on and stage.leads(tail.node)]
    sites = tuple((tail.box.middle_pt[0] - room.x_pt, 0.0) for tail in arriving)
    end = FlowBox(stage.end, room, sites_pt=sites)
    drawing.parts.append(end)
    for site, tail in enumerate(arriving):
        x_pt = tail.box.middle_pt[0]
        drawing.answer_beside(stage.answers_to_end.get(tail.node.id, ""), x_pt=x_pt, above=tail.box, below=room)
        joints = Joint(box_name(tail.node), "bottom"), Joint(box_name(end.node), site)
        drawing.join(*joints, (x_pt, tail.box.bottom_pt), (x_pt, room.y_pt))


def _join_across(drawing: Drawing, start: FlowBox, end: FlowBox) -> None:
    """An arrow from the side of one box to the side of the next in its row."""
    y_pt = start.box.middle_pt[1]
    joints = Joint(box_name(start.node), "right"), Joint(box_name(end.node), "left")
    drawing.join(*joints, (start.box.right_pt, y_pt), (end.box.x_pt, y_pt))


def _join_down(drawing: Drawing, start: FlowBox, end: FlowBox) -> None:
    """An arrow from the middle of one box's foot to the middle of the head of the box below it."""
    x_pt = start.box.middle_pt[0]
    joints = Joint(box_name(start.node), "bottom"), Joint(box_name(end.node), "top")
    drawing.join(*joints, (x_pt, start.box.bottom_pt), (x_pt, end.box.y_pt))
