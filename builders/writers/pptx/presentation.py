"""The presentation part: the list of slides, and the sections that PowerPoint's sorter shows."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from uuid import NAMESPACE_URL, uuid5

from pptx.oxml import parse_xml
from pptx.parts.presentation import PresentationPart

from builders.slides.slide import Slide
from builders.writers.pptx.masters import FIRST_MASTER_ID
from builders.writers.pptx.units import attribute
from builders.writers.pptx.xml_names import NAMESPACES

_SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_P14 = 'xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"'
_SIZES = '<p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/>'
_LEVELS = 9


def presentation_xml(language: str) -> str:
    """Return a presentation without slides; its first relationships are the master and the notes master."""
    levels = "".join(
        f'<a:lvl{number}pPr marL="0" algn="l"><a:defRPr lang="{language}" sz="1800"/></a:lvl{number}pPr>'
        for number in range(1, _LEVELS + 1)
    )
    style = f'<p:defaultTextStyle><a:defPPr><a:defRPr lang="{language}"/></a:defPPr>{levels}</p:defaultTextStyle>'
    return (
        f'<p:presentation {NAMESPACES} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="{FIRST_MASTER_ID}" '
        f'r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>'
        f"{_SIZES}{style}</p:presentation>"
    )


def list_slides(part: PresentationPart, slides: Sequence[Slide], ties: Sequence[str], *, name: str) -> None:
    """List slides in a presentation, in order. `ties` are their relationships; `name` makes section ids its own."""
    if not slides:
        return
    presentation = part.presentation.element
    listed = presentation.get_or_add_sldIdLst()
    ids = [listed.add_sldId(tie).id for tie in ties]
    presentation.append(parse_xml(_section_list(slides, ids, name)))


def sections(slides: Sequence[Slide]) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Return runs of slides of one section: its name, unique in the deck, and their places from 0."""
    used: dict[str, int] = {}
    for name, run in groupby(enumerate(slides), key=lambda pair: pair[1].section):
        used[name] = used.get(name, 0) + 1
        yield (name if used[name] == 1 else f"{name} {used[name]}"), tuple(at for at, _ in run)


def _section_list(slides: Sequence[Slide], ids: Sequence[int], name: str) -> str:
    rows = "".join(_section(name, title, [ids[at] for at in places]) for title, places in sections(slides))
    return (
        f'<p:extLst {NAMESPACES}><p:ext uri="{_SECTIONS}"><p14:sectionLst {_P14}>{rows}</p14:sectionLst></p:ext>'
        "</p:extLst>"
    )


def _section(deck: str, title: str, ids: Sequence[int]) -> str:
    identity = str(uuid5(NAMESPACE_URL, f"{deck}#{title}")).upper()
    rows = "".join(f'<p14:sldId id="{each}"/>' for each in ids)
    head = f'<p14:section name="{attribute(title)}" id="{{{identity}}}">'
    return f"{head}<p14:sldIdLst>{rows}</p14:sldIdLst></p14:section>"
