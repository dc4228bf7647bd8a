"""The PDF writer: a document of the form `sheet` becomes a tagged PDF file (PDF/UA-1, PDF/A-2a)."""

from builders.document import Document, plain
from builders.theme.theme import Theme
from builders.writers.pdf.file.metadata import Metadata
from builders.writers.pdf.pages import lay_pages
from builders.writers.pdf.paint import Painter, Sheet
from builders.writers.written import Written


def write(document: Document, theme: Theme) -> Written:
    """Return the file and how many pages it has; the same document and theme give the same bytes.

    Raises ValueError for another form, MissingGlyph for a character that a bundled face lacks, KeyError for an icon or
    a phrase that is unknown.
    """
    if document.form != "sheet":
        raise ValueError(f"this writer lays out sheets, not a document of the form {document.form}")
    metadata = Metadata(
        title=" ".join(plain(document.title).split()),
        author=plain(document.owner),
        subject=document.subject,
        keywords=", ".join(document.keywords),
        language=document.language,
    )
    pages = lay_pages(document, theme.print)
    sheet = Sheet(theme.print.page.width, theme.print.page.height, theme.paper, metadata)
    painter = Painter(sheet)
    for page in pages:
        painter.page(page)
    return Written(painter.spell(), len(pages))
