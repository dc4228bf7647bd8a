"""A deck as pages: every slide painted from the data that the PowerPoint writer paints, tagged as a document."""

from collections.abc import Iterator

from builders.document import Document, Text
from builders.flow.alike import Alike
from builders.frozen import dataclass
from builders.memo import remembered
from builders.slides.fit import slide_style
from builders.slides.layout import FOOTER_PT, NUMBER_BOX, Align, Box
from builders.slides.layout_file import SLIDE
from builders.slides.plan import plan_slides
from builders.slides.slide import Drawn, Filled, Slide, TextBody, TextParagraph
from builders.slides.slide import Element as Part
from builders.text.lines import break_lines
from builders.theme.colours import Palette
from builders.theme.screen import ScreenTheme
from builders.words import Words as Phrases
from builders.writers.pdf.element import FOOTER, NUMBERED, REPEATED, UNMARKED, WHOLE, Element
from builders.writers.pdf.ink import Destination, Piece, Placed, piece
from builders.writers.pdf.miniatures import Miniatures, Numbered
from builders.writers.pdf.slides.elements import element_ink
from builders.writers.pdf.slides.outline import ONCE, is_numeral, items
from builders.writers.pdf.slides.shapes import ground, shape_paths
from builders.writers.pdf.slides.text import Whole, body_ink


def lay_slides(document: Document, theme: ScreenTheme) -> tuple[Piece, ...]:
    """Return a page for each slide of a document.

    Raises TextTooLong and TitleClash (`builders.slides`), MissingGlyph (`builders.fonts`).
    """
    return tuple(_pages(plan_slides(document, theme), document.words, theme))


def miniatures(document: Document, theme: ScreenTheme, palette: Palette) -> Miniatures:
    """Return the slides of a document to be drawn small. Raises as `lay_slides` does."""
    slides = plan_slides(document, theme)
    pages = _pages(slides, document.words, theme)
    numbered = (_numbered(page, slide.number, slide.origin) for slide, page in zip(slides, pages, strict=True))
    return Miniatures(tuple(numbered), palette)


@remembered(2048)
def _numbered(page: Piece, number: int, origin: str) -> Numbered:
    return Numbered(number, origin, page)


def _pages(slides: tuple[Slide, ...], phrases: Phrases, theme: ScreenTheme) -> Iterator[Piece]:
    """The pages of a deck in order, each of which knows what has been said."""
    said: frozenset[str] = frozenset()
    section: str | None = None
    like = Alike(Stage(phrases, theme), id(phrases), id(theme))
    for slide in slides:
        drawn = frozenset(part.name for part in slide.elements if isinstance(part, Drawn) and part.name in ONCE)
        yield _page(slide, like, drawn & said, slide.section != section)
        said, section = said | drawn, slide.section


@remembered(2048)
def _page(slide: Slide, stage: "Alike[Stage]", said: frozenset[str], begins: bool) -> Piece:  # noqa: FBT001 - for the memo
    return stage.thing.page(slide, said, begins=begins)


@dataclass(frozen=True, slots=True, eq=False)
class Stage:
    """Paints the slides of one deck."""

    phrases: Phrases
    theme: ScreenTheme

    def page(self, slide: Slide, said: frozenset[str], *, begins: bool) -> Piece:
        """Return a slide as a page: what is `said` is not read aloud again; perhaps it `begins` a part of the deck."""
        element = WHOLE.part(slide.number, "Sect")
        placed = [ground(SLIDE, slide.layout.ground)]
        placed += [path for shape in slide.layout.shapes for path in shape_paths(shape)]
        placed += _bookmarks(slide, begins=begins)
        lists: dict[int, Element] = {}
        for item in items(slide.elements, slide.layout):
            if item.listing is None:
                placed += self._part(item.parts[0], element, slide, said)
                continue
            numbered = any(map(is_numeral, item.parts))
            listing = lists.setdefault(item.listing, element.child("L", NUMBERED if numbered else UNMARKED))
            placed += self._item(item.parts, listing.child("LI"))
        placed += self._footer(slide)
        return piece(SLIDE.width_pt, SLIDE.height_pt, *placed)

    def _part(self, part: Part, parent: Element, slide: Slide, said: frozenset[str]) -> Iterator[Placed]:
        match part:
            case Filled(place=place) if place.kind == "title":
                heading = parent.child("H1" if slide.number == 1 else "H2")
                return element_ink(part, parent, self.phrases, Whole(heading))
            case Drawn(name=name) if name in said:
                return element_ink(part, parent, self.phrases, Whole(REPEATED))
        return element_ink(part, parent, self.phrases, behind=slide.layout.ground)

    def _item(self, parts: tuple[Part, ...], item: Element) -> Iterator[Placed]:
        """An item of a list: its number, if it has one, then all that stands in its cell."""
        body = item.child("LBody")
        for part in sorted(parts, key=lambda part: not is_numeral(part)):
            tags = Whole(item.child("Lbl")) if is_numeral(part) else None
            yield from element_ink(part, body, self.phrases, tags)

    def _footer(self, slide: Slide) -> Iterator[Placed]:
        """The edition line and the slide's number."""
        layout = slide.layout
        if slide.edition:
            yield from self._furniture(slide.edition, layout.footer, layout.footer_colour, "left")
        if layout.numbered:
            yield from self._furniture(str(slide.number), NUMBER_BOX, layout.footer_colour, "right")

    def _furniture(self, said: str, box: Box, colour: str, align: Align) -> Iterator[Placed]:
        strong = align == "right"
        style = slide_style(FOOTER_PT, strong=strong, leading=self.theme.leading)
        inlines = (Text(said),)
        lines = break_lines(inlines, style, box.width_pt)
        paragraph = TextParagraph(inlines, lines, FOOTER_PT, style.leading_pt, colour, strong=strong, align=align)
        return body_ink(TextBody((paragraph,), "middle"), box, Whole(FOOTER), self.phrases)


def _bookmarks(slide: Slide, *, begins: bool) -> Iterator[Placed]:
    """The part of the deck where a new one begins, and below it the slide, if it is called otherwise."""
    if begins:
        yield Placed(0, 0, Destination(1, slide.section))
    if not begins or slide.title != slide.section:
        yield Placed(0, 0, Destination(2, slide.title))
