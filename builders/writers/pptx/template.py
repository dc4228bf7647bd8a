"""The template: masters, layouts and a theme without a slide, put together and saved by python-pptx.

`python -m builders.writers.pptx.template` makes `assets/deck-template.pptx` anew; a test says when that is due.
"""

from collections.abc import Mapping
from datetime import datetime
from io import BytesIO
from zipfile import ZipFile

from pptx.opc.package import Part as LibraryPart
from pptx.opc.packuri import PackURI
from pptx.package import Package

from builders.assets import SHIPPED, Assets
from builders.slides.layout_file import layouts
from builders.theme.load import load_theme
from builders.theme.theme import Theme
from builders.writers.office.steady_zip import entry, steady_zip
from builders.writers.office.theme_part import theme_xml
from builders.writers.pptx.frame import FILE, LANGUAGE
from builders.writers.pptx.masters import layout_xml, master_xml, notes_master_xml
from builders.writers.pptx.names import (
    CORE_PROPERTIES,
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
from builders.writers.pptx.package import ROOT_TIES, Part, xml
from builders.writers.pptx.pen import Pen
from builders.writers.pptx.presentation import presentation_xml
from builders.writers.pptx.skeleton import skeleton
from builders.writers.pptx.xml_names import NAMESPACES

_PROGRAM = "Training packs"
_TABLE_STYLE = "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"
_DATE = datetime(1980, 1, 1)  # noqa: DTZ001 - python-pptx takes a time without a zone as UTC


def template(theme: Theme) -> bytes:
    """Return the file of an empty deck with every layout."""
    deck = skeleton(_contents(theme).__getitem__, range(1, len(layouts()) + 1))
    saved = BytesIO()
    _carried((deck.presentation, *deck.others)).save(saved)
    with ZipFile(saved) as archive:  # python-pptx's own zip carries the hour
        parts = {name: archive.read(name) for name in archive.namelist()}
    return steady_zip(entry(name, parts[name]) for name in sorted(parts, key=lambda name: (name[0] != "[", name)))


def _carried(parts: tuple[Part, ...]) -> Package:
    """These parts as python-pptx's package, with properties that say nothing but the language."""
    package = Package(BytesIO())  # nothing is read: `open` would be the way to that
    made = {part.name: LibraryPart(PackURI(part.name), part.content_type, package, part.data) for part in parts}
    for part in parts:
        for tie in part.ties:
            made[part.name].relate_to(made[tie.target], tie.kind)
    for tie in ROOT_TIES:
        if tie.target != CORE_PROPERTIES:
            package.relate_to(made[tie.target], tie.kind)
    core = package.core_properties
    core.title = core.subject = core.author = core.last_modified_by = core.keywords = ""
    core.language = LANGUAGE
    core.created = core.modified = _DATE
    return package


def _contents(theme: Theme) -> Mapping[str, bytes]:
    """The content of every part by its name."""
    every = tuple(layouts().values())
    contents = {
        PRESENTATION: presentation_xml(LANGUAGE),
        MASTER: master_xml(_pen(theme), every),
        NOTES_MASTER: notes_master_xml(_pen(theme)),
        **dict.fromkeys(THEMES, theme_xml(theme.screen)),
        PRESENTATION_PROPERTIES: f"<p:presentationPr {NAMESPACES}/>",
        VIEW_PROPERTIES: f"<p:viewPr {NAMESPACES}/>",
        TABLE_STYLES: (
            f'<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="{_TABLE_STYLE}"/>'
        ),
        PROGRAM_PROPERTIES: (
            '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
            f"<Application>{_PROGRAM}</Application></Properties>"
        ),
    }
    for number, layout in enumerate(every, start=1):
        contents[layout_part(number)] = layout_xml(_pen(theme), layout)
    return {name: xml(content) for name, content in contents.items()}


def _pen(theme: Theme) -> Pen:
    return Pen(theme.screen, theme.slides, LANGUAGE)


if __name__ == "__main__":
    (SHIPPED / "assets" / FILE).write_bytes(template(load_theme(Assets())))
