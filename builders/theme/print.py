"""The print theme: every number of taste of paper, in points unless a name says otherwise."""

from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict

from builders.memo import remembered
from builders.text.lines import TextStyle, text_style
from builders.theme.leaves import CertificateTheme, CutTheme, Step

TOLD = ("label", "furniture", "banner")
"""Type of what stands around the content of a page."""


class _Part(BaseModel):
    """A part of the theme: frozen, and a key that nobody knows is a fault."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class PageTheme(_Part):
    """The paper, its margins, and the gutter between columns."""

    width: float
    height: float
    margin_block: float
    margin_inline: float
    gutter: float

    @property
    def body_width(self) -> float:
        """The width between the margins."""
        return self.width - 2 * self.margin_inline


class TypeRole(_Part):
    """How a kind of text is set: size, line pitch, faces, and its colour."""

    size: float
    leading: float
    regular: str = "text-regular"
    strong: str = "text-bold"
    number: str = "number-regular"
    colour: str = "ink"

    @property
    def style(self) -> TextStyle:
        """The style as the text module wants it."""
        return text_style(self.regular, self.strong, self.number, self.size, self.leading)

    @property
    def in_strong(self) -> "TypeRole":
        """The same with all of its words strong."""
        return _in_strong(self)


@remembered(256)
def _in_strong(role: TypeRole) -> TypeRole:
    return role.model_copy(update={"regular": role.strong})


class SpaceTheme(_Part):
    """Space between things, and what stands around them."""

    section: float
    header: float
    heading: float
    block: float
    item: float
    step: float
    row: float
    icon: float
    title: float
    card_icon: float
    label: float
    cell_inline: float
    cell_block: float
    help_inline: float
    help_block: float
    quiet: float
    rail: float
    speech_inline: float
    flow: float
    flow_inline: float
    flow_block: float
    card_row: float
    """Above and below the rows of a card, where it grows to `card_row_most` if there is room to spare."""
    card_row_most: float
    tile: float
    question: float
    stack_beyond: float
    """How far the end column may outgrow the start column before they are stacked."""

    def closer(self, share: float) -> "SpaceTheme":
        """Return the same with less space between things, the space inside them unchanged."""
        between = ("header", "section", "heading", "block", "item", "step", "row", "question")
        return self.model_copy(update={name: getattr(self, name) * share for name in between})


class SizeTheme(_Part):
    """Sizes of icons, discs, boxes, codes and tails."""

    icon_small: float
    icon_step: float
    icon_heading: float
    icon_card: float
    icon_hope: float
    icon_header: float
    icon_emergency: float
    icon_tile: float
    bullet: float
    check_box: float
    disc: float
    qr: float
    logo_height: float
    banner: float
    writing_pitch: float
    writing_row: float
    """How tall a row of a table is at least whose cells are written in."""
    tail_width: float
    tail_height: float
    tail_inset: float
    pill_width: float
    pill_height: float
    hexagon_point: float
    flow_row: float
    chart_number: float
    chart_sign: float
    arrow: float
    mark: float
    figures_width: float
    number_column: float
    picture_height: float
    person_width: float
    minutes_column: float
    writing_least: float
    slide_picture: float


class LineTheme(_Part):
    """Weights of lines, and of icons in units of their 24-unit box."""

    rule: float
    frame: float
    flow: float
    rail: float
    bar: float
    mark: float
    icon: float
    icon_large: float
    icon_heading: float
    icon_sign: float
    slash: float
    slash_clear: float
    """Around the stroke through an icon that says never, in units of the icon's box too."""


class ChartTheme(_Part):
    """Distances in a flow chart."""

    box_least: float
    box_most: float
    pad: float
    """Above and below the words of a box."""
    gutter: float
    clear: float
    stem: float
    tip: float
    track: float
    closer: float
    """The share of clear, stem and tip that is kept where a page would not hold a chart otherwise."""
    number_in: float
    """How far a box's number stands in from its start edge."""
    head: float
    """What a chart leaves at the head of a page for titles."""


class RadiusTheme(_Part):
    """Radii of corners."""

    panel: float
    box: float


class PanelLook(_Part):
    """How a thing set apart looks: ground, frame, bar at its start edge, solid head, icon. Colours by role."""

    ground: str | None = None
    line: str | None = None
    line_width: float = 1.0
    radius: float = 8.0
    bar: str | None = None
    head: str | None = None
    title: str = "heading"
    title_colour: str = "ink"
    icon: str | None = None
    icon_colour: str = "ink"
    inset_inline: float = 10.0
    inset_block: float = 8.0


class EntryLook(_Part):
    """How like things stand side by side: how many in a row, the most lines of a text before there are fewer."""

    columns: int
    most_lines: int = 3
    ground: str | None = None
    line: str | None = None
    radius: float = 8.0
    icon: str | None = None
    icon_colour: str = "ink"


class BulletLook(_Part):
    """The sign before each item of a list: an icon's name, `dot` or `box`, and what it says when read aloud.

    `indent` is how far the words stand from the start edge.
    """

    sign: str
    indent: float
    colour: str
    says: str


class PrintTheme(_Part):
    """Everything of taste about paper, from the key `print` of `assets/theme.yaml`."""

    page: PageTheme
    type: Mapping[str, TypeRole]
    space: SpaceTheme
    size: SizeTheme
    line: LineTheme
    chart: ChartTheme
    radius: RadiusTheme
    panels: Mapping[str, PanelLook]
    entries: Mapping[str, EntryLook]
    bullets: Mapping[str, BulletLook]
    cut: CutTheme
    certificate: CertificateTheme
    least: float
    """No type is set smaller to make it fit."""
    cap_height_em: float
    closer: tuple[float, ...]
    sparse: float
    """A last side filled less than this share is worth saving."""
    full: float
    """Another side filled less than this share has a hole."""
    audience_icons: Mapping[str, str]

    @remembered(64)
    def at(self, step: Step) -> "PrintTheme":
        """Return the theme at a step of a ladder; what is told of a document keeps its size, and no line gets lower."""
        pitch = self.size.writing_pitch * max(step.space, 1.0)
        roles = {name: role if name in TOLD else self._scaled(role, step.type) for name, role in self.type.items()}
        return self.model_copy(
            update={
                "type": roles,
                "space": self.space.closer(step.space),
                "size": self.size.model_copy(update={"writing_pitch": pitch}),
            }
        )

    def _scaled(self, role: TypeRole, share: float) -> TypeRole:
        """A type role at a share of its size, its line pitch in proportion."""
        size = max(role.size * share, min(self.least, role.size))
        return role.model_copy(update={"size": size, "leading": role.leading * size / role.size})
