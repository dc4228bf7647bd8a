"""The presentation part: the list of slides, and the sections that PowerPoint's sorter shows."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from uuid import NAMESPACE_URL, uuid5

from builders.slides.slide import Slide
from builders.writers.pptx.masters import FIRST_MASTER_ID
from builders.writers.pptx.names import (
    KIND,
    MASTER,
    NOTES_MASTER,
    PRESENTATION,
    PRESENTATION_PROPERTIES,
    TABLE_STYLES,
    THEMES,
    VIEW_PROPERTIES,
    slide_part,
)
from builders.writers.pptx.package import Package, Relationship
from builders.writers.pptx.units import attribute
from builders.writers.pptx.xml_names import NAMESPACES

FIRST_SLIDE_ID = 256
_SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_P14 = 'xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"'
_SIZES = '<p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/>'
_LEVELS = 9


def add_presentation(package: Package, slides: Sequence[Slide], *, language: str, name: str) -> None:
    """Add the presentation part for slides in order; `name` makes the ids of its sections its own."""
    ids = "".join(f'<p:sldId id="{FIRST_SLIDE_ID + at}" r:id="rId{at + 3}"/>' for at in range(len(slides)))
    listed = f"<p:sldIdLst>{ids}</p:sldIdLst>" if slides else ""
    levels = "".join(
        f'<a:lvl{number}pPr marL="0" algn="l"><a:defRPr lang="{language}" sz="1800"/></a:lvl{number}pPr>'
        for number in range(1, _LEVELS + 1)
    )
    style = f'<p:defaultTextStyle><a:defPPr><a:defRPr lang="{language}"/></a:defPPr>{levels}</p:defaultTextStyle>'
    package.add(
        PRESENTATION,
        f'<p:presentation {NAMESPACES} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="{FIRST_MASTER_ID}" '
        f'r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>'
        f"{listed}{_SIZES}{style}{_section_list(slides, name)}</p:presentation>",
        f"{KIND}.presentation.main+xml",
    )
    ties = [Relationship("slideMaster", MASTER), Relationship("notesMaster", NOTES_MASTER)]
    ties += [Relationship("slide", slide_part(number)) for number in range(1, len(slides) + 1)]
    ties += [
        Relationship("presProps", PRESENTATION_PROPERTIES),
        Relationship("viewProps", VIEW_PROPERTIES),
        Relationship("theme", THEMES[0]),
        Relationship("tableStyles", TABLE_STYLES),
    ]
    package.relate(PRESENTATION, ties)


def sections(slides: Sequence[Slide]) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Return runs of slides of one section: its name, unique in the deck, and their places from 0."""
    used: dict[str, int] = {}
    for name, run in groupby(enumerate(slides), key=lambda pair: pair[1].section):
        used[name] = used.get(name, 0) + 1
        yield (name if used[name] == 1 else f"{name} {used[name]}"), tuple(at for at, _ in run)


def _section_list(slides: Sequence[Slide], name: str) -> str:
    if not slides:
        return ""
    rows = "".join(_section(name, title, places) for title, places in sections(slides))
    return f'<p:extLst><p:ext uri="{_SECTIONS}"><p14:sectionLst {_P14}>{rows}</p14:sectionLst></p:ext></p:extLst>'


def _section(deck: str, title: str, places: Sequence[int]) -> str:
    identity = str(uuid5(NAMESPACE_URL, f"{deck}#{title}")).upper()
    ids = "".join(f'<p14:sldId id="{FIRST_SLIDE_ID + at}"/>' for at in places)
    head = f'<p14:section name="{attribute(title)}" id="{{{identity}}}">'
    return f"{head}<p14:sldIdLst>{ids}</p14:sldIdLst></p14:section>"
