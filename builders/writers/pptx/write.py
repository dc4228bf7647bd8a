"""The PPTX writer: a document becomes an editable deck, made from the template."""

import re
import zipfile
from collections.abc import Sequence
from functools import lru_cache
from io import BytesIO

from builders.assets import SHIPPED
from builders.document import Document, plain
from builders.slides.layout_file import layouts
from builders.slides.plan import plan_slides
from builders.slides.slide import Slide
from builders.theme.theme import Theme
from builders.writers.pptx.masters import layout_list
from builders.writers.pptx.media import Media
from builders.writers.pptx.names import (
    KIND,
    MASTER,
    NOTES_MASTER,
    THEME_KIND,
    THEMES,
    layout_part,
    notes_part,
    slide_part,
)
from builders.writers.pptx.notes import notes_xml
from builders.writers.pptx.package import CONTENT_TYPES, Package, Relationship
from builders.writers.pptx.pen import Pen
from builders.writers.pptx.presentation import add_presentation
from builders.writers.pptx.properties import add_properties
from builders.writers.pptx.slides import slide_xml
from builders.writers.pptx.template import FILE, LANGUAGE, relate_master
from builders.writers.pptx.theme_part import theme_xml
from builders.writers.written import Written

_TYPE = re.compile(r'<Override PartName="/([^"]+)" ContentType="([^"]+)"/>')
_LAYOUT_LIST = re.compile(r"<p:sldLayoutIdLst>.*?</p:sldLayoutIdLst>")


def write(document: Document, theme: Theme) -> Written:
    """Return the deck of a document of form "slides", the same bytes for the same document and theme.

    Raises TextTooLong and TitleClash (`builders.slides`), MissingGlyph (`builders.fonts`).
    """
    slides = plan_slides(document, theme.slides)
    package = Package()
    template_parts, types = _template()
    package.parts.update(template_parts)
    package.types.update(types)
    _offer_layouts(package, slides)
    if document.language != LANGUAGE:
        _translate(package, document.language)
    for name in THEMES:
        package.add(name, theme_xml(theme.screen), THEME_KIND)
    media = Media(package)
    for slide in slides:
        _add_slide(package, slide, _pen(document, theme), media)
        if slide.notes:
            _add_notes(package, slide, _pen(document, theme))
    add_properties(package, document, language=document.language)
    add_presentation(package, slides, language=document.language, name=plain(document.title))
    return Written(package.to_bytes(), len(slides))


def _pen(document: Document, theme: Theme) -> Pen:
    mark = document.words.say("mark.sign")
    return Pen(theme.screen, document.language, mark, right_to_left=document.direction == "rtl")


@lru_cache(maxsize=1)
def _template() -> tuple[dict[str, bytes], dict[str, str]]:
    """The parts of the template and their types."""
    with zipfile.ZipFile(BytesIO((SHIPPED / "assets" / FILE).read_bytes())) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    types = dict(_TYPE.findall(parts.pop(CONTENT_TYPES).decode("utf-8")))
    return parts, types


@lru_cache(maxsize=1)
def _numbers() -> dict[str, int]:
    """The number of each layout by its name."""
    return {name: number for number, name in enumerate(layouts(), start=1)}


def _offer_layouts(package: Package, slides: Sequence[Slide]) -> None:
    """Leave out layouts that are neither used nor worth offering, so that a teacher finds the others."""
    used = {slide.layout.name for slide in slides}
    kept = tuple(
        number for layout, number in zip(layouts().values(), _numbers().values(), strict=True)
        if layout.offered or layout.name in used
    )  # fmt: skip
    for number in set(_numbers().values()) - set(kept):
        name = layout_part(number)
        folder, _, file = name.rpartition("/")
        del package.parts[name], package.parts[f"{folder}/_rels/{file}.rels"]
    master = package.parts[MASTER].decode("utf-8")
    package.parts[MASTER] = _LAYOUT_LIST.sub(layout_list(len(kept)), master).encode("utf-8")
    relate_master(package, kept)


def _translate(package: Package, language: str) -> None:
    """Say in masters and layouts which language their words will be in."""
    old, new = f'lang="{LANGUAGE}"'.encode(), f'lang="{language}"'.encode()
    for name, data in package.parts.items():
        if name.startswith(("ppt/slideLayouts/slide", "ppt/slideMasters/slide", "ppt/notesMasters/notes")):
            package.parts[name] = data.replace(old, new)


def _add_slide(package: Package, slide: Slide, pen: Pen, media: Media) -> None:
    name = slide_part(slide.number)
    pen.relate("slideLayout", layout_part(_numbers()[slide.layout.name]))
    if slide.notes:
        pen.relate("notesSlide", notes_part(slide.number))
    package.add(name, slide_xml(pen, slide, media), f"{KIND}.slide+xml")
    package.relate(name, pen.relationships)


def _add_notes(package: Package, slide: Slide, pen: Pen) -> None:
    name = notes_part(slide.number)
    package.add(name, notes_xml(pen, slide.notes), f"{KIND}.notesSlide+xml")
    package.relate(name, (Relationship("notesMaster", NOTES_MASTER), Relationship("slide", slide_part(slide.number))))
