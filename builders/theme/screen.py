"""The numbers of taste for slides, from `screen:` of `assets/theme.yaml`."""

from collections.abc import Mapping
from typing import Annotated, NamedTuple

from pydantic import BaseModel, BeforeValidator, ConfigDict

POINTS_PER_INCH = 72
Sizes = tuple[float, ...]
"""One step of a ladder: the size of the first voice in points, then of the second where it differs."""


class Look(NamedTuple):
    """How a callout looks: roles of the palette for its fill and badge, and its icon if it names none."""

    fill: str
    badge: str
    icon: str


def parse_sizes(step: object) -> Sizes:
    """Return the sizes of a step such as `28` or `28/24`. Raises ValueError with fault and remedy."""
    if isinstance(step, tuple):
        return step
    try:
        return tuple(float(size) for size in str(step).split("/"))
    except ValueError:
        raise ValueError(
            f'`{str(step)[:40]}` is no size of type; write points, such as "28", or "28/24" for two'
        ) from None


def parse_box(line: object) -> object:
    """Return four numbers of inches from a line. Raises ValueError with fault and remedy."""
    if not isinstance(line, str):
        return line
    try:
        x, y, width, height = (float(word) for word in line.split())
    except ValueError:
        raise ValueError(f"`{line[:60]}` is no box; write four numbers of inches: x y width height") from None
    return x, y, width, height


def parse_look(line: object) -> object:
    """Return the three words of a look. Raises ValueError with fault and remedy."""
    if not isinstance(line, str):
        return line
    if len(line.split()) != len(Look._fields):
        raise ValueError(f"`{line[:60]}` is no look of a callout; write three words: fill badge icon")
    return tuple(line.split())


class ScreenTheme(BaseModel):
    """Sizes and spacing of slides, in points unless a name says otherwise."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    leading: float
    """Line pitch as a multiple of the size."""
    width_share: float
    """The share of a box's width in which lines are broken."""
    paragraph_gap: float
    split_words: int
    """Above so many words, do and never become two slides."""
    boxes: Mapping[str, Annotated[tuple[float, float, float, float], BeforeValidator(parse_box)]]
    """In inches: x, y, width, height of what stands on a slide only if there is something to say."""
    lengths: Mapping[str, float]
    """In inches: insets, gaps, rows."""
    strokes: Mapping[str, float]
    """How thick lines are."""
    callouts: Mapping[str, Annotated[Look, BeforeValidator(parse_look)]]
    """The look of a callout by its role."""
    ladders: Mapping[str, tuple[Annotated[Sizes, BeforeValidator(parse_sizes)], ...]]
    """For each role of text the sizes it may have, largest first."""

    def length_pt(self, name: str) -> float:
        """Return a length in points. Raises KeyError for an unknown name."""
        return self.lengths[name] * POINTS_PER_INCH

    def box_pt(self, name: str) -> tuple[float, float, float, float]:
        """Return x, y, width and height of a box in points. Raises KeyError for an unknown name."""
        x, y, width, height = (round(inches * POINTS_PER_INCH, 3) for inches in self.boxes[name])
        return x, y, width, height
