"""The theme: everything of taste, read from `assets/theme.yaml` into typed, frozen data."""

from dataclasses import dataclass, replace
from typing import Any, cast

from builders import yaml_reader
from builders.assets import Assets
from builders.theme.colours import Brand, Medium, Palette, with_brand
from builders.theme.print import PrintTheme
from builders.theme.screen import ScreenTheme

FILE = "theme.yaml"


@dataclass(frozen=True, slots=True)
class Theme:
    """Numbers and colours for paper and for screen. `brand` says what became of a school's colour, if it has one."""

    paper: Palette
    screen: Palette
    print: PrintTheme
    slides: ScreenTheme
    brand: Brand | None = None

    def branded(self, colour: str | None) -> "Theme":
        """Return the theme with a school's brand colour (`#rrggbb`) as the accent, as far as contrast allows."""
        if colour is None:
            return self
        paper, _ = with_brand(self.paper, colour)
        screen, brand = with_brand(self.screen, colour)
        return replace(self, paper=paper, screen=screen, brand=brand)


def _palette(colours: dict[str, str | dict[str, str]], medium: Medium) -> Palette:
    return Palette({role: colour if isinstance(colour, str) else colour[medium] for role, colour in colours.items()})


def load_theme(assets: Assets) -> Theme:
    """Return the theme. Raises InputFault for a file that cannot be read, with the place."""
    nodes = yaml_reader.read(assets.read_bytes(FILE), f"assets/{FILE}")
    tree = cast("dict[str, Any]", yaml_reader.plain(nodes))
    return Theme(
        paper=_palette(tree["colours"], "print"),
        screen=_palette(tree["colours"], "screen"),
        print=PrintTheme.model_validate(tree["print"]),
        slides=ScreenTheme.model_validate(tree["screen"]),
    )
