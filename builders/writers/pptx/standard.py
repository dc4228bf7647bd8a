"""What parts and relationships are, in the words of the standard (ECMA-376 part 1, 9 to 15; part 2, annex E)."""

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_PML = "application/vnd.openxmlformats-officedocument.presentationml"
_OFC = "application/vnd.openxmlformats-officedocument"


class Content:
    """Content types of parts."""

    PRESENTATION = f"{_PML}.presentation.main+xml"
    MASTER = f"{_PML}.slideMaster+xml"
    LAYOUT = f"{_PML}.slideLayout+xml"
    SLIDE = f"{_PML}.slide+xml"
    NOTES_MASTER = f"{_PML}.notesMaster+xml"
    NOTES = f"{_PML}.notesSlide+xml"
    THEME = f"{_OFC}.theme+xml"
    PRESENTATION_PROPERTIES = f"{_PML}.presProps+xml"
    VIEW_PROPERTIES = f"{_PML}.viewProps+xml"
    TABLE_STYLES = f"{_PML}.tableStyles+xml"
    PROGRAM_PROPERTIES = f"{_OFC}.extended-properties+xml"
    CORE_PROPERTIES = "application/vnd.openxmlformats-package.core-properties+xml"
    RELATIONSHIPS = "application/vnd.openxmlformats-package.relationships+xml"
    XML = "application/xml"
    PNG, JPEG = "image/png", "image/jpeg"


class Kind:
    """Kinds of relationships."""

    PRESENTATION = f"{_OFFICE}/officeDocument"
    MASTER = f"{_OFFICE}/slideMaster"
    LAYOUT = f"{_OFFICE}/slideLayout"
    SLIDE = f"{_OFFICE}/slide"
    NOTES_MASTER = f"{_OFFICE}/notesMaster"
    NOTES = f"{_OFFICE}/notesSlide"
    THEME = f"{_OFFICE}/theme"
    PRESENTATION_PROPERTIES = f"{_OFFICE}/presProps"
    VIEW_PROPERTIES = f"{_OFFICE}/viewProps"
    TABLE_STYLES = f"{_OFFICE}/tableStyles"
    PROGRAM_PROPERTIES = f"{_OFFICE}/extended-properties"
    CORE_PROPERTIES = f"{_PACKAGE}/metadata/core-properties"
    IMAGE = f"{_OFFICE}/image"
    LINK = f"{_OFFICE}/hyperlink"
