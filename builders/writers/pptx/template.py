"""The template: masters, layouts and a theme without a slide.

`python -m builders.writers.pptx.template` makes `assets/deck-template.pptx` anew; a test says when that is due.
"""

from collections.abc import Mapping

from pptx.opc.packuri import PackURI

from builders.assets import SHIPPED, Assets
from builders.slides.layout_file import layouts
from builders.theme.theme import Theme, load_theme
from builders.words import DEFAULT_LANGUAGE
from builders.writers.office.theme_part import theme_xml
from builders.writers.pptx.masters import layout_xml, master_xml, notes_master_xml
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
from builders.writers.pptx.package import DeckPackage, xml
from builders.writers.pptx.pen import Pen
from builders.writers.pptx.presentation import presentation_xml
from builders.writers.pptx.properties import describe
from builders.writers.pptx.skeleton import skeleton
from builders.writers.pptx.xml_names import NAMESPACES

FILE = "deck-template.pptx"
LANGUAGE = DEFAULT_LANGUAGE
_PROGRAM = "Training packs"
_TABLE_STYLE = "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"


def template(theme: Theme) -> DeckPackage:
    """Return the package of an empty deck with every layout."""
    parts = _parts(theme)
    package = skeleton(parts.__getitem__, range(1, len(layouts()) + 1)).package
    describe(package, None, language=LANGUAGE)
    return package


def _parts(theme: Theme) -> Mapping[PackURI, bytes]:
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
    (SHIPPED / "assets" / FILE).write_bytes(template(load_theme(Assets())).to_bytes())
