"""Icons as native freeforms: tiny, editable, in colours of the theme."""

from collections.abc import Iterator
from functools import lru_cache

from builders import icons
from builders.slides.slide import Icon
from builders.writers.pptx.pen import Pen
from builders.writers.pptx.shapes import line_xml, named
from builders.writers.pptx.units import frame

_SCALE = 20
"""Units of a path for each unit of an icon's box: a fortieth of the stroke is fine enough, and three digits suffice."""
_CIRCLE = 0.5523
"""How far the handles of a quarter of a circle reach, as a share of its radius."""
_NEAR = 0.02
"""How far, in units of an icon's box, a curve may be from a quarter of an ellipse and still be one."""
_TURN = 5_400_000
"""A right angle as DrawingML counts, clockwise from the right."""

Point = tuple[float, float]
Arc = tuple[float, float, int, int]
"""Radius across, radius down, the angle where it starts and how far it goes, in right angles."""


def icon_xml(pen: Pen, icon: Icon) -> str:
    """Return an icon drawn in strokes with round caps."""
    line = line_xml(pen, icon.colour, icon.box.width_pt * icon.stroke / icons.BOX, rounded=True)
    return (
        f"<p:sp><p:nvSpPr>{named(pen, f'Icon {icon.icon}', icon.alt)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
        f"<p:spPr>{frame(icon.box)}{_geometry(icon.icon)}<a:noFill/>{line}</p:spPr></p:sp>"
    )


@lru_cache(maxsize=256)
def _geometry(name: str) -> str:
    side = icons.BOX * _SCALE
    path = f'<a:path w="{side}" h="{side}" fill="none">{"".join(_steps(icons.commands(name)))}</a:path>'
    return (
        '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
        f"<a:pathLst>{path}</a:pathLst></a:custGeom>"
    )


def _steps(commands: tuple[icons.Command, ...]) -> Iterator[str]:
    """The steps of a path; quarters of a circle, which are most curves of an icon, become arcs, two at most in one."""
    here: Point = (0, 0)
    arc: Arc | None = None
    for letter, *numbers in commands:
        values = [float(number) for number in numbers]
        points = list(zip(values[::2], values[1::2], strict=True))
        if letter == "L" and _at(points[0]) == _at(here):  # a dot is a line that goes nowhere; few programs draw one
            points = [(points[0][0] + 1 / _SCALE, points[0][1])]
        quarter = _quarter(here, points) if letter == "C" else None
        if arc and quarter and _goes_on(arc, quarter):
            yield _arc((*arc[:3], 2 * arc[3]))
            arc = None
        else:
            if arc:
                yield _arc(arc)
            arc = quarter
            if not quarter:
                yield _step(letter, points)
        here = points[-1] if points else here
    if arc:
        yield _arc(arc)


def _step(letter: str | float, points: list[Point]) -> str:
    inner = "".join('<a:pt x="{}" y="{}"/>'.format(*_at(point)) for point in points)
    match letter:
        case "M":
            return f"<a:moveTo>{inner}</a:moveTo>"
        case "L":
            return f"<a:lnTo>{inner}</a:lnTo>"
        case "C":
            return f"<a:cubicBezTo>{inner}</a:cubicBezTo>"
        case _:
            return "<a:close/>"


def _arc(arc: Arc) -> str:
    across, down, start, turns = arc
    return f'<a:arcTo wR="{_units(across)}" hR="{_units(down)}" stAng="{start * _TURN}" swAng="{turns * _TURN}"/>'


def _goes_on(arc: Arc, then: Arc) -> bool:
    """Whether an arc of one quarter goes on in the next, round the same middle."""
    same = abs(arc[0] - then[0]) < _NEAR and abs(arc[1] - then[1]) < _NEAR and arc[3] == then[3]
    return same and (arc[2] + arc[3]) % 4 == then[2]


def _quarter(here: Point, curve: list[Point]) -> Arc | None:
    """The quarter of an ellipse that a curve is, or None for another curve."""
    (x, y), (first, second, (to_x, to_y)) = here, curve
    across, down = to_x - x, to_y - y
    level = abs(first[1] - y) < _NEAR and abs(second[0] - to_x) < _NEAR
    upright = abs(first[0] - x) < _NEAR and abs(second[1] - to_y) < _NEAR
    if not across or not down or level == upright:
        return None
    begun = (first[0] - x, to_y - second[1]) if level else (to_x - second[0], first[1] - y)
    if abs(begun[0] - across * _CIRCLE) > _NEAR or abs(begun[1] - down * _CIRCLE) > _NEAR:
        return None
    # It begins at the top or bottom if it first runs level, at the left or right if upright.
    start = (3 if down > 0 else 1) if level else (0 if across < 0 else 2)
    clockwise = (across > 0) == (down > 0) if level else (across > 0) != (down > 0)
    return abs(across), abs(down), start, 1 if clockwise else -1


def _at(point: Point) -> tuple[int, int]:
    return _units(point[0]), _units(point[1])


def _units(value: float) -> int:
    return round(value * _SCALE)
