"""The theme of web pages: faces that every device has, and lengths; colours are those of the screen."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import BaseModel, ConfigDict
from pydantic import Field as Constraint

Rem = Annotated[float, Constraint(gt=0, le=100)]
Factor = Annotated[float, Constraint(ge=1, le=3)]
Faces = Annotated[str, Constraint(pattern=r"^[A-Za-z\" ,-]+$")]
"""Names of faces, fit to stand in a style sheet."""


class WebTheme(BaseModel):
    """Lengths in rem, the size of letters that a reader has chosen; `leading` and `tight` are line pitches by size."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    faces: Faces
    text: Rem
    small: Rem
    title: Rem
    heading: Rem
    subheading: Rem
    number: Rem
    emergency: Rem
    leading: Factor
    tight: Factor
    page: Rem
    gap: Rem
    section: Rem
    inset: Rem
    card: Rem
    radius: Rem
    bar: Rem
    icon: Rem
    logo: Rem
    code: Rem
    line: Rem

    def properties(self) -> Mapping[str, str]:
        """Return the values as CSS has them, by name."""
        plain = ("faces", "leading", "tight")
        given = self.model_dump()
        return {name: f"{value}" if name in plain else f"{value:g}rem" for name, value in given.items()}
