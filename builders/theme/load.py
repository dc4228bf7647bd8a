"""Load: `assets/theme.yaml` becomes the theme, held against the shipped one."""

import re
from collections.abc import Mapping
from typing import Annotated, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict

from builders.assets import Assets
from builders.problems import InputFault, Problem
from builders.source import yaml_reader
from builders.source.nodes import Node, place_of
from builders.source.typed import typed
from builders.theme.card import CardTheme
from builders.theme.colours import Medium, Palette
from builders.theme.gallery import GalleryTheme
from builders.theme.print import PrintTheme
from builders.theme.screen import ScreenTheme
from builders.theme.theme import Theme
from builders.theme.web import WebTheme
from builders.theme.word import WordTheme

FILE = "theme.yaml"
MEDIA: tuple[Medium, ...] = get_args(Medium)
REMEDY = "copy them from the shipped theme"
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


def parse_colour(value: object) -> Mapping[str, str]:
    """Return the colour of each medium from one `#rrggbb` for both or one for each. Raises ValueError."""
    given = value if isinstance(value, dict) else dict.fromkeys(MEDIA, value)
    colours = {str(medium): str(colour) for medium, colour in given.items()}
    if set(colours) == set(MEDIA) and all(_COLOUR.fullmatch(colour) for colour in colours.values()):
        return colours
    raise ValueError('this is no colour; write "#" and six figures or letters a to f, or one for `print` and `screen`')


class ThemeFile(BaseModel):
    """The file: colours by role, then the numbers of each medium."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    colours: Mapping[str, Annotated[Mapping[str, str], BeforeValidator(parse_colour)]]
    print: PrintTheme
    card: CardTheme
    word: WordTheme
    web: WebTheme
    gallery: GalleryTheme
    screen: ScreenTheme

    def palette(self, medium: Medium) -> Palette:
        """Return the colours of one medium by role."""
        return Palette({role: colour[medium] for role, colour in self.colours.items()})


def load_theme(assets: Assets) -> Theme:
    """Return the theme. Raises InputFault with all that is wrong in the file, or what it lacks of the shipped one."""
    file, root = _read(assets)
    if assets.path(FILE) != Assets().path(FILE):
        shipped, _ = _read(Assets())
        problems = [
            Problem(place_of(root, path), f"the {path[-1]} {', '.join(lacking)} are missing", REMEDY)
            for path, named in _named(shipped)
            if (lacking := sorted(set(named) - set(dict(_named(file))[path])))
        ]
        if problems:
            raise InputFault(problems)
    media = (file.print, file.card, file.screen, file.word, file.web, file.gallery)
    return Theme(file.palette("print"), file.palette("screen"), *media)


def _named(file: ThemeFile) -> tuple[tuple[tuple[str, ...], Mapping[str, object]], ...]:
    """The parts of the file whose keys are the program's own, each with its path."""
    screen, paper = file.screen, file.print
    return (
        (("colours",), file.colours),
        *((("screen", name), getattr(screen, name)) for name in ("boxes", "lengths", "strokes", "callouts", "ladders")),
        *(
            (("print", name), getattr(paper, name))
            for name in ("audience_icons", "type", "panels", "entries", "bullets")
        ),
        *((("card", name), getattr(file.card, name)) for name in ("type", "space", "size", "panels", "entries")),
    )


def _read(assets: Assets) -> tuple[ThemeFile, Node]:
    root = yaml_reader.read(assets.read_bytes(FILE), f"assets/{FILE}")
    file, problems = typed(ThemeFile, root)
    if file is None:
        raise InputFault(problems)
    return file, root
