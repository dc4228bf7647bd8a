"""Names of the parts that every deck has."""

PRESENTATION = "/ppt/presentation.xml"
MASTER = "/ppt/slideMasters/slideMaster1.xml"
NOTES_MASTER = "/ppt/notesMasters/notesMaster1.xml"
THEMES = ("/ppt/theme/theme1.xml", "/ppt/theme/theme2.xml")
"""The slide master's theme and the notes master's."""
PRESENTATION_PROPERTIES = "/ppt/presProps.xml"
VIEW_PROPERTIES = "/ppt/viewProps.xml"
TABLE_STYLES = "/ppt/tableStyles.xml"
PROGRAM_PROPERTIES = "/docProps/app.xml"
CORE_PROPERTIES = "/docProps/core.xml"


def layout_part(number: int) -> str:
    """Return the part of a layout by its place in the gallery, from 1."""
    return f"/ppt/slideLayouts/slideLayout{number}.xml"


def slide_part(number: int) -> str:
    """Return the part of a slide by its number, from 1."""
    return f"/ppt/slides/slide{number}.xml"


def notes_part(number: int) -> str:
    """Return the part of the notes of a slide by its number."""
    return f"/ppt/notesSlides/notesSlide{number}.xml"
