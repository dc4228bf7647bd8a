"""The theme of the gallery: what the page of an output folder has of its own; the rest is that of web pages."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import BaseModel, ConfigDict
from pydantic import Field as Constraint

Rem = Annotated[float, Constraint(gt=0, le=200)]
Pixels = Annotated[int, Constraint(ge=40, le=2000)]
Colours = Annotated[int, Constraint(ge=2, le=256)]


class GalleryTheme(BaseModel):
    """Lengths in rem as in the theme of web pages, and how pictures of pages are drawn.

    `icons` stand for documents that no picture can be drawn of, by the name of a kind or of a format.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    page: Rem
    """The widest that the page becomes."""
    card: Rem
    """The least width of a document's card."""
    picture: Rem
    """The height of the picture on a card."""
    beside: Rem
    """The widest that it becomes where it stands beside the words, on a phone."""
    strip: Rem
    """The least width of a page among all pages of a document."""
    search: Rem
    """The widest that the search box becomes."""
    sign: Rem
    """The side of an icon that stands where no picture is."""
    first: Pixels
    """The width in which first pages are drawn."""
    others: Pixels
    colours: Colours
    """How many colours a picture has at most."""
    icons: Mapping[str, str]

    def properties(self) -> Mapping[str, str]:
        """Return the lengths as CSS has them, by name."""
        lengths = ("page", "card", "picture", "beside", "strip", "search", "sign")
        return {f"gallery-{name}": f"{getattr(self, name):g}rem" for name in lengths}
