"""Shapes of slides as paths: the same outlines that PowerPoint draws from the same data."""

import math
from collections.abc import Sequence
from functools import lru_cache

from builders.slides.layout import Box, Shape
from builders.slides.slide import Connector, Icon
from builders.writers.pdf.boxes.flow_shapes import hexagon
from builders.writers.pdf.boxes.shapes import CIRCLE, icon, rounded
from builders.writers.pdf.element import BACKGROUND, Tag
from builders.writers.pdf.ink import Command, Path, Placed

HEAD = 3.0
"""How long and how wide the head of an arrow is, in weights of its line: PowerPoint's medium one."""

Point = tuple[float, float]


def shape_paths(shape: Shape) -> tuple[Placed, ...]:
    """Return a shape at its place on the slide."""
    box = shape.box
    if shape.geometry == "arrow" and shape.line:
        ends = (box.x_pt, box.y_pt), (box.right_pt, box.bottom_pt)
        return arrow_paths(ends, shape.line, shape.line_pt)
    outline = _outline(shape)
    path = Path(outline, fill=shape.fill, stroke=shape.line, line_pt=shape.line_pt)
    return (Placed(box.x_pt, box.y_pt, path),) if shape.fill or shape.line else ()


@lru_cache(maxsize=1024)
def _outline(shape: Shape) -> tuple[Command, ...]:
    """The outline of a shape in its own box."""
    width, height, radius = shape.box.width_pt, shape.box.height_pt, shape.radius_pt
    match shape.geometry:
        case "rect":
            return (("R", 0.0, 0.0, width, height),)
        case "round":
            return rounded(width, height, radius)
        case "round-top":
            return rounded(width, height, radius, bottom=False)
        case "round-bottom":
            return rounded(width, height, radius, top=False)
        case "ellipse":
            return _ellipse(width / 2, height / 2)
        case "hexagon":
            return hexagon(width, height, radius)
        case "tail-start":
            return (("M", 0.0, height), ("L", 0.0, 0.0), ("L", width, 0.0), ("Z",))
        case "tail-end":
            return (("M", width, height), ("L", width, 0.0), ("L", 0.0, 0.0), ("Z",))
        case "line" | "arrow":
            return (("M", 0.0, 0.0), ("L", width, height))


def _ellipse(across: float, down: float) -> tuple[Command, ...]:
    """An ellipse that fills a box of twice these radii."""
    near_x, near_y = across * (1 - CIRCLE), down * (1 - CIRCLE)
    wide, high = 2 * across, 2 * down
    return (
        ("M", across, 0.0),
        ("C", wide - near_x, 0.0, wide, near_y, wide, down),
        ("C", wide, high - near_y, wide - near_x, high, across, high),
        ("C", near_x, high, 0.0, high - near_y, 0.0, down),
        ("C", 0.0, near_y, near_x, 0.0, across, 0.0),
        ("Z",),
    )


def connector_paths(connector: Connector) -> tuple[Placed, ...]:
    """Return an arrow from box to box along its points."""
    return arrow_paths(connector.points_pt, connector.colour, connector.weight_pt)


def arrow_paths(points: Sequence[Point], colour: str, weight_pt: float) -> tuple[Placed, ...]:
    """Return a line along points with a head whose tip is the last of them."""
    (before_x, before_y), (x, y) = points[-2:]
    length = math.hypot(x - before_x, y - before_y) or 1.0
    along_x, along_y = (x - before_x) / length, (y - before_y) / length
    size = HEAD * weight_pt
    base_x, base_y = x - along_x * size, y - along_y * size
    half_x, half_y = -along_y * size / 2, along_x * size / 2
    # The line ends inside its head, or it would show beside the tip.
    stem = (*points[:-1], (x - along_x * size / 2, y - along_y * size / 2))
    way: list[Command] = [("L" if at else "M", *point) for at, point in enumerate(stem)]
    tip: tuple[Command, ...] = (
        ("M", x, y),
        ("L", base_x + half_x, base_y + half_y),
        ("L", base_x - half_x, base_y - half_y),
        ("Z",),
    )
    line = Path(tuple(way), stroke=colour, line_pt=weight_pt, round_caps=True)
    return Placed(0, 0, line), Placed(0, 0, Path(tip, fill=colour))


def icon_path(drawn: Icon, tag: Tag = BACKGROUND) -> Placed:
    """Return an icon at its place. Raises KeyError for an unknown one."""
    return Placed(drawn.box.x_pt, drawn.box.y_pt, icon(drawn.icon, drawn.box.width_pt, drawn.stroke, drawn.colour, tag))


def ground(box: Box, colour: str) -> Placed:
    """Return a plain ground."""
    return Placed(box.x_pt, box.y_pt, Path((("R", 0.0, 0.0, box.width_pt, box.height_pt),), fill=colour))
