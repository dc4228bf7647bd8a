"""The words and looks of a flow's boxes on slides, and how large a chart makes them."""

from collections.abc import Sequence
from typing import assert_never

from builders.document import Node, Strong, Text
from builders.flow.chart import Measure, Part, Spacing
from builders.fonts import face
from builders.frozen import dataclass, replace
from builders.slides.fit import BOLD, Overflow, Setting, Words, fit, height_pt, place_for
from builders.slides.layout import Align, Box, Geometry
from builders.slides.page import Brief

BOUNDLESS_PT = 10_000.0
LADDERS = ("flow-large", "flow")
"""The sizes that the words of a flow may have, the larger one first."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a box looks: its geometry, roles of the palette, its icon, its words."""

    geometry: Geometry
    fill: str
    line: str | None
    icon: str | None
    icon_colour: str
    colour: str
    strong: bool
    align: Align = "left"


def look_of(part: Part) -> Look:
    """Return how a part looks: a role is a shape, a ground and an icon together."""
    node = part.node
    if part.only_named:
        return Look("round", "ink-tint", None, "arrow-right", "ink", "ink", strong=True)
    match node.role:
        case "question":
            return Look("hexagon", "white", "ink", None, "ink", "ink", strong=True)
        case "action":
            return Look("round", "accent-tint", "accent", node.icon or "flag", "accent", "ink", strong=False)
        case "urgent":
            return Look("round", "never", None, node.icon or "phone-call", "white", "white", strong=True)
        case "end":
            return Look("round", "ink", None, node.icon, "white", "white", strong=not _has_strong(node))
        case _:
            assert_never(node.role)


def _has_strong(node: Node) -> bool:
    return any(isinstance(inline, Strong) for inline in node.text)


def box_name(part: Part) -> str:
    """Return the name of a part's shape, by which arrows find it."""
    return f"Box {part.key}"


def has_icon(brief: Brief, part: Part, width_pt: float) -> bool:
    """Return whether a box has an icon: a narrow one leaves the room to its words."""
    return look_of(part).icon is not None and (part.only_named or width_pt >= brief.length_pt("flow-icon-least"))


def setting(brief: Brief, part: Part, box: Box, ladder: str) -> Setting:
    """Return the words of a part on their way into its box."""
    look = look_of(part)
    place = replace(place_for(box_name(part), box, ladder, colour=look.colour), strong=look.strong, align=look.align)
    pad = brief.length_pt("flow")
    point = brief.length_pt("flow-point") if look.geometry == "hexagon" else 0.0
    left_pt = pad + point + (brief.length_pt("flow-icon") + pad if has_icon(brief, part, box.width_pt) else 0.0)
    return Setting(place, words(brief, part), box.lower(brief.length_pt("flow-air")), left_pt, pad / 2 + point)


def words(brief: Brief, part: Part) -> tuple[Words, ...]:
    """Return what a part says: from where the way comes, its text, and where the way goes on in another stage."""
    if part.only_named:
        return (Words(brief.say("flow.to", number=part.number)),)
    said = [Words(part.node.text)]
    if part.comes_from:
        said.insert(0, Words(brief.say("flow.from", numbers=_listed(part.comes_from)), 1, strong=False))
    if part.goes_on_at:
        said.append(Words(brief.say("flow.onward", numbers=_listed(part.goes_on_at)), 1, strong=False))
    return tuple(said)


def _listed(numbers: Sequence[int]) -> str:
    return ", ".join(map(str, numbers))


def measure(brief: Brief, ladder: str) -> Measure:
    """Return the measures of a flow's words on slides, set in the size of a ladder."""

    def box(part: Part, width_pt: float) -> float | None:
        try:
            (body,) = fit((setting(brief, part, Box(0, 0, width_pt, BOUNDLESS_PT), ladder),), brief.theme)
        except Overflow:
            return None
        high = height_pt(body) + 2 * brief.length_pt("flow-air")
        return high if part.only_named else max(high, brief.length_pt("flow-least"))

    def answer(text: str, width_pt: float) -> tuple[float, float]:
        if not text:
            return 0.0, 0.0
        most = min(width_pt, _answer_width(brief, text))
        try:
            (body,) = fit((answer_setting(brief, text, Box(0, 0, most, BOUNDLESS_PT)),), brief.theme)
        except Overflow:
            most = width_pt
            (body,) = fit((answer_setting(brief, text, Box(0, 0, BOUNDLESS_PT, BOUNDLESS_PT)),), brief.theme)
        return most, height_pt(body) + brief.length_pt("answer-air")

    def sign(part: Part) -> float:
        wide = _text_width(brief, brief.phrases.say("flow.to", number=part.number), ladder)
        ends = setting(brief, part, Box(0, 0, BOUNDLESS_PT, BOUNDLESS_PT), ladder)
        return wide + ends.left_pt + 2 * ends.right_pt

    return Measure(box, answer, sign)


def answer_setting(brief: Brief, text: str, box: Box) -> Setting:
    """Return an answer on its way into its pill."""
    place = replace(place_for("Answer", box, "answer"), strong=True, align="center")
    pad = brief.length_pt("answer-pad")
    return Setting(place, (Words((Text(text),)),), left_pt=pad, right_pt=pad)


def _answer_width(brief: Brief, text: str) -> float:
    return max(_text_width(brief, text, "answer") + 2 * brief.length_pt("answer-pad"), brief.length_pt("answer-least"))


def _text_width(brief: Brief, text: str, ladder: str) -> float:
    """How wide a text of one line is at the last size of a ladder, with what lines are broken short of."""
    size_pt = brief.theme.ladders[ladder][-1][0]
    return face(BOLD).width_pt(text, size_pt) / brief.theme.width_share + 1


def spacings(brief: Brief) -> tuple[Spacing, ...]:
    """Return the distances in a chart that leads across the slide, then in one that leads down."""
    room = brief.box("flow")
    lengths = brief.length_pt
    badge = lengths("flow-number") / 2
    across = Spacing(
        width=room.width_pt - badge,
        height=room.height_pt - badge,
        box_least=lengths("flow-box-least"),
        box_most=lengths("flow-box-most"),
        gutter=lengths("flow-row-gap"),
        clear=lengths("flow-clear"),
        stem=lengths("flow-stem"),
        tip=lengths("flow-tip"),
        track=lengths("flow-track"),
        badge=badge,
        across=True,
    )
    return across, replace(across, gutter=lengths("flow-gap"), across=False)


def dense(brief: Brief) -> Spacing:
    """Return the distances in a chart that leads across the slide and holds a question of many answers."""
    across, _ = spacings(brief)
    return replace(across, gutter=across.clear)
