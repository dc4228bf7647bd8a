"""Connectors glued to shapes: they follow when somebody moves a box."""

from collections.abc import Mapping

from builders.slides.layout import Box
from builders.slides.slide import Connector, Side
from builders.writers.pptx.pen import Pen
from builders.writers.pptx.shapes import line_xml, named
from builders.writers.pptx.units import frame

_SITES: dict[Side, int] = {"top": 0, "left": 1, "bottom": 2, "right": 3}
"""Connection sites of a rectangle, as PowerPoint counts them."""
WHOLE = 100_000
"""What an adjustment counts the whole width or height of a connector as."""
LEAST_PT = 1.0
"""No narrower: a bend is counted in shares of the width and of the height, so neither may be none."""
_QUARTER = ' rot="5400000"'

Point = tuple[float, float]


def connector_xml(pen: Pen, connector: Connector, shapes: Mapping[str, int]) -> str:
    """Return an arrow from shape to shape. `shapes` gives the ids of shapes by name."""
    start, end = connector.start, connector.end
    glue = (
        f'<a:stCxn id="{shapes[start.shape]}" idx="{_SITES[start.side]}"/>'
        f'<a:endCxn id="{shapes[end.shape]}" idx="{_SITES[end.side]}"/>'
    )
    line = line_xml(pen, connector.colour, connector.weight_pt, arrow=True)
    way = _straight(connector.points_pt) if len(connector.points_pt) == 2 else _bent(connector.points_pt)
    return (
        f"<p:cxnSp><p:nvCxnSpPr>{named(pen, 'Arrow', '')}<p:cNvCxnSpPr>{glue}</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr>"
        f"<p:spPr>{way}{line}</p:spPr></p:cxnSp>"
    )


def _straight(points: tuple[Point, ...]) -> str:
    (x, y), (to_x, to_y) = points
    box = Box(min(x, to_x), min(y, to_y), abs(to_x - x), abs(to_y - y))
    return (
        frame(box, looks=_flips(to_x < x, to_y < y), exact=True)
        + '<a:prstGeom prst="straightConnector1"><a:avLst/></a:prstGeom>'
    )


def _bent(points: tuple[Point, ...]) -> str:
    """A connector with two or four bends. PowerPoint's begin level: one that begins upright is a level one, turned."""
    upright = abs(points[0][0] - points[1][0]) < abs(points[0][1] - points[1][1])
    # Along is the direction of the first line, aside that of the second.
    along, aside = (1, 0) if upright else (0, 1)
    start, end = points[0], points[-1]
    length, depth = end[along] - start[along], end[aside] - start[aside]
    length, depth = length or LEAST_PT, depth or LEAST_PT
    middle = start[0] + (depth if upright else length) / 2, start[1] + (length if upright else depth) / 2
    box = Box(middle[0] - abs(length) / 2, middle[1] - abs(depth) / 2, abs(length), abs(depth))
    # Turned by a quarter, a level connector comes from the top right and goes to the bottom left.
    looks = (_QUARTER if upright else "") + _flips(length < 0, (depth > 0) if upright else (depth < 0))
    bends = [points[1][along] - start[along]]
    shares = [_share(bends[0], length)]
    if len(points) > 4:
        shares += [_share(points[2][aside] - start[aside], depth), _share(points[3][along] - start[along], length)]
    guides = "".join(f'<a:gd name="adj{at}" fmla="val {share}"/>' for at, share in enumerate(shares, start=1))
    preset = f'<a:prstGeom prst="bentConnector{len(points) - 1}"><a:avLst>{guides}</a:avLst></a:prstGeom>'
    return frame(box, looks=looks, exact=True) + preset


def _share(part: float, whole: float) -> int:
    return round(part / whole * WHOLE)


def _flips(level: bool, upright: bool) -> str:  # noqa: FBT001 - the two flips of DrawingML, in its own order
    return (' flipH="1"' if level else "") + (' flipV="1"' if upright else "")
