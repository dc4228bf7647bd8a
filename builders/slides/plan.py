"""Plans the slides of a document: the opening slide, then those of each section, numbered.

The decks of many schools share nearly all sections, so what is planned of one is remembered: all of it by the section
itself; its layout by itself, because scripts name a school, too; a finished slide by what is said there.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from builders.document import Agenda, Block, Document, Inlines, Section, Text, plain
from builders.flow.alike import Alike
from builders.frozen import dataclass, replace
from builders.memo import remembered
from builders.slides.layouts.opening import opening
from builders.slides.page import Brief
from builders.slides.section import laid_out
from builders.slides.slide import Slide
from builders.theme.screen import ScreenTheme
from builders.words import Words

Script = tuple[Inlines, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Around:
    """What stands around the sections of a part of the deck: what they are planned with, the document's agendas."""

    brief: Brief
    agendas: tuple[Agenda, ...]


class TitleClash(Exception):
    """Two slides with one title; people who hear a deck could not tell them apart."""

    def __init__(self, title: str, section_ids: tuple[str, str]) -> None:
        """Keep the title and the ids of the two sections."""
        self.title, self.section_ids = title, section_ids
        super().__init__(f"two slides have the title {title!r}: {section_ids[0]} and {section_ids[1]}")


def plan_slides(document: Document, theme: ScreenTheme) -> tuple[Slide, ...]:
    """Return the slides of a document, the opening slide first, numbered from 1.

    Raises TextTooLong for a text that fits no slide, TitleClash where two slides would have one title.
    """
    brief = Brief(
        section_id="opening",
        title=document.title,
        part=plain(document.title),
        theme=theme,
        phrases=document.words,
        edition=" · ".join(plain(line) for line in document.imprint),
        draft=document.status.text if document.status and document.status.every_page else (),
        legend=document.legend,
    )
    agendas = tuple(
        block for section in _all(document.sections) for block in section.blocks if isinstance(block, Agenda)
    )
    slides = _finished(opening(brief, document), document.notes, brief.phrases, 1)
    for top in document.sections:
        around = _around(replace(brief, part=plain(top.title) or brief.part), agendas)
        for section in top.sections or (top,):
            for each in _all((section,)):
                slides += _section(each, around, len(slides) + 1)
    _insist_on_titles(slides)
    return slides


def _all(sections: Sequence[Section]) -> Iterator[Section]:
    """The sections and those inside them, in reading order."""
    for section in sections:
        yield section
        yield from _all(section.sections)


def _around(brief: Brief, agendas: tuple[Agenda, ...]) -> Around:
    """The same object for all that surrounds sections alike, so that they remember it as itself."""
    others = (brief.part, brief.edition, brief.draft, brief.legend)
    return _only(Alike(Around(brief, agendas), id(brief.theme), id(brief.phrases), *others, *map(id, agendas)))


@lru_cache(maxsize=64)
def _only(around: Alike[Around]) -> Around:
    return around.thing


@remembered(256)
def _section(section: Section, around: Around, first: int) -> tuple[Slide, ...]:
    """The slides of one section, numbered from `first`."""
    slides = _laid_out(section.blocks, section.id, section.title, around)
    return _finished(slides, section.notes, around.brief.phrases, first)


@remembered(256)
def _laid_out(blocks: tuple[Block, ...], section_id: str, title: Inlines, around: Around) -> tuple[Slide, ...]:
    """The slides of one section, still without its script."""
    return laid_out(replace(around.brief, section_id=section_id, title=title), blocks, around.agendas)


def _finished(slides: tuple[Slide, ...], script: Script, phrases: Words, first: int) -> tuple[Slide, ...]:
    """Slides with their numbers and the script on the first; the others say where it stands, then what is theirs."""
    scripts = [script]
    if slides[1:]:
        pointer = (Text(phrases.say("slides.notes-continued", title=slides[0].title)),)
        scripts += [(pointer,) if script else ()] * (len(slides) - 1)
    return tuple(
        _numbered(slide, notes, first + at) for at, (slide, notes) in enumerate(zip(slides, scripts, strict=True))
    )


@remembered(256)
def _numbered(slide: Slide, script: Script, number: int) -> Slide:
    return replace(slide, notes=script + slide.notes, number=number)


def _insist_on_titles(slides: Sequence[Slide]) -> None:
    seen: dict[str, str] = {}
    for slide in slides:
        if slide.title in seen:
            raise TitleClash(slide.title, (seen[slide.title], slide.id))
        seen[slide.title] = slide.id
