"""How text looks unless it says otherwise: what slides inherit from layouts, and layouts from the master."""

from builders.frozen import dataclass
from builders.slides.layout import Align, Anchor, Box, Place
from builders.theme.screen import ScreenTheme

TITLE_BOX, BODY_BOX = Box(48.024, 32.4, 864, 79.2), Box(48.024, 122.4, 864, 354.24)


@dataclass(frozen=True, slots=True)
class Look:
    """What a paragraph takes over from the style above it; None for what each paragraph says for itself.

    No style above has bullets, indents or space around paragraphs in its first level.
    """

    size_pt: float | None
    strong: bool
    colour: str | None
    align: Align
    leading_pt: float | None
    anchor: Anchor | None = None


PLAIN = Look(None, strong=False, colour=None, align="left", leading_pt=None)
"""Text in shapes and cells, which has no placeholder above it."""


def look_of(place: Place, theme: ScreenTheme) -> Look:
    """Return the look that a layout gives to a place."""
    size = theme.ladders[place.ladder][0][-1]
    return Look(size, place.strong, place.colour, place.align, size * theme.leading, place.anchor)


def master_look(kind: str, theme: ScreenTheme) -> Look:
    """Return the look that the master gives to titles, or to all other places."""
    if kind == "title":
        size = theme.ladders["title"][0][-1]
        return Look(size, True, "ink", "left", size * theme.leading, "middle")  # noqa: FBT003 - in a title's own order
    size = theme.ladders["body"][0][-1]
    return Look(size, False, "ink", "left", size * theme.leading, "top")  # noqa: FBT003 - as above
