"""The presentation part: the list of slides, and the sections that PowerPoint's sorter shows."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from uuid import NAMESPACE_URL, uuid5

from builders.frozen import replace
from builders.memo import remembered
from builders.writers.pptx.masters import FIRST_MASTER_ID
from builders.writers.pptx.names import slide_part
from builders.writers.pptx.package import Part, Tie, tie_id
from builders.writers.pptx.standard import Kind
from builders.writers.pptx.units import attribute
from builders.writers.pptx.xml_names import NAMESPACES

_SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_P14 = 'xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"'
_SIZES = '<p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/>'
_LEVELS = 9
_FIRST_SLIDE_ID = 256
"""The least that the standard allows."""
_END = "</p:presentation>"


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


@remembered(32)
def listing(presentation: Part, sections: tuple[str, ...], name: str) -> Part:
    """Return a presentation that lists slides by the names of their sections, in order.

    `name` makes the ids of the sections its own.
    """
    if not sections:
        return presentation
    first = len(presentation.ties) + 1
    rows = "".join(f'<p:sldId id="{_FIRST_SLIDE_ID + at}" r:id="{tie_id(first + at)}"/>' for at in range(len(sections)))
    content = presentation.data.decode("utf-8")
    content = content.replace("<p:sldSz", f"<p:sldIdLst>{rows}</p:sldIdLst><p:sldSz", 1)
    content = content.replace(_END, _section_list(sections, name) + _END)
    ties = tuple(Tie(Kind.SLIDE, slide_part(number)) for number in range(1, len(sections) + 1))
    return replace(presentation, data=content.encode("utf-8"), ties=presentation.ties + ties)


def _section_list(sections: Sequence[str], name: str) -> str:
    rows = "".join(_section(name, title, places) for title, places in _runs(sections))
    return f'<p:extLst><p:ext uri="{_SECTIONS}"><p14:sectionLst {_P14}>{rows}</p14:sectionLst></p:ext></p:extLst>'


def _runs(sections: Sequence[str]) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Runs of slides of one section: its name, unique in the deck, and their places from 0."""
    used: dict[str, int] = {}
    for name, run in groupby(range(len(sections)), key=sections.__getitem__):
        used[name] = used.get(name, 0) + 1
        yield (name if used[name] == 1 else f"{name} {used[name]}"), tuple(run)


def _section(deck: str, title: str, places: Sequence[int]) -> str:
    identity = str(uuid5(NAMESPACE_URL, f"{deck}#{title}")).upper()
    rows = "".join(f'<p14:sldId id="{_FIRST_SLIDE_ID + at}"/>' for at in places)
    head = f'<p14:section name="{attribute(title)}" id="{{{identity}}}">'
    return f"{head}<p14:sldIdLst>{rows}</p14:sldIdLst></p14:section>"
