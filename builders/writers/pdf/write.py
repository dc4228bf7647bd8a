"""The PDF writer: a document of the form `sheet` or `card` becomes a tagged PDF file (PDF/UA-1, PDF/A-2a)."""

from builders.document import Document, plain
from builders.theme.theme import Theme
from builders.writers.pdf.card.pages import lay_card
from builders.writers.pdf.file.metadata import Metadata
from builders.writers.pdf.ink import Piece
from builders.writers.pdf.pages import lay_pages
from builders.writers.pdf.paint import Painter, Sheet
from builders.writers.written import Written


def write(document: Document, theme: Theme) -> Written:
    """Return the file and how many pages it has; the same document and theme give the same bytes.

    Raises ValueError for another form, MissingGlyph for a character that a bundled face lacks, KeyError for an icon or
    a phrase that is unknown.
    """
    metadata = Metadata(
        title=" ".join(plain(document.title).split()),
        author=plain(document.owner),
        subject=document.subject,
        keywords=", ".join(document.keywords),
        language=document.language,
    )
    pages = pages_of(document, theme)
    sheet = Sheet(theme.print.page.width, theme.print.page.height, theme.paper, metadata)
    painter = Painter(sheet)
    for page in pages:
        painter.page(page)
    return Written(painter.spell(), len(pages))


def pages_of(document: Document, theme: Theme) -> tuple[Piece, ...]:
    """Return a document's pages, each as large as the paper. Raises ValueError for a form that is none of paper's."""
    match document.form:
        case "sheet":
            return lay_pages(document, theme.print)
        case "card":
            return lay_card(document, theme.print, theme.card)
        case _:
            raise ValueError(f"this writer lays out sheets and cards, not a document of the form {document.form}")
