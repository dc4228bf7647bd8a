"""Running text: paragraphs in the style of their role, words that are spoken, pictures."""

from builders.document import Figure, Inlines, Paragraph, SlidePicture, Text, plain
from builders.spoken import spoken
from builders.writers.docx.pen import Pen
from builders.writers.docx.pictures import picture
from builders.writers.docx.place import Place
from builders.writers.docx.text import paragraph, paragraph_of

_ROLES = {"body": "Normal", "support": "Support", "source": "SourceLine", "who": "WhoActs", "script": "Quote"}


def lay_paragraph(block: Paragraph, pen: Pen, place: Place) -> str:
    """Return a paragraph in the style of its role; in a panel in that of the panel."""
    if not block.inlines:
        return ""
    return paragraph(pen, place.text if place.panel else _ROLES[block.role], block.inlines)


def said(words: Inlines, pen: Pen) -> str:
    """Return words that somebody says, between quotation marks."""
    return paragraph(pen, "Quote", spoken(words, pen.words)) if words else ""


def lay_figure(block: Figure, pen: Pen, place: Place) -> str:
    """Return a picture above its caption."""
    tallest = pen.theme.print.size.picture_height
    shown = picture(pen, "Picture", block.picture, block.alt, widest_pt=pen.width_pt, tallest_pt=tallest)
    below = paragraph(pen, "SourceLine", block.caption) if plain(block.caption) else ""
    # A caption keeps its picture's company; without one there is nothing to keep.
    return paragraph_of(pen, "PictureLine" if below else place.text, shown) + below


def lay_slide_picture(block: SlidePicture, pen: Pen, place: Place) -> str:
    """Return what a slide shows, in words, above its caption: a Word file has none of its pictures."""
    shown = paragraph(pen, place.text if place.panel else "Support", (Text(block.alt),))
    return shown + "".join(paragraph(pen, place.text, line) for line in block.caption if line)
