"""The PDF writer: a document becomes a tagged PDF file (PDF/UA-1, PDF/A-2a)."""

from builders.document import Document, plain
from builders.slides.layout_file import SLIDE
from builders.theme.theme import Theme
from builders.writers.pdf.card.pages import lay_card
from builders.writers.pdf.file.document import spell
from builders.writers.pdf.file.metadata import Metadata
from builders.writers.pdf.ink import Piece
from builders.writers.pdf.leaves.certificates import lay_certificates
from builders.writers.pdf.pages import lay_pages
from builders.writers.pdf.paint import Easel, easel, strokes
from builders.writers.pdf.slides.pages import lay_slides, miniatures
from builders.writers.written import Written


def write(document: Document, theme: Theme) -> Written:
    """Return the file and how many pages it has; the same document and theme give the same bytes.

    Raises ValueError for another form, MissingGlyph for a character that a bundled face lacks, KeyError for an icon or
    a phrase that is unknown, for slides TextTooLong and TitleClash (`builders.slides`), for a card to cut out or a
    certificate that holds too much LeafTooLong.
    """
    metadata = Metadata(
        title=" ".join(plain(document.title).split()),
        author=plain(document.owner),
        subject=document.subject,
        keywords=", ".join(document.keywords),
        language=document.language,
    )
    pages = pages_of(document, theme)
    on = _easel(document, theme)
    painted = [strokes(page, 0.0, 0.0, on, None) for page in pages]
    return Written(spell(painted, pages[0].width_pt, on.height_pt, metadata), len(pages))


def _easel(document: Document, theme: Theme) -> Easel:
    """The height and colours of pages: of a screen for slides, of paper for all else."""
    if document.form == "slides":
        return easel(SLIDE.height_pt, theme.screen)
    return easel(theme.print.page.height, theme.paper)


def pages_of(document: Document, theme: Theme) -> tuple[Piece, ...]:
    """Return a document's pages, each as large as the paper or the screen. Raises ValueError for another form."""
    match document.form:
        case "sheet":
            deck = miniatures(document.deck, theme.slides, theme.screen) if document.deck else None
            return lay_pages(document, theme.print, deck=deck)
        case "card":
            return lay_card(document, theme.print, theme.card)
        case "slides":
            return lay_slides(document, theme.slides)
        case "certificate":
            return lay_certificates(document, theme.print)
        case _:
            raise ValueError(f"this writer lays out pages and slides, not a document of the form {document.form}")
