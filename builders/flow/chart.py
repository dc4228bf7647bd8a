"""A chart: a flow, or a stage of one, as boxes, answers and arrows with their places in points."""

from collections.abc import Callable
from typing import Literal

from builders.document import Node
from builders.frozen import dataclass

Point = tuple[float, float]
"""x and y, y downwards."""

Side = Literal["top", "bottom", "left", "right"]


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle, from the chart's top left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of the lower edge."""
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class Part:
    """What a box of a stage shows: a node, or with `only_named` a sign that an answer goes on at a node elsewhere.

    A writer says in the box of a node from which numbers its way comes and at which it goes on in other stages.
    """

    key: str
    """The node's id; that of a sign names the question, too."""
    node: Node
    number: int
    only_named: bool = False
    comes_from: tuple[int, ...] = ()
    goes_on_at: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Box:
    """A part at its place."""

    part: Part
    at: Rect


@dataclass(frozen=True, slots=True)
class Answer:
    """The words on an arrow that leads away from a question; they lie on its line."""

    text: str
    source: str
    """The key of the question's part."""
    at: Rect


@dataclass(frozen=True, slots=True)
class Arrow:
    """An upright polyline from the middle of one box's side to that of another's: two points, or up to six.

    Arrows from one box may begin on one line, arrows to one box may end on one; else no two run upon each other.
    """

    source: str
    target: str
    leaves: Side
    enters: Side
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """One stage of a flow: what stands on one page or slide. Nothing of it lies outside its width and height."""

    boxes: tuple[Box, ...]
    answers: tuple[Answer, ...]
    arrows: tuple[Arrow, ...]
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Spacing:
    """The area that a chart may fill and the distances kept in it, in points."""

    width: float
    height: float
    box_least: float
    """A box is no narrower."""
    box_most: float
    """Nor wider, unless it stands alone in its row or its text fits no other way."""
    gutter: float
    """Between boxes of a row."""
    clear: float
    """Between a line and what it does not join; above and below an answer."""
    stem: float
    """From a box to the first bend of an arrow that leaves it."""
    tip: float
    """From the last bend of an arrow to the box that it enters: room for its head, and for the box's number."""
    track: float
    """Between parallel lines."""
    badge: float = 0.0
    """How far a box's number reaches out beyond the box at the start of its row or column."""
    across: bool = False
    """Whether the way leads from left to right; else it leads from the top down."""


@dataclass(frozen=True, slots=True)
class Measure:
    """How tall the words of a flow become. Both are the same functions for one flow and one medium."""

    box: Callable[[Part, float], float | None]
    """The height of a part's box of some width, None where a word or an icon is wider than that."""
    answer: Callable[[str, float], tuple[float, float]]
    """Width and height of an answer that may be so wide at most."""
    sign: Callable[[Part], float]
    """The width of a box that only names a part."""


class ChartTooLarge(Exception):
    """A node that fits no chart of the area, even alone with what names its ways on."""

    def __init__(self, node: Node) -> None:
        """Keep the node."""
        self.node = node
        super().__init__(f"the box {node.id} of a flow fits no chart")
