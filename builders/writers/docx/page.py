"""The page: how far its words stand from the paper's edges; a letter has wider margins than a handout."""

from builders.document import Document
from builders.theme.theme import Theme


def is_letter(document: Document) -> bool:
    """Return whether a document goes out on the school's paper."""
    return document.form == "letter"


def margin_inline_pt(document: Document, theme: Theme) -> float:
    """Return the margin at the start and the end of lines."""
    return theme.word.letter_margin if is_letter(document) else theme.word.margin_inline


def width_pt(document: Document, theme: Theme) -> float:
    """Return the width between the margins."""
    return theme.print.page.width - 2 * margin_inline_pt(document, theme)


def gap_pt(document: Document, theme: Theme) -> float:
    """Return the space above a paragraph."""
    return theme.word.letter_gap if is_letter(document) else theme.word.gap
