"""Slides to be drawn small: the pages of a deck by the section that they show."""

from builders.frozen import dataclass
from builders.theme.colours import Palette
from builders.writers.pdf.ink import Piece


@dataclass(frozen=True, slots=True, eq=False)
class Numbered:
    """A slide as a page, its number in the deck and the id of the section that it shows. No two are equal."""

    number: int
    origin: str
    page: Piece


@dataclass(frozen=True, slots=True)
class Miniatures:
    """The slides of one deck and the colours they have."""

    slides: tuple[Numbered, ...]
    palette: Palette

    def __hash__(self) -> int:
        return hash(self.slides)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Miniatures) and (self.slides, self.palette) == (other.slides, other.palette)

    def only(self, sections: frozenset[str | None]) -> "Miniatures":
        """Return the slides of these sections alone."""
        origins = {self.slides[0].origin if section is None else section for section in sections}
        return Miniatures(tuple(slide for slide in self.slides if slide.origin in origins), self.palette)

    def of(self, section: str | None) -> tuple[Numbered, ...]:
        """Return the slides of a section, for None those that open the deck. Raises KeyError for an unknown one."""
        origin = self.slides[0].origin if section is None else section
        found = tuple(slide for slide in self.slides if slide.origin == origin)
        if not found:
            raise KeyError(f"the deck has no slide of the section {origin}")
        return found
