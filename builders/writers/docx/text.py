"""Paragraphs and runs: inlines with their character styles, languages, links and marks."""

import re

from builders.document import Field, Inline, Inlines, Link, Mark, Phone, Strong, Text
from builders.writers.docx import escape
from builders.writers.docx.pen import Pen

_LOOSE = re.compile(r'<w:pStyle w:val="\w+"/>(?!<w:keepNext/>)')
"""The style of a paragraph that does not yet stay with the next."""
_FIXED = str.maketrans(" ", "\u00a0")
"""A telephone number is not broken over two lines."""


def paragraph(pen: Pen, style: str, inlines: Inlines, *, looks: str = "") -> str:
    """Return a paragraph; `looks` are properties beyond its style."""
    return paragraph_of(pen, style, runs(pen, inlines, light=style in pen.dark), looks=looks)


def paragraph_of(pen: Pen, style: str, content: str, *, looks: str = "") -> str:
    """Return a paragraph of runs."""
    named = "" if style == "Normal" else f'<w:pStyle w:val="{pen.style(style)}"/>'
    properties = f"<w:pPr>{named}{looks}</w:pPr>" if named or looks else ""
    return f"<w:p>{properties}{content}</w:p>"


def kept(content: str) -> str:
    """Return paragraphs that stay on the page of what follows."""
    return _LOOSE.sub(r"\g<0><w:keepNext/>", content)


def runs(pen: Pen, inlines: Inlines, *, strong: bool = False, link: bool = False, light: bool = False) -> str:
    """Return the runs of inlines, `light` on a dark ground. Raises ValueError for a field: the merge leaves none."""
    return "".join(_inline(pen, inline, strong=strong, link=link, light=light) for inline in inlines)


def _inline(pen: Pen, inline: Inline, *, strong: bool, link: bool, light: bool) -> str:
    match inline:
        case Text(text=text, language=language):
            return run(pen, text, strong=strong, link=link, light=light, language=language)
        case Strong(inlines=inner):
            return runs(pen, inner, strong=True, link=link, light=light)
        case Link(inlines=inner, address=address):
            words = runs(pen, inner, strong=strong, link=True, light=light)
            return f'<w:hyperlink r:id="{pen.link(address)}">{words}</w:hyperlink>'
        case Phone(number=number):
            return run(pen, number.translate(_FIXED), style="PhoneNumber", strong=strong, link=link, light=light)
        case Mark():
            return run(pen, pen.words.say("mark.sign"), style="CheckMark")
        case Field(name=name):
            raise ValueError(f"the field {name} was not filled in")


def run(
    pen: Pen,
    text: str,
    *,
    style: str = "",
    strong: bool = False,
    link: bool = False,
    light: bool = False,
    language: str | None = None,
) -> str:
    """Return words in their character style; a link's comes before others, and weight is then told beside it."""
    name = "Hyperlink" if link else style or ("Strong" if strong else "")
    name = f"{name}Light" if light and link else name
    looks = f'<w:rStyle w:val="{pen.style(name)}"/>' if name else ""
    if strong and name != "Strong":
        looks += "<w:b/><w:bCs/>"
    if language:
        looks += f'<w:lang w:val="{escape.attribute(language)}"/>'
    properties = f"<w:rPr>{looks}</w:rPr>" if looks else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape.text(text)}</w:t></w:r>'


TAB = "<w:r><w:tab/></w:r>"
"""To the next stop of the paragraph's style."""


def jump(pen: Pen, bookmark: str, text: str, *, light: bool) -> str:
    """Return words that lead to a bookmark of the same file."""
    return f'<w:hyperlink w:anchor="{bookmark}">{run(pen, text, link=True, light=light)}</w:hyperlink>'


def bookmarked(pen: Pen, bookmark: str, content: str) -> str:
    """Return runs with a bookmark around them."""
    number = pen.ids.next()
    return f'<w:bookmarkStart w:id="{number}" w:name="{bookmark}"/>{content}<w:bookmarkEnd w:id="{number}"/>'


def blank(pen: Pen, label: str, *, asks: str = "word.blank") -> str:
    """Return a control to click into and write; `label` says what is asked for, `asks` is the phrase shown in it."""
    words = run(pen, pen.words.say(asks), style="PlaceholderText")
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{escape.attribute(label)}"/><w:id w:val="{pen.ids.next()}"/>'
        f"<w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent>{words}</w:sdtContent></w:sdt>"
    )
