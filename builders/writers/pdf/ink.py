"""Ink: the few things that can stand on a page, as data. Lengths in points, y downwards from the ink's own origin."""

from dataclasses import field

from builders.frozen import dataclass
from builders.theme.colours import Palette
from builders.writers.pdf.element import BACKGROUND, Element, Tag

Command = tuple[str | float, ...]
"""`("M", x, y)`, `("L", x, y)`, `("C", x1, y1, x2, y2, x, y)`, `("R", x, y, width, height)` or `("Z",)`."""


@dataclass(frozen=True, slots=True)
class Words:
    """Text of one look on one line; its origin is the start of the baseline. `colour` is a role of the palette.

    With an `address` the words are a link, `spoken` is what the link says as a whole, and `leading_pt` its height.
    `tail` is a blank after the last word of a line, to keep it from fusing with the next; it takes no room.
    """

    text: str
    face: str
    size_pt: float
    width_pt: float
    colour: str
    tag: Tag
    address: str | None = None
    spoken: str = ""
    tail: bool = False

    @property
    def shown(self) -> str:
        """All that is shown, the blank at the end too."""
        return self.text + " " if self.tail else self.text


@dataclass(frozen=True, slots=True)
class Path:
    """Lines and curves, filled or stroked in colours of the palette. `scale` enlarges the commands, not the stroke."""

    commands: tuple[Command, ...]
    fill: str | None = None
    stroke: str | None = None
    line_pt: float = 1.0
    round_caps: bool = False
    scale: float = 1.0
    tag: Tag = BACKGROUND


@dataclass(frozen=True, slots=True)
class Image:
    """A PNG or JPEG picture; through what is see-through in it shows the colour of its `ground`."""

    data: bytes
    width_pt: float
    height_pt: float
    tag: Tag
    ground: str = "white"


@dataclass(frozen=True, slots=True)
class Anchor:
    """Joins an element to the tree although nothing of it is drawn here; with a size, that is its box on the page."""

    element: Element
    width_pt: float = 0.0
    height_pt: float = 0.0


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a bookmark leads. Level 1 is the top."""

    level: int
    title: str


@dataclass(frozen=True, slots=True)
class Piece:
    """Things that stay together. `marked` is True where a `Mark` of the document is among them."""

    width_pt: float
    height_pt: float
    items: tuple["Placed", ...]
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Miniature:
    """A piece drawn `scale` times as large as it is, in colours of its own, as one thing to a reader."""

    piece: Piece
    scale: float
    palette: Palette
    tag: Tag


@dataclass(frozen=True, slots=True)
class Placed:
    """Something at a place. With `whole` all of it is drawn as that, whatever its own tags say."""

    x: float
    y: float
    item: "Words | Path | Image | Anchor | Destination | Piece | Miniature"
    whole: Tag | None = field(default=None)


def piece(width_pt: float, height_pt: float, *items: Placed) -> Piece:
    """Return a piece that knows whether a mark is in it."""
    inside = any(isinstance(placed.item, Piece) and placed.item.marked for placed in items)
    return Piece(width_pt, height_pt, items, inside)
