"""The Word writer: a document of the form `sheet` or `letter` becomes an editable file with real styles."""

from builders.document import Document
from builders.frozen import replace
from builders.theme.theme import Theme
from builders.writers.docx.furniture import footer, head, header
from builders.writers.docx.numbering import Numbering, numbering_xml
from builders.writers.docx.package import CT, RT, WordPackage
from builders.writers.docx.page import is_letter
from builders.writers.docx.panel_styles import dark_styles
from builders.writers.docx.parts import body, fonts, program, root, settings
from builders.writers.docx.pen import Pen
from builders.writers.docx.place import Place
from builders.writers.docx.properties import describe
from builders.writers.docx.sections import lay_sections
from builders.writers.docx.styles import styles_xml
from builders.writers.office.theme_part import theme_xml
from builders.writers.written import Written

_PAGES = 1
"""Word breaks pages itself, each version its own way."""


def write(document: Document, theme: Theme) -> Written:
    """Return the file, the same bytes for the same document and theme.

    Raises ValueError for another form, KeyError for a phrase that is unknown.
    """
    if document.form not in ("sheet", "letter"):
        raise ValueError(f"this writer writes sheets and letters, not a document of the form {document.form}")
    package = WordPackage()
    main = package.add("/word/document.xml", CT.WML_DOCUMENT_MAIN)
    package.relate_to(main, RT.OFFICE_DOCUMENT)
    pen = Pen(document, theme, package, main, Numbering(), _dark(document, theme))
    content = head(pen) + lay_sections(document.sections, pen, Place())
    ties = _furniture(pen)
    main.content = root("document", body(content, document, theme, ties))
    _add_others(pen)
    describe(package, document)
    return Written(package.to_bytes(), _PAGES)


def _dark(document: Document, theme: Theme) -> frozenset[str]:
    """The styles of white words: some callouts, and the title band, which a letter has not."""
    return dark_styles(theme) | (frozenset({"Title", "Subtitle"}) if not is_letter(document) else frozenset())


def _furniture(pen: Pen) -> dict[str, str]:
    """Add header and footers; return their relationships."""
    parts = {
        "header": ("/word/header1.xml", CT.WML_HEADER, RT.HEADER),
        "footer": ("/word/footer1.xml", CT.WML_FOOTER, RT.FOOTER),
        "first-footer": ("/word/footer2.xml", CT.WML_FOOTER, RT.FOOTER),
    }
    ties: dict[str, str] = {}
    for name, (path, content_type, relationship) in parts.items():
        part = pen.package.add(path, content_type)
        own = replace(pen, part=part)
        said = header(own) if name == "header" else footer(own, first=name == "first-footer")
        part.content = root("hdr" if name == "header" else "ftr", said)
        ties[name] = str(pen.part.relate_to(part, relationship))
    return ties


def _add_others(pen: Pen) -> None:
    """Add styles, numbering, settings, fonts, theme and program, which know by now what is used."""
    document, theme, main = pen.document, pen.theme, pen.part
    lists = numbering_xml(pen.numbering, theme.print.bullets, theme.word, theme.paper)
    others: tuple[tuple[str, str, str, str], ...] = (
        ("/word/styles.xml", CT.WML_STYLES, RT.STYLES, root("styles", styles_xml(document, theme, pen.styles))),
        ("/word/numbering.xml", CT.WML_NUMBERING, RT.NUMBERING, root("numbering", lists)),
        ("/word/settings.xml", CT.WML_SETTINGS, RT.SETTINGS, root("settings", settings(document))),
        ("/word/fontTable.xml", CT.WML_FONT_TABLE, RT.FONT_TABLE, root("fonts", fonts(theme))),
        ("/word/theme/theme1.xml", CT.OFC_THEME, RT.THEME, theme_xml(theme.paper)),
    )
    for path, content_type, relationship, content in others:
        part = pen.package.add(path, content_type, content)
        main.relate_to(part, relationship)
    app = pen.package.add("/docProps/app.xml", CT.OFC_EXTENDED_PROPERTIES, program())
    pen.package.relate_to(app, RT.EXTENDED_PROPERTIES)
