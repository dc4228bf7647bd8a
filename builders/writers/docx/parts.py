"""The parts beside the text that Word expects: settings, fonts, program, and the roots of all."""

from builders.document import Document
from builders.theme.theme import Theme
from builders.writers.docx import escape
from builders.writers.docx.page import margin_inline_pt
from builders.writers.docx.units import twips

_PROGRAM = "Training packs"
_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMES = (
    f'xmlns:w="{_MAIN}" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
_MODE = 15
"""Word 2013 and later: no "compatibility mode" in the title bar."""


def root(tag: str, content: str) -> str:
    """Return the root element of a part."""
    return f"<w:{tag} {_NAMES}>{content}</w:{tag}>"


def body(content: str, document: Document, theme: Theme, ties: dict[str, str]) -> str:
    """Return the text with the page it stands on; `ties` are the relationships of headers and footers."""
    page, word = theme.print.page, theme.word
    block, inline, edge = twips(word.margin_block), twips(margin_inline_pt(document, theme)), twips(word.edge)
    foot = block + (twips(theme.print.type["furniture"].leading) if document.legend else 0)
    return (
        f'<w:body>{content}<w:sectPr><w:headerReference w:type="default" r:id="{ties["header"]}"/>'
        f'<w:footerReference w:type="default" r:id="{ties["footer"]}"/>'
        f'<w:footerReference w:type="first" r:id="{ties["first-footer"]}"/>'
        f'<w:pgSz w:w="{twips(page.width)}" w:h="{twips(page.height)}"/>'
        f'<w:pgMar w:top="{block}" w:right="{inline}" w:bottom="{foot}" w:left="{inline}" w:header="{edge}" '
        f'w:footer="{edge}" w:gutter="0"/><w:titlePg/></w:sectPr></w:body>'
    )


def settings(document: Document) -> str:
    """Return the settings: the language for every script, and how this Word lays out."""
    language = escape.attribute(document.language)
    mode = (
        f'<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
        f'w:val="{_MODE}"/></w:compat>'
    )
    scheme = (
        '<w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" '
        'w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" '
        'w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/>'
    )
    return (
        '<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>'
        f'{mode}<w:themeFontLang w:val="{language}"/>{scheme}'
    )


def fonts(theme: Theme) -> str:
    """Return the fonts that the file names."""
    return "".join(
        f'<w:font w:name="{name}"><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>'
        for name in sorted({theme.word.font, theme.word.signs})
    )


def program() -> str:
    """Return the extended properties: which program has made the file."""
    names = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    return f'<Properties xmlns="{names}"><Application>{_PROGRAM}</Application></Properties>'
