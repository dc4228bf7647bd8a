"""A flow as native boxes and glued connectors, a stage a slide."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import assert_never

from builders.document import Block, Flow, Strong, Text
from builders.fonts import face
from builders.slides.fit import BOLD, Setting, Words, fit, place_for
from builders.slides.flow_drawing import Answer, FlowBox, box_name, draw
from builders.slides.layout import Align, Box, Shape
from builders.slides.onward import Onward, onward
from builders.slides.page import Brief, Page
from builders.slides.slide import Connector, Drawn, Group, Icon, Slide
from builders.slides.spread import whole
from builders.slides.stages import Stage, stages

_ONWARD: Mapping[Onward, str] = {
    "next": "slides.goes-on-next",
    "later": "slides.goes-on-later",
    "back": "slides.goes-back",
}
"""What a box says that leads to another slide."""


def decision(brief: Brief, blocks: tuple[Block, ...]) -> tuple[Slide, ...]:
    """Return a slide for each stage of each flow. Raises TextTooLong."""
    slides: tuple[Slide, ...] = ()
    for block in blocks:
        if isinstance(block, Flow):
            cut = stages(block)
            for at, stage in enumerate(cut):
                slides += whole(brief.after(slides), partial(_slide, stage, block.alt, onward(block, cut, at)))
    return slides


@dataclass(frozen=True, slots=True)
class _Look:
    """How a box looks: roles of the palette, its icon, its words."""

    fill: str
    line: str | None
    icon: str | None
    icon_colour: str
    colour: str
    strong: bool
    align: Align = "left"


def _look(part: FlowBox) -> _Look:
    node = part.node
    if part.goes_on:
        return _Look("ink-tint", None, "arrow-right", "ink", "ink", strong=True)
    match node.role:
        case "question":
            return _Look("white", "ink", "circle-question-mark", "ink", "ink", strong=True)
        case "action":
            return _Look("accent-tint", "accent", node.icon or "flag", "accent", "ink", strong=False)
        case "urgent":
            return _Look("never", None, node.icon or "phone-call", "white", "white", strong=True)
        case "end":
            said_strong = any(isinstance(inline, Strong) for inline in node.text)
            return _Look("ink", None, None, "white", "white", strong=not said_strong, align="center")
        case _:
            assert_never(node.role)


def _slide(stage: Stage, alt: str, leads: Mapping[str, Onward], brief: Brief) -> Slide:
    page = Page.start(brief, "title-only")
    drawing = draw(stage, brief.theme, answer_pt=_answer_pt(brief, stage))
    boxes = [part for part in drawing.parts if isinstance(part, FlowBox)]
    bodies = iter(fit([_setting(brief, part, leads.get(part.node.id)) for part in boxes], brief.theme))
    members: list[Drawn | Icon | Connector] = []
    for part in drawing.parts:
        match part:
            case FlowBox(node=node, box=box, sites_pt=sites):
                look = _look(part)
                shape = Shape(
                    "round", box, look.fill, look.line, brief.theme.strokes["flow-box"], brief.length_pt("radius")
                )
                members.append(Drawn(box_name(node), shape, next(bodies), sites_pt=sites))
                if look.icon:
                    members.append(Icon(look.icon, _icon_box(brief, box), look.icon_colour))
            case Answer():
                members.append(_answer(brief, part))
            case _:
                assert_never(part)
    page.add(Group("Flow", _around(boxes), (*members, *drawing.arrows), alt))
    return page.done()


def _around(boxes: list[FlowBox]) -> Box:
    """The smallest box around others."""
    left, top = min(part.box.x_pt for part in boxes), min(part.box.y_pt for part in boxes)
    right, bottom = max(part.box.right_pt for part in boxes), max(part.box.bottom_pt for part in boxes)
    return Box(left, top, right - left, bottom - top)


def _icon_box(brief: Brief, box: Box) -> Box:
    size = brief.length_pt("flow-icon")
    return Box(box.x_pt + brief.length_pt("flow"), box.y_pt + (box.height_pt - size) / 2, size, size)


def _setting(brief: Brief, part: FlowBox, leads: Onward | None) -> Setting:
    """The words of a box, below them on which slide the flow goes on if not on this one."""
    look = _look(part)
    place = place_for(box_name(part.node), part.box, "flow", colour=look.colour)
    pad = brief.length_pt("flow")
    left_pt = 2 * pad + brief.length_pt("flow-icon") if look.icon else pad
    return Setting(
        replace(place, strong=look.strong, align=look.align),
        (Words(part.node.text), *((Words(brief.say(_ONWARD[leads]), strong=False),) if leads else ())),
        part.box.lower(brief.length_pt("flow-air")),
        left_pt=left_pt,
        right_pt=pad / 2,
    )


def _answer(brief: Brief, answer: Answer) -> Drawn:
    align: Align = "center" if answer.centred else "left"
    place = replace(place_for("Answer", answer.box, "answer"), strong=True, align=align)
    (body,) = fit((Setting(place, (Words((Text(answer.text),)),)),), brief.theme)
    return Drawn("Answer", Shape("rect", answer.box), body)


def _answer_pt(brief: Brief, stage: Stage) -> float:
    """The room that the widest answer between two boxes takes, with air at both sides."""
    size_pt = brief.theme.ladders["answer"][0][0]
    widest = max((face(BOLD).width_pt(answer, size_pt) for answer in stage.onward), default=0.0)
    return widest / brief.theme.width_share + size_pt
