"""Connectors glued to shapes: they follow when somebody moves a box."""

from collections.abc import Mapping

from builders.slides.layout import Box
from builders.slides.slide import Connector, Side
from builders.writers.pptx.pen import Pen
from builders.writers.pptx.shapes import line_xml, named
from builders.writers.pptx.units import frame

_SITES: dict[Side, int] = {"top": 0, "left": 1, "bottom": 2, "right": 3}
"""Connection sites of a rectangle, as PowerPoint counts them."""


def connector_xml(pen: Pen, connector: Connector, shapes: Mapping[str, int]) -> str:
    """Return an arrow from shape to shape. `shapes` gives the ids of shapes by name."""
    start, end = connector.start, connector.end
    glue = (
        f'<a:stCxn id="{shapes[start.shape]}" idx="{_site(start.side)}"/>'
        f'<a:endCxn id="{shapes[end.shape]}" idx="{_site(end.side)}"/>'
    )
    line = line_xml(pen, connector.colour, connector.weight_pt, arrow=True)
    return (
        f"<p:cxnSp><p:nvCxnSpPr>{named(pen, 'Arrow', '')}<p:cNvCxnSpPr>{glue}</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr>"
        f"<p:spPr>{_straight(connector)}{line}</p:spPr></p:cxnSp>"
    )


def _site(side: Side | int) -> int:
    """The number of a connection site; spots of a shape's own come after the middles of its sides."""
    return len(_SITES) + side if isinstance(side, int) else _SITES[side]


def _straight(connector: Connector) -> str:
    (x, y), (to_x, to_y) = connector.start_pt, connector.end_pt
    box = Box(min(x, to_x), min(y, to_y), abs(to_x - x), abs(to_y - y))
    flips = (' flipH="1"' if to_x < x else "") + (' flipV="1"' if to_y < y else "")
    return frame(box, looks=flips) + '<a:prstGeom prst="straightConnector1"><a:avLst/></a:prstGeom>'
