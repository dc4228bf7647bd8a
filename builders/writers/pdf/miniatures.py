"""Slides to be drawn small: the pages of a deck by the section that they show."""

from builders.frozen import dataclass
from builders.theme.colours import Palette
from builders.writers.pdf.ink import Piece


@dataclass(frozen=True, slots=True)
class Numbered:
    """A slide as a page, its number in the deck and the id of the section that it shows."""

    number: int
    origin: str
    page: Piece


@dataclass(frozen=True, slots=True)
class Miniatures:
    """The slides of one deck and the colours they have."""

    slides: tuple[Numbered, ...]
    palette: Palette

    def of(self, section: str | None) -> tuple[Numbered, ...]:
        """Return the slides of a section, for None those that open the deck. Raises KeyError for an unknown one."""
        origin = self.slides[0].origin if section is None else section
        found = tuple(slide for slide in self.slides if slide.origin == origin)
        if not found:
            raise KeyError(f"the deck has no slide of the section {origin}")
        return found
