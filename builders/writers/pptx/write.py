"""The PPTX writer: a document becomes an editable deck, made from the template."""

from functools import lru_cache

from builders.document import Direction, Document, plain
from builders.flow.alike import Alike
from builders.frozen import dataclass
from builders.memo import remembered
from builders.slides.plan import plan_slides
from builders.slides.slide import Slide
from builders.theme.colours import Palette
from builders.theme.screen import ScreenTheme
from builders.theme.theme import Theme
from builders.writers.pptx.colours import colour
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
    hand = _hand(
        Alike(theme.slides, id(theme.slides)), document.language, document.words.say("mark.sign"), document.direction
    )
    palette = Alike(theme.screen, *theme.screen.roles.items())
    deck = frame(offered(slide.layout.name for slide in slides), palette, document.language)
    parts = [
        listing(deck.presentation, tuple(slide.section for slide in slides), plain(document.title)),
        described(in_language(CORE_PROPERTIES, document.language), document),
        *deck.others,
    ]
    for slide in slides:
        parts += _parts(slide, hand, theme.screen)
    return Written(package(parts), len(slides))


@dataclass(frozen=True, slots=True, eq=False)
class _Hand:
    """In which hand all slides of a deck are written."""

    theme: ScreenTheme
    language: str
    mark: str
    direction: Direction

    def pen(self, palette: Palette) -> Pen:
        """Return a pen for one part."""
        return Pen(palette, self.theme, self.language, self.mark, right_to_left=self.direction == "rtl")


@lru_cache(maxsize=32)
def _hand(theme: Alike[ScreenTheme], language: str, mark: str, direction: Direction) -> _Hand:
    """The one hand of decks that are written alike, so that slides remember it as itself."""
    return _Hand(theme.thing, language, mark, direction)


@dataclass(frozen=True, slots=True)
class _Drawing:
    """The parts of a slide, and the shades that they name, by their roles."""

    parts: tuple[Part, ...]
    shades: tuple[tuple[str, str], ...]


def _parts(slide: Slide, hand: _Hand, palette: Palette) -> tuple[Part, ...]:
    """A slide, the pictures that it shows and its notes, if any."""
    drawing = _drawn(slide, hand, Alike(palette))
    # Colours are those of the theme, whatever the palette; only few slides name a shade of a school's own colour.
    if all(colour(role, palette) == shade for role, shade in drawing.shades):
        return drawing.parts
    return _draw(slide, hand, palette).parts


@remembered(256)
def _drawn(slide: Slide, hand: _Hand, any_palette: Alike[Palette]) -> _Drawing:
    return _draw(slide, hand, any_palette.thing)


def _draw(slide: Slide, hand: _Hand, palette: Palette) -> _Drawing:
    name, notes_name = slide_part(slide.number), notes_part(slide.number)
    pen = hand.pen(palette)
    pen.tie(Tie(Kind.LAYOUT, layout_part(layout_numbers()[slide.layout.name])))
    content = xml(slide_xml(pen, slide))
    notes: tuple[Part, ...] = ()
    if slide.notes:
        pen.tie(Tie(Kind.NOTES, notes_name))
        back = (Tie(Kind.NOTES_MASTER, NOTES_MASTER), Tie(Kind.SLIDE, name))
        notes = (Part(notes_name, Content.NOTES, xml(notes_xml(hand.pen(palette), slide.notes)), back),)
    part = Part(name, Content.SLIDE, content, tuple(pen.ties))
    return _Drawing((part, *pen.pictures, *notes), tuple(pen.shades.items()))
