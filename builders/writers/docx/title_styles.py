"""Styles of what stands on top: masthead, title, headings."""

from builders.document import Document
from builders.theme.theme import Theme
from builders.writers.docx.colours import line
from builders.writers.docx.page import gap_pt, is_letter, width_pt
from builders.writers.docx.style import Box, Style, paragraph_looks, pitch, tab, word_looks
from builders.writers.docx.units import eighths

HEADINGS = ("heading", "subheading", "card-title", "card-title", "card-title", "card-title")
"""The types of headings of level 1, 2 and so on."""


def title_styles(document: Document, theme: Theme) -> tuple[Style, ...]:
    """Return the title band of the family; on a letter a plain line under the letterhead."""
    types, word, palette = theme.print.type, theme.word, theme.paper
    title, lead = types["title"], types["lead"]
    right = width_pt(document, theme)
    if is_letter(document):
        return _letterhead(document, theme)
    masthead = paragraph_looks(palette, before_pt=0, after_pt=word.gap, centred=True, tabs=(tab("right", right),))
    head = Style("Masthead", "Masthead", masthead + word_looks(palette, types["label"]), then="Title")
    sides = ("top", "left", "bottom", "right")
    box = Box(tuple(line(side, "accent", palette, eighths=8, space=round(word.band)) for side in sides), "accent")
    edge = word.band + 1
    band = paragraph_looks(
        palette, before_pt=0, line=pitch(title, theme), start_pt=edge, end_pt=edge, box=box, keep_next=True,
        keep_lines=True,
    )  # fmt: skip
    below = paragraph_looks(
        palette, before_pt=word.item, line=pitch(lead, theme), start_pt=edge, end_pt=edge, box=box, keep_lines=True
    )
    return (
        head,
        Style("Title", "Title", band + word_looks(palette, title, colour="white"), then="Subtitle", own=False),
        Style("Subtitle", "Subtitle", below + word_looks(palette, lead, colour="white"), then="Normal", own=False),
    )


def _letterhead(document: Document, theme: Theme) -> tuple[Style, ...]:
    """The school's name over a line, where a letter says when it was written, and its title, all quiet."""
    types, word, palette = theme.print.type, theme.word, theme.paper
    gap = gap_pt(document, theme)
    under = Box((line("bottom", "accent", palette, eighths=eighths(theme.print.line.flow), space=round(word.band)),))
    name = paragraph_looks(palette, before_pt=2 * gap, after_pt=gap, box=under, centred=True)
    title = paragraph_looks(palette, before_pt=gap, after_pt=word.item, keep_next=True)
    lead = paragraph_looks(palette, before_pt=0, after_pt=word.item)
    return (
        Style(
            "Masthead", "Masthead", name + word_looks(palette, types["subheading"], colour="accent"), then="LetterDate"
        ),
        Style("LetterDate", "Letter Date", paragraph_looks(palette, before_pt=gap), then="Normal"),
        Style("Title", "Title", title + word_looks(palette, types["heading"]), then="Normal", own=False),
        Style("Subtitle", "Subtitle", lead + word_looks(palette, types["body"]), then="Normal", own=False),
    )


def heading_styles(document: Document, theme: Theme) -> tuple[Style, ...]:
    """Return the headings of level 1 and on, one size smaller on a letter."""
    types, word = theme.print.type, theme.word
    names = (*HEADINGS[1:], HEADINGS[-1]) if is_letter(document) else HEADINGS
    return tuple(
        Style(
            f"Heading{level}",
            f"heading {level}",
            paragraph_looks(
                theme.paper,
                before_pt=word.heading if level == 1 else word.subheading,
                after_pt=word.item,
                line=pitch(types[name], theme),
                keep_next=True,
                keep_lines=True,
                outline=level - 1,
            )
            + word_looks(theme.paper, types[name], colour="accent" if level == 1 else None),
            then="Normal",
            own=False,
        )
        for level, name in enumerate(names, start=1)
    )
