"""The theme of Word files: what an editable page has of its own; type, colours and panels are those of paper."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict
from pydantic import Field as Constraint

Length = Annotated[float, Constraint(gt=0, le=300)]
Share = Annotated[float, Constraint(gt=0, lt=1)]


class WordTheme(BaseModel):
    """Fonts that every school laptop has, and lengths in points; shares are parts of the width between the margins."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    font: str
    signs: str
    """The font that has the signs before the items of lists."""
    natural: Annotated[float, Constraint(gt=0, le=2)]
    """A line's height in the font itself, as a share of its size: line pitches are told as multiples of it."""
    margin_block: Length
    margin_inline: Length
    edge: Length
    """How far header and footer stand from the paper's edge."""
    gap: Length
    """Above a paragraph."""
    item: Length
    """Above an item of a list."""
    heading: Length
    """Above a heading."""
    subheading: Length
    band: Length
    """Around the words of the title band."""
    bar: Annotated[float, Constraint(gt=0, le=12)]
    """Width of the bar at the start edge of what is set apart."""
    panel_inline: Length
    panel_block: Length
    hang: Length
    """How far the words of a list stand behind its signs."""
    cell_inline: Length
    cell_block: Length
    logo: Length
    """A logo's greatest height."""
    letter_logo: Length
    letter_margin: Length
    letter_gap: Length
    code: Length
    """A QR code's side, its quiet zone included."""
    least_column: Share
    """Of a table's width, what every column gets."""
    label: Share
    """Of the width, what the labels of particulars get."""
    sign: Share
    """Where on a line to sign the second label begins."""
