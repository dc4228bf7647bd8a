"""The parts that every deck has, each related to the others as PowerPoint expects."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.parts.presentation import PresentationPart

from builders.writers.pptx.names import (
    MASTER,
    NOTES_MASTER,
    PRESENTATION,
    PRESENTATION_PROPERTIES,
    PROGRAM_PROPERTIES,
    TABLE_STYLES,
    THEMES,
    VIEW_PROPERTIES,
    layout_part,
)
from builders.writers.pptx.package import DeckPackage

Read = Callable[[PackURI], bytes]


@dataclass(frozen=True, slots=True)
class Skeleton:
    """A package without slides, and the parts to which slides are related. `layouts` stand by their numbers."""

    package: DeckPackage
    presentation: PresentationPart
    notes_master: Part
    layouts: dict[int, Part]


def skeleton(read: Read, numbers: Iterable[int]) -> Skeleton:
    """Return a deck of the layouts of some numbers, without slides. `read` gives the content of a part by its name.

    Relationship ids count from 1 in the order of this file; the content of master and presentation relies on it.
    """
    package = DeckPackage()

    def add(name: PackURI, content_type: str) -> Part:
        return package.add(name, content_type, read(name))

    # Only the presentation is parsed, because slides are listed in it; what nobody changes stays as it is.
    presentation = PresentationPart.load(PRESENTATION, CT.PML_PRESENTATION_MAIN, package, read(PRESENTATION))
    master, notes_master = add(MASTER, CT.PML_SLIDE_MASTER), add(NOTES_MASTER, CT.PML_NOTES_MASTER)
    themes = tuple(add(name, CT.OFC_THEME) for name in THEMES)
    layouts = {number: add(layout_part(number), CT.PML_SLIDE_LAYOUT) for number in numbers}
    for layout in layouts.values():
        layout.relate_to(master, RT.SLIDE_MASTER)
        master.relate_to(layout, RT.SLIDE_LAYOUT)
    master.relate_to(themes[0], RT.THEME)
    notes_master.relate_to(themes[1], RT.THEME)
    for part, kind in (
        (master, RT.SLIDE_MASTER),
        (notes_master, RT.NOTES_MASTER),
        (themes[0], RT.THEME),
        (add(PRESENTATION_PROPERTIES, CT.PML_PRES_PROPS), RT.PRES_PROPS),
        (add(VIEW_PROPERTIES, CT.PML_VIEW_PROPS), RT.VIEW_PROPS),
        (add(TABLE_STYLES, CT.PML_TABLE_STYLES), RT.TABLE_STYLES),
    ):
        presentation.relate_to(part, kind)
    package.relate_to(presentation, RT.OFFICE_DOCUMENT)
    package.relate_to(add(PROGRAM_PROPERTIES, CT.OFC_EXTENDED_PROPERTIES), RT.EXTENDED_PROPERTIES)
    return Skeleton(package, presentation, notes_master, layouts)
