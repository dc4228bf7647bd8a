"""The web writer: a document of the form `sheet` becomes one page that needs nothing else, no script among it."""

from builders.document import Document, plain
from builders.templates import render
from builders.theme.theme import Theme
from builders.writers.html import furniture
from builders.writers.html.pen import Pen
from builders.writers.html.sections import section
from builders.writers.html.style import policy, style
from builders.writers.html.tags import joined, style_tag
from builders.writers.written import Written


def write(document: Document, theme: Theme) -> Written:
    """Return the page; the same document and theme give the same bytes.

    Raises ValueError for another form and for a link that is neither https, mailto nor tel, KeyError for an icon or a
    phrase that is unknown.
    """
    if document.form != "sheet":
        raise ValueError(f"this writer writes sheets, not a document of the form {document.form}")
    pen = Pen(document, theme)
    look = style(theme)
    page = render(
        "page.html.j2",
        language=document.language,
        direction=document.direction,
        title=" – ".join(text for text in (plain(document.title), plain(document.owner)) if text),
        about=document.subject,
        policy=policy(look),
        style=style_tag(look),
        skip=pen.say("web.skip"),
        band=furniture.band(pen),
        status=furniture.status(pen),
        content=joined(section(pen, part) for part in document.sections),
        foot=furniture.foot(pen),
    )
    return Written(page.encode("utf-8"), 1)
