"""Font faces and how wide their characters are, without any font library."""

import json
from collections.abc import Mapping
from functools import lru_cache

from builders.assets import SHIPPED
from builders.frozen import dataclass

FOLDER = SHIPPED / "assets" / "fonts"


@dataclass(frozen=True, slots=True)
class Face:
    """A face by its role in the theme, for example `text-bold`.

    `file` is the TrueType file to embed; for the faces of slides one as wide as Arial, which decks name and never
    embed. `widths` gives the advance of each character that the face has, in thousandths of an em.
    """

    name: str
    file: str
    widths: Mapping[str, int]

    def width_pt(self, text: str, size_pt: float) -> float:
        """Return the advance of a text in points. Raises MissingGlyph for a character that the face lacks."""
        widths = self.widths
        try:
            return sum([widths[character] for character in text]) * size_pt / 1000
        except KeyError as missing:
            raise MissingGlyph(self.name, missing.args[0], text) from None


class MissingGlyph(Exception):
    """A character that a face cannot draw; it would come out as an empty box."""

    def __init__(self, face: str, character: str, text: str) -> None:
        """Keep the face's name, the character and the text in which it stands."""
        self.face, self.character, self.text = face, character, text
        super().__init__(f"the face {face} has no glyph for U+{ord(character):04X} in {text[:60]!r}")


@lru_cache(maxsize=1)
def _faces() -> Mapping[str, Face]:
    metrics = json.loads((FOLDER / "metrics.json").read_text(encoding="utf-8"))
    return {
        name: Face(name, entry["file"], {chr(int(code)): width for code, width in entry["widths"].items()})
        for name, entry in metrics.items()
    }


def face(name: str) -> Face:
    """Return a face of `assets/fonts/metrics.json`. Raises KeyError for an unknown name."""
    return _faces()[name]


def first_unknown(text: str) -> str | None:
    """Return the first character of a text that one of the faces on paper lacks, None where all have all."""
    return next((character for character in text if character not in _on_paper()), None)


@lru_cache(maxsize=1)
def _on_paper() -> frozenset[str]:
    """The characters that every embedded face has."""
    return frozenset.intersection(*(frozenset(one.widths) for one in _faces().values() if one.file))
