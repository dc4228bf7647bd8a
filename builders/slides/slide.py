"""The pure data of a slide: what stands where, in which size and colour, before any file format."""

from collections.abc import Iterator
from typing import Literal

from builders.document import Inlines
from builders.frozen import dataclass, replace
from builders.slides.layout import Align, Anchor, Box, Layout, Place, Shape
from builders.text.lines import Line

Bullet = Literal["none", "point"]
PALE = ("white", "on-dark", "footer-on-dark")
"""Colours of words on dark grounds, where nobody could read a link in the colour for links."""


@dataclass(frozen=True, slots=True)
class TextParagraph:
    """One paragraph, broken into lines. `colour` is a role of the palette."""

    inlines: Inlines
    lines: tuple[Line, ...]
    size_pt: float
    leading_pt: float
    colour: str
    strong: bool = False
    align: Align = "left"
    space_before_pt: float = 0
    bullet: Bullet = "none"
    indent_pt: float = 0


@dataclass(frozen=True, slots=True)
class TextBody:
    """Paragraphs in a box; `left_pt` and `right_pt` are insets, top and bottom have none."""

    paragraphs: tuple[TextParagraph, ...]
    anchor: Anchor = "top"
    left_pt: float = 0
    right_pt: float = 0
    wraps: bool = True
    """False for one line in a shape whose round ends leave less room than is measured."""

    def on_one_line(self) -> "TextBody":
        """Return the body so that no program breaks it where it has only one line."""
        lines = sum(len(paragraph.lines) for paragraph in self.paragraphs)
        return replace(self, wraps=False) if lines == 1 else self


@dataclass(frozen=True, slots=True)
class Filled:
    """A placeholder of the layout with its text. `box` is where it stands, moved from its place or not."""

    place: Place
    body: TextBody
    box: Box


@dataclass(frozen=True, slots=True)
class Drawn:
    """A shape on the slide itself, with words in it or not. Without `alt` and words it is decoration."""

    name: str
    shape: Shape
    body: TextBody | None = None
    alt: str = ""


_STROKE, _LARGE_STROKE, _LARGE_PT = 2.0, 1.6, 144.0


@dataclass(frozen=True, slots=True)
class Icon:
    """A line drawing of `builders.icons`, `box` square; without `alt` it is decoration."""

    icon: str
    box: Box
    colour: str
    alt: str = ""

    @property
    def stroke(self) -> float:
        """The weight of its lines in units of its own drawing; thinner from two inches on."""
        return _LARGE_STROKE if self.box.width_pt >= _LARGE_PT else _STROKE


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in PNG or JPEG form, scaled to `box`."""

    data: bytes
    box: Box
    alt: str
    name: str


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code with its quiet zone, dark on white."""

    address: str
    box: Box
    alt: str


Side = Literal["top", "left", "bottom", "right"]


@dataclass(frozen=True, slots=True)
class Joint:
    """Where a connector is glued: a shape by name, and the middle of one side."""

    shape: str
    side: Side


@dataclass(frozen=True, slots=True)
class Connector:
    """An arrow glued to two shapes, along upright and level lines between two, four or six points on the slide.

    Its first and its last line are both upright, or both level.
    """

    start: Joint
    end: Joint
    points_pt: tuple[tuple[float, float], ...]
    colour: str
    weight_pt: float


@dataclass(frozen=True, slots=True)
class Group:
    """Shapes, icons and connectors that are one picture with one alt text; without `alt` it is decoration."""

    name: str
    box: Box
    members: tuple[Drawn | Icon | Connector, ...]
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table. `fill` is a role of the palette or None."""

    body: TextBody
    fill: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """Cells side by side; the height holds their text."""

    cells: tuple[Cell, ...]
    height_pt: float


RULE_PT = 1.0
"""The weight of the rule under a row."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A native table. The first row is its header row where `header` is true."""

    name: str
    place: Place
    box: Box
    columns_pt: tuple[float, ...]
    rows: tuple[Row, ...]
    rule: str
    header: bool = True
    header_column: bool = True
    alt: str = ""


Element = Filled | Drawn | Icon | Picture | Code | Group | Connector | Grid


def bodies(element: Element) -> Iterator[tuple[str, Box, TextBody]]:
    """Return every text of an element with the name and box of what holds it."""
    match element:
        case Filled(place=place, body=body, box=box):
            yield place.name, box, body
        case Drawn(name=name, shape=shape, body=TextBody() as body):
            yield name, shape.box, body
        case Grid(name=name, box=box, rows=rows):
            for row in rows:
                for cell in row.cells:
                    yield name, box, cell.body
        case Group(members=members):
            for member in members:
                yield from bodies(member)
        case _:
            pass


def has_mark(element: Element) -> bool:
    """Return whether a mark, "check against the guidance", stands in an element."""
    return any(
        run.mark
        for _, _, body in bodies(element)
        for paragraph in body.paragraphs
        for line in paragraph.lines
        for run in line.runs
    )


@dataclass(frozen=True, slots=True)
class Slide:
    """A slide. `elements` stand in reading order, the title first; `section` is the name of its part of the deck.

    `origin` is the id of the section that it shows.
    """

    id: str
    title: str
    section: str
    layout: Layout
    elements: tuple[Element, ...]
    notes: tuple[Inlines, ...]
    edition: str
    number: int = 0
    origin: str = ""

    def bodies(self) -> Iterator[tuple[str, Box, TextBody]]:
        """Return every text of the slide with the name and box of what holds it."""
        for element in self.elements:
            yield from bodies(element)
