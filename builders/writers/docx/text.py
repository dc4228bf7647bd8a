"""Paragraphs and runs: inlines with their character styles, languages, links and marks."""

from builders.document import Field, Inline, Inlines, Link, Mark, Phone, Strong, Text
from builders.writers.docx import escape
from builders.writers.docx.pen import Pen

_FIXED = str.maketrans(" ", "\u00a0")
"""A telephone number is not broken over two lines."""


def paragraph(pen: Pen, style: str, inlines: Inlines, *, looks: str = "", before: str = "", after: str = "") -> str:
    """Return a paragraph; `looks` are properties beyond its style, `before` and `after` runs around its words."""
    return paragraph_of(pen, style, before + runs(pen, inlines) + after, looks=looks)


def paragraph_of(pen: Pen, style: str, content: str, *, looks: str = "") -> str:
    """Return a paragraph of runs."""
    named = "" if style == "Normal" else f'<w:pStyle w:val="{pen.style(style)}"/>'
    properties = f"<w:pPr>{named}{looks}</w:pPr>" if named or looks else ""
    return f"<w:p>{properties}{content}</w:p>"


def runs(pen: Pen, inlines: Inlines, *, strong: bool = False, link: bool = False) -> str:
    """Return the runs of inlines. Raises ValueError for a field, of which there are none after the merge."""
    return "".join(_inline(pen, inline, strong=strong, link=link) for inline in inlines)


def _inline(pen: Pen, inline: Inline, *, strong: bool, link: bool) -> str:
    match inline:
        case Text(text=text, language=language):
            return run(pen, text, strong=strong, link=link, language=language)
        case Strong(inlines=inner):
            return runs(pen, inner, strong=True, link=link)
        case Link(inlines=inner, address=address):
            return f'<w:hyperlink r:id="{pen.link(address)}">{runs(pen, inner, strong=strong, link=True)}</w:hyperlink>'
        case Phone(number=number):
            return run(pen, number.translate(_FIXED), style="PhoneNumber", strong=strong, link=link)
        case Mark():
            return run(pen, pen.words.say("mark.sign"), style="CheckMark")
        case Field(name=name):
            raise ValueError(f"the field {name} was not filled in")


def run(
    pen: Pen, text: str, *, style: str = "", strong: bool = False, link: bool = False, language: str | None = None
) -> str:
    """Return words in their character style; a link's comes before others, and weight is then told beside it."""
    name = "Hyperlink" if link else style or ("Strong" if strong else "")
    looks = f'<w:rStyle w:val="{pen.style(name)}"/>' if name else ""
    if strong and name != "Strong":
        looks += "<w:b/><w:bCs/>"
    if language:
        looks += f'<w:lang w:val="{escape.attribute(language)}"/>'
    properties = f"<w:rPr>{looks}</w:rPr>" if looks else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape.text(text)}</w:t></w:r>'


TAB = "<w:r><w:tab/></w:r>"
"""To the next stop of the paragraph's style."""


def jump(pen: Pen, bookmark: str, text: str) -> str:
    """Return words that lead to a bookmark of the same file."""
    return f'<w:hyperlink w:anchor="{bookmark}">{run(pen, text, link=True)}</w:hyperlink>'


def bookmarked(pen: Pen, bookmark: str, content: str) -> str:
    """Return runs with a bookmark around them."""
    number = pen.ids.next()
    return f'<w:bookmarkStart w:id="{number}" w:name="{bookmark}"/>{content}<w:bookmarkEnd w:id="{number}"/>'


def blank(pen: Pen, label: str) -> str:
    """Return a control to click into and write; `label` says what is asked for."""
    words = run(pen, pen.words.say("word.blank"), style="PlaceholderText")
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{escape.attribute(label)}"/><w:id w:val="{pen.ids.next()}"/>'
        f"<w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent>{words}</w:sdtContent></w:sdt>"
    )
