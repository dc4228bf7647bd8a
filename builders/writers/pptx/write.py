"""The PPTX writer: a document becomes an editable deck, made from the template."""

import re
from collections.abc import Sequence
from functools import lru_cache

from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.opc.serialized import PackageReader

from builders.assets import SHIPPED
from builders.document import Document, plain
from builders.slides.layout_file import layouts
from builders.slides.plan import plan_slides
from builders.slides.slide import Slide
from builders.theme.theme import Theme
from builders.writers.office.theme_part import theme_xml
from builders.writers.pptx.masters import layout_list
from builders.writers.pptx.names import MASTER, THEMES, notes_part, slide_part
from builders.writers.pptx.notes import notes_xml
from builders.writers.pptx.package import xml
from builders.writers.pptx.pen import Pen
from builders.writers.pptx.presentation import list_slides
from builders.writers.pptx.properties import describe
from builders.writers.pptx.skeleton import Skeleton, skeleton
from builders.writers.pptx.slides import slide_xml
from builders.writers.pptx.template import FILE, LANGUAGE
from builders.writers.written import Written

_LAYOUT_LIST = re.compile(rb"<p:sldLayoutIdLst>.*?</p:sldLayoutIdLst>")


def write(document: Document, theme: Theme) -> Written:
    """Return the deck of a document of form "slides", the same bytes for the same document and theme.

    Raises ValueError for another form, TextTooLong and TitleClash (`builders.slides`), MissingGlyph (`builders.fonts`).
    """
    if document.form != "slides":
        raise ValueError(f"this writer lays out slides, not a document of the form {document.form}")
    slides = plan_slides(document, theme.slides)
    deck = _empty(document, theme, slides)
    ties = [_add_slide(deck, slide, document, theme) for slide in slides]
    list_slides(deck.presentation, slides, ties, name=plain(document.title))
    describe(deck.package, document, language=document.language)
    return Written(deck.package.to_bytes(), len(slides))


def _empty(document: Document, theme: Theme, slides: Sequence[Slide]) -> Skeleton:
    """A deck without slides in the language and colours of a document, with the layouts worth offering."""
    numbers = _offered(slides)

    def read(name: PackURI) -> bytes:
        if name in THEMES:
            return xml(theme_xml(theme.screen))
        content = _template()[name]
        if name == MASTER:
            content = _LAYOUT_LIST.sub(layout_list(len(numbers)).encode(), content)
        if document.language == LANGUAGE:
            return content
        # What masters, layouts and the presentation say is replaced on the slides: only its language must be right.
        return content.replace(f'lang="{LANGUAGE}"'.encode(), f'lang="{document.language}"'.encode())

    return skeleton(read, numbers)


@lru_cache(maxsize=1)
def _template() -> PackageReader:
    """The shipped template: the content of its parts by their names, read once for every deck of a process."""
    return PackageReader(str(SHIPPED / "assets" / FILE))


@lru_cache(maxsize=1)
def _numbers() -> dict[str, int]:
    """The number of each layout by its name."""
    return {name: number for number, name in enumerate(layouts(), start=1)}


def _offered(slides: Sequence[Slide]) -> tuple[int, ...]:
    """The numbers of layouts that are used or worth offering; a teacher finds them better without the others."""
    used = {slide.layout.name for slide in slides}
    return tuple(number for name, number in _numbers().items() if name in used or layouts()[name].offered)


def _add_slide(deck: Skeleton, slide: Slide, document: Document, theme: Theme) -> str:
    """Add a slide with its notes; return its relationship in the presentation."""
    part = deck.package.add(slide_part(slide.number), CT.PML_SLIDE)
    part.relate_to(deck.layouts[_numbers()[slide.layout.name]], RT.SLIDE_LAYOUT)
    part.blob = xml(slide_xml(_pen(document, theme, part), slide))
    if slide.notes:
        notes = deck.package.add(notes_part(slide.number), CT.PML_NOTES_SLIDE)
        notes.blob = xml(notes_xml(_pen(document, theme, notes), slide.notes))
        part.relate_to(notes, RT.NOTES_SLIDE)
        notes.relate_to(deck.notes_master, RT.NOTES_MASTER)
        notes.relate_to(part, RT.SLIDE)
    return deck.presentation.relate_to(part, RT.SLIDE)


def _pen(document: Document, theme: Theme, part: Part) -> Pen:
    mark = document.words.say("mark.sign")
    return Pen(
        theme.screen, theme.slides, document.language, mark, right_to_left=document.direction == "rtl", part=part
    )
