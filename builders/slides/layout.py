"""A layout: what every slide of one make shares. Fills, discs and tails, places for text, spots for pictures."""

from collections.abc import Mapping
from typing import Literal

from builders.frozen import dataclass

Anchor = Literal["top", "middle", "bottom"]
Align = Literal["left", "center", "right"]
Geometry = Literal[
    "rect", "round", "round-top", "round-bottom", "ellipse", "hexagon", "tail-start", "tail-end", "line", "arrow"
]
PlaceKind = Literal["title", "body", "table"]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points, from the slide's top left corner."""

    x_pt: float
    y_pt: float
    width_pt: float
    height_pt: float

    @property
    def right_pt(self) -> float:
        """The x of the right edge."""
        return self.x_pt + self.width_pt

    @property
    def middle_pt(self) -> tuple[float, float]:
        """The point in the middle."""
        return self.x_pt + self.width_pt / 2, self.y_pt + self.height_pt / 2

    @property
    def bottom_pt(self) -> float:
        """The y of the lower edge."""
        return self.y_pt + self.height_pt

    def lower(self, air_pt: float) -> "Box":
        """Return the box without some air at its head and its foot."""
        return Box(self.x_pt, self.y_pt + air_pt, self.width_pt, self.height_pt - 2 * air_pt)

    def columns(self, count: int, gap_pt: float) -> "tuple[Box, ...]":
        """Return boxes of one width, side by side with a gap between them, that fill this box."""
        width = (self.width_pt - (count - 1) * gap_pt) / count
        starts = (self.x_pt + column * (width + gap_pt) for column in range(count))
        return tuple(Box(start, self.y_pt, width, self.height_pt) for start in starts)

    def centred(self, share: float) -> "Box":
        """Return the square in the middle of this box, `share` of its shorter side wide."""
        side = min(self.width_pt, self.height_pt) * share
        return Box(self.x_pt + (self.width_pt - side) / 2, self.y_pt + (self.height_pt - side) / 2, side, side)


NUMBER_BOX = Box(840, 500.4, 72, 21.6)
"""Where a slide's number stands."""
FOOTER_PT = 14
"""The size of the edition line and of the number."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A plain shape. Colours are roles of the palette; None leaves it unfilled or without a line.

    The right triangle of a `tail` hangs below a bubble: `tail-start` has its upright edge at the left.
    The points of a `hexagon` reach in as far as its radius. `line` and `arrow` run from the box's top left to its
    bottom right corner.
    """

    geometry: Geometry
    box: Box
    fill: str | None = None
    line: str | None = None
    line_pt: float = 0
    radius_pt: float = 0


@dataclass(frozen=True, slots=True)
class Place:
    """A placeholder: a text area without fill or insets. `ladder` names the sizes that its text may have."""

    name: str
    kind: PlaceKind
    box: Box
    ladder: str
    anchor: Anchor = "top"
    align: Align = "left"
    strong: bool = False
    colour: str = "ink"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a slide puts an icon, a numeral or a picture, and in which colour."""

    box: Box
    colour: str


@dataclass(frozen=True, slots=True)
class Layout:
    """A layout by its `name`, for example `cards-3`; `title` is what PowerPoint's gallery shows.

    Names of places and spots in a repeated cell end in the cell's number: `risk 1`.
    """

    name: str
    title: str
    ground: str
    numbered: bool
    shapes: tuple[Shape, ...]
    places: Mapping[str, Place]
    spots: Mapping[str, Spot]
    cells: tuple[Box, ...]
    footer: Box
    footer_colour: str
