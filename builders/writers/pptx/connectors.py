"""Connectors glued to shapes: they follow when somebody moves a box."""

from collections.abc import Mapping

from builders.slides.layout import Box
from builders.slides.slide import Connector, Side
from builders.writers.pptx.pen import Pen
from builders.writers.pptx.shapes import line_xml, named
from builders.writers.pptx.units import frame

_SITES: dict[Side, int] = {"top": 0, "left": 1, "bottom": 2, "right": 3}
"""Connection sites of a rectangle, as PowerPoint counts them."""
_QUARTER = 5_400_000
"""A quarter turn in sixty-thousandths of a degree."""


def connector_xml(pen: Pen, connector: Connector, shapes: Mapping[str, int]) -> str:
    """Return an arrow from shape to shape. `shapes` gives the ids of shapes by name."""
    start, end = connector.start, connector.end
    glue = (
        f'<a:stCxn id="{shapes[start.shape]}" idx="{_SITES[start.side]}"/>'
        f'<a:endCxn id="{shapes[end.shape]}" idx="{_SITES[end.side]}"/>'
    )
    where = _straight(connector) if len(connector.route) == 2 else _elbow(connector)
    line = line_xml(pen, connector.colour, connector.weight_pt, arrow=True)
    return (
        f"<p:cxnSp><p:nvCxnSpPr>{named(pen, 'Arrow', '')}<p:cNvCxnSpPr>{glue}</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr>"
        f"<p:spPr>{where}{line}</p:spPr></p:cxnSp>"
    )


def _straight(connector: Connector) -> str:
    (x, y), (to_x, to_y) = connector.route
    box = Box(min(x, to_x), min(y, to_y), abs(to_x - x), abs(to_y - y))
    flips = (' flipH="1"' if to_x < x else "") + (' flipV="1"' if to_y < y else "")
    return frame(box, looks=flips) + '<a:prstGeom prst="straightConnector1"><a:avLst/></a:prstGeom>'


def _elbow(connector: Connector) -> str:
    """Down, across, down. PowerPoint's elbow runs across, down, across; a quarter turn stands it up."""
    (x, y), (_, bend), _, (to_x, to_y) = connector.route
    across, down = abs(to_x - x), to_y - y
    middle_x, middle_y = (x + to_x) / 2, (y + to_y) / 2
    box = Box(middle_x - down / 2, middle_y - across / 2, down, across)
    turn = f' rot="{_QUARTER}"' if to_x < x else f' rot="{3 * _QUARTER}" flipH="1"'
    adjust = round((bend - y) / down * 100_000)
    guide = f'<a:avLst><a:gd name="adj1" fmla="val {adjust}"/></a:avLst>'
    return frame(box, looks=turn) + f'<a:prstGeom prst="bentConnector3">{guide}</a:prstGeom>'
