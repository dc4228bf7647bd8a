"""The PPTX writer: a document becomes an editable deck, made from the template."""

from dataclasses import dataclass
from functools import lru_cache

from builders.document import Direction, Document, plain
from builders.flow.alike import Alike
from builders.memo import remembered
from builders.slides.plan import plan_slides
from builders.slides.slide import Slide
from builders.theme.theme import Theme
from builders.writers.pptx.frame import frame, in_language, layout_numbers, offered
from builders.writers.pptx.names import CORE_PROPERTIES, NOTES_MASTER, layout_part, notes_part, slide_part
from builders.writers.pptx.notes import notes_xml
from builders.writers.pptx.package import Part, Tie, package, xml
from builders.writers.pptx.pen import Pen
from builders.writers.pptx.presentation import listing
from builders.writers.pptx.properties import described
from builders.writers.pptx.slides import slide_xml
from builders.writers.pptx.standard import Content, Kind
from builders.writers.written import Written


def write(document: Document, theme: Theme) -> Written:
    """Return the deck of a document of form "slides", the same bytes for the same document and theme.

    Raises ValueError for another form, TextTooLong and TitleClash (`builders.slides`), MissingGlyph (`builders.fonts`).
    """
    if document.form != "slides":
        raise ValueError(f"this writer lays out slides, not a document of the form {document.form}")
    slides = plan_slides(document, theme.slides)
    palette = tuple(theme.screen.roles.items())
    hand = _hand(
        Alike(theme, palette, id(theme.slides)), document.language, document.words.say("mark.sign"), document.direction
    )
    numbers = offered(slide.layout.name for slide in slides)
    deck = frame(numbers, Alike(theme.screen, palette), document.language)
    parts = [
        listing(deck.presentation, tuple(slide.section for slide in slides), plain(document.title)),
        described(in_language(CORE_PROPERTIES, document.language), document),
        *deck.others,
    ]
    for slide in slides:
        parts += _parts(slide, hand)
    return Written(package(parts), len(slides))


@dataclass(frozen=True, slots=True, eq=False)
class _Hand:
    """In which hand all slides of a deck are written."""

    theme: Theme
    language: str
    mark: str
    direction: Direction

    def pen(self) -> Pen:
        """Return a pen for one part."""
        right_to_left = self.direction == "rtl"
        return Pen(self.theme.screen, self.theme.slides, self.language, self.mark, right_to_left=right_to_left)


@lru_cache(maxsize=32)
def _hand(theme: Alike[Theme], language: str, mark: str, direction: Direction) -> _Hand:
    """The one hand of decks that are written alike, so that slides remember it as itself."""
    return _Hand(theme.thing, language, mark, direction)


@remembered(256)
def _parts(slide: Slide, hand: _Hand) -> tuple[Part, ...]:
    """A slide, the pictures that it shows and its notes, if any."""
    name, notes_name = slide_part(slide.number), notes_part(slide.number)
    pen = hand.pen()
    pen.tie(Tie(Kind.LAYOUT, layout_part(layout_numbers()[slide.layout.name])))
    content = xml(slide_xml(pen, slide))
    if not slide.notes:
        return (Part(name, Content.SLIDE, content, tuple(pen.ties)), *pen.pictures)
    pen.tie(Tie(Kind.NOTES, notes_name))
    back = (Tie(Kind.NOTES_MASTER, NOTES_MASTER), Tie(Kind.SLIDE, name))
    notes = Part(notes_name, Content.NOTES, xml(notes_xml(hand.pen(), slide.notes)), back)
    return (Part(name, Content.SLIDE, content, tuple(pen.ties)), *pen.pictures, notes)
