"""The theme: everything of taste as typed, frozen data."""

from builders.frozen import dataclass, replace
from builders.theme.card import CardTheme
from builders.theme.colours import Brand, Palette, with_brand
from builders.theme.gallery import GalleryTheme
from builders.theme.print import PrintTheme
from builders.theme.screen import ScreenTheme
from builders.theme.web import WebTheme
from builders.theme.word import WordTheme


@dataclass(frozen=True, slots=True)
class Theme:
    """Numbers and colours for paper, cards, screen, Word and web. `brand` says what became of a school's colour."""

    paper: Palette
    screen: Palette
    print: PrintTheme
    card: CardTheme
    slides: ScreenTheme
    word: WordTheme
    web: WebTheme
    gallery: GalleryTheme
    brand: Brand | None = None

    def branded(self, colour: str | None) -> "Theme":
        """Return the theme with a school's brand colour (`#rrggbb`) as the accent, as far as contrast allows."""
        if colour is None:
            return self
        paper, _ = with_brand(self.paper, colour)
        screen, brand = with_brand(self.screen, colour)
        return replace(self, paper=paper, screen=screen, brand=brand)
