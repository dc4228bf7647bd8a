"""The pen: what the parts of a Word file need while their XML is written."""

from dataclasses import field

from builders.document import Document, Inlines, Text
from builders.frozen import dataclass
from builders.theme.colours import Palette
from builders.theme.theme import Theme
from builders.theme.word import WordTheme
from builders.words import Words
from builders.writers.docx.numbering import Numbering
from builders.writers.docx.package import RT, Image, Part, WordPackage
from builders.writers.docx.page import width_pt


@dataclass(slots=True)
class Counter:
    """Counts from 1 what must have a number of its own in a file."""

    last: int = 0

    def next(self) -> int:
        """Return a number that was not returned before."""
        self.last += 1
        return self.last


@dataclass(frozen=True, slots=True)
class Pen:
    """Writes one part of a document; `styles` collects what is used, `ids` counts pictures, controls and bookmarks."""

    document: Document
    theme: Theme
    package: WordPackage
    part: Part
    numbering: Numbering
    dark: frozenset[str] = frozenset()
    """Styles that set white words on a dark ground, where links of the usual colour could not be read."""
    styles: set[str] = field(default_factory=set)
    ids: Counter = field(default_factory=Counter)

    @property
    def words(self) -> Words:
        """The furniture words of the document."""
        return self.document.words

    @property
    def palette(self) -> Palette:
        """The colours of paper."""
        return self.theme.paper

    @property
    def word(self) -> WordTheme:
        """What Word files have of their own."""
        return self.theme.word

    @property
    def width_pt(self) -> float:
        """The width between the margins."""
        return width_pt(self.document, self.theme)

    def say(self, name: str, **values: object) -> Inlines:
        """Return a furniture phrase as inlines."""
        return (Text(self.words.say(name, **values)),)

    def style(self, name: str) -> str:
        """Return the id of a style, which the file will then define."""
        self.styles.add(name)
        return name

    def link(self, address: str) -> str:
        """Return the relationship that leads to an address."""
        return str(self.part.relate_to(address, RT.HYPERLINK, is_external=True))

    def picture(self, data: bytes) -> tuple[str, Image]:
        """Return the relationship of a picture, and what is known of it."""
        part, image = self.package.picture(data)
        return str(self.part.relate_to(part, RT.IMAGE)), image
