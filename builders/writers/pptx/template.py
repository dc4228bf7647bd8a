"""The template: masters, layouts and a theme without a slide.

`python -m builders.writers.pptx.template` makes `assets/deck-template.pptx` anew; a test says when that is due.
"""

from builders.assets import SHIPPED, Assets
from builders.slides.layout_file import layouts
from builders.theme.theme import Theme, load_theme
from builders.writers.pptx.masters import layout_xml, master_xml, notes_master_xml
from builders.writers.pptx.names import KIND, MASTER, NOTES_MASTER, THEME_KIND, THEMES, layout_part
from builders.writers.pptx.package import Package, Relationship
from builders.writers.pptx.pen import Pen
from builders.writers.pptx.presentation import add_presentation
from builders.writers.pptx.properties import add_properties
from builders.writers.pptx.theme_part import theme_xml

FILE = "deck-template.pptx"
LANGUAGE = "en-GB"


def template(theme: Theme) -> Package:
    """Return the package of an empty deck with every layout."""
    package = Package()
    every = tuple(layouts().values())
    for number, layout in enumerate(every, start=1):
        package.add(layout_part(number), layout_xml(_pen(theme), layout, theme.slides), f"{KIND}.slideLayout+xml")
        package.relate(layout_part(number), (Relationship("slideMaster", MASTER),))
    package.add(MASTER, master_xml(_pen(theme), every, theme.slides), f"{KIND}.slideMaster+xml")
    relate_master(package, range(1, len(every) + 1))
    package.add(NOTES_MASTER, notes_master_xml(_pen(theme)), f"{KIND}.notesMaster+xml")
    package.relate(NOTES_MASTER, (Relationship("theme", THEMES[1]),))
    for name in THEMES:
        package.add(name, theme_xml(theme.screen), THEME_KIND)
    add_properties(package, None, language=LANGUAGE)
    add_presentation(package, (), language=LANGUAGE, name=FILE)
    return package


def relate_master(package: Package, numbers: range | tuple[int, ...]) -> None:
    """Tie the master to layouts by their numbers, then to the theme."""
    ties = tuple(Relationship("slideLayout", layout_part(number)) for number in numbers)
    package.relate(MASTER, (*ties, Relationship("theme", THEMES[0])))


def _pen(theme: Theme) -> Pen:
    return Pen(theme.screen, LANGUAGE)


if __name__ == "__main__":
    (SHIPPED / "assets" / FILE).write_bytes(template(load_theme(Assets())).to_bytes())
