"""Strokes: what painting leaves on a page, as data: operators by what they belong to, and what has a place there."""

from builders.frozen import dataclass
from builders.writers.pdf.element import Element, Tag
from builders.writers.pdf.file.pictures import Picture

Box = tuple[float, float, float, float]
"""Left, bottom, right and top in points, y upwards."""


@dataclass(frozen=True, slots=True)
class Marked:
    """Operators that belong to an element or to the furniture, the words that they show and the picture they place."""

    tag: Tag
    operators: bytes
    face: str = ""
    shown: str = ""
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class Joined:
    """An element joins the tree here; with a box, that is where it stands on the page."""

    element: Element
    box: Box | None


@dataclass(frozen=True, slots=True)
class Linked:
    """A place that leads to an address, of an element. `spoken` says where to."""

    address: str
    box: Box
    element: Element
    spoken: str


@dataclass(frozen=True, slots=True)
class Bookmarked:
    """A height on the page to which the outline leads. Level 1 is the top."""

    level: int
    title: str
    top: float


Stroke = Marked | Joined | Linked | Bookmarked
Strokes = tuple[Stroke, ...]
