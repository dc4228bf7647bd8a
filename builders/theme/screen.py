"""The numbers of taste for slides, from `screen:` of `assets/theme.yaml`."""

from collections.abc import Mapping
from typing import Annotated, NamedTuple

from pydantic import BaseModel, BeforeValidator, ConfigDict

Sizes = tuple[float, ...]
"""One step of a ladder: the size of the first voice in points, then of the second where it differs."""


class Look(NamedTuple):
    """How a callout looks: roles of the palette for its fill and badge, and its icon if it names none."""

    fill: str
    badge: str
    icon: str


def _sizes(step: object) -> object:
    return tuple(float(size) for size in step.split("/")) if isinstance(step, str) else step


def _words(line: object) -> object:
    return tuple(line.split()) if isinstance(line, str) else line


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
    boxes: Mapping[str, Annotated[tuple[float, float, float, float], BeforeValidator(_words)]]
    """In inches: x, y, width, height of what stands on a slide only if there is something to say."""
    insets: Mapping[str, float]
    """In inches: how far text is set in."""
    callouts: Mapping[str, Annotated[Look, BeforeValidator(_words)]]
    """The look of a callout by its role."""
    ladders: Mapping[str, tuple[Annotated[Sizes, BeforeValidator(_sizes)], ...]]
    """For each role of text the sizes it may have, largest first."""
