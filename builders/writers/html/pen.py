"""The pen: what every part of a page is written with."""

from collections.abc import Iterator
from dataclasses import field
from itertools import count

from builders.document import Document, Inlines, Text
from builders.frozen import dataclass
from builders.theme.theme import Theme


@dataclass(frozen=True, slots=True)
class Pen:
    """The document, the theme, the level of the next heading, the words of the one above it, and numbers for ids."""

    document: Document
    theme: Theme
    level: int = 2
    under: str = ""
    ids: Iterator[int] = field(default_factory=lambda: count(1))

    def say(self, name: str, **values: object) -> str:
        """Return a furniture phrase."""
        return self.document.words.say(name, **values)

    def words(self, name: str, **values: object) -> Inlines:
        """Return a furniture phrase as inlines."""
        return (Text(self.say(name, **values)),)
