"""Names of the parts that every deck has."""

from pptx.opc.packuri import PackURI

PRESENTATION = PackURI("/ppt/presentation.xml")
MASTER = PackURI("/ppt/slideMasters/slideMaster1.xml")
NOTES_MASTER = PackURI("/ppt/notesMasters/notesMaster1.xml")
THEMES = (PackURI("/ppt/theme/theme1.xml"), PackURI("/ppt/theme/theme2.xml"))
"""The slide master's theme and the notes master's."""
PRESENTATION_PROPERTIES = PackURI("/ppt/presProps.xml")
VIEW_PROPERTIES = PackURI("/ppt/viewProps.xml")
TABLE_STYLES = PackURI("/ppt/tableStyles.xml")
PROGRAM_PROPERTIES = PackURI("/docProps/app.xml")


def layout_part(number: int) -> PackURI:
    """Return the part of a layout by its place in the gallery, from 1."""
    return PackURI(f"/ppt/slideLayouts/slideLayout{number}.xml")


def slide_part(number: int) -> PackURI:
    """Return the part of a slide by its number, from 1."""
    return PackURI(f"/ppt/slides/slide{number}.xml")


def notes_part(number: int) -> PackURI:
    """Return the part of the notes of a slide by its number."""
    return PackURI(f"/ppt/notesSlides/notesSlide{number}.xml")
