"""The theme of leaves: cards to cut out and certificates, which stand on pages of their own."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict
from pydantic import Field as Constraint

Share = Annotated[float, Constraint(gt=0, le=2)]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Step(_Part):
    """A step of a ladder: the shares of its size that type has there, and of their size spaces between things."""

    type: Share
    space: Share


Steps = Annotated[tuple[Step, ...], Constraint(min_length=1)]
"""A leaf is set at the first step at which all of it fits."""


class CutTheme(_Part):
    """Cards to cut out of a page. Lengths in points."""

    inset: float
    """From the edges of a card to all that stands on it; printers leave the edge of a page white."""
    gap: float
    """Between the band with the title, the words and the foot."""
    foot_gap: float
    dash: float
    dash_gap: float
    dash_line: float
    scissors: float
    steps: Steps


class CertificateTheme(_Part):
    """Certificates. Lengths in points."""

    frame: float
    """From the edges of the page to the frame, and from there to its inner line `frame_gap`."""
    frame_gap: float
    frame_line: float
    radius: float
    inset_inline: float
    """From the inner line to the words."""
    inset_block: float
    gap: float
    """Between the parts of a certificate, at least; at most `gap_most`."""
    gap_most: float
    badge: float
    icon: str
    logo_height: float
    rule_width: float
    rule_line: float
    roomy: float
    """So many times as high as other lines is one to write a name on."""
    details_share: float
    """Of the width, what particulars take in the middle."""
    steps: Steps
