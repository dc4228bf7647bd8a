"""What stands around the content: the title band, the status, the legend, the imprint."""

from builders.document import Figure, Status
from builders.writers.html.inlines import text
from builders.writers.html.lists import line
from builders.writers.html.pen import Pen
from builders.writers.html.pictures import icon, picture
from builders.writers.html.tags import NOTHING, Html, joined, tag

_JOINT = " · "
"""Between the parts of the imprint."""


def band(pen: Pen) -> Html:
    """Return the title band: for whom and by whom, title, lead and occasion."""
    document = pen.document
    whom = tag("span", icon(pen.theme.print.audience_icons[document.audience]), text(pen, document.readers))
    logos = (logo for logo in (document.logo, document.second_logo) if isinstance(logo, Figure))
    drawn = (picture(logo.picture, logo.alt, "logo") for logo in logos)
    owner = tag("span", text(pen, document.owner), *drawn, class_="owner")
    titles = (tag("p", text(pen, words)) for words in (document.lead, document.occasion) if words)
    top = tag("p", whom, owner, class_="whom")
    return tag("header", top, tag("h1", text(pen, document.title)), *titles)


def status(pen: Pen) -> Html:
    """Return what is said until the school has approved; where a lead may sign on paper, it is said calmly."""
    told = pen.document.status
    if told is None:
        return NOTHING
    sign = icon(pen.theme.print.panels["draft"].icon or "triangle-alert") if told.every_page else icon("pen-line")
    look = "status draft" if told.every_page else "status"
    return tag("div", tag("p", sign, text(pen, told.text)), _lines(pen, told), class_=look)


def _lines(pen: Pen, told: Status) -> Html:
    signed = (tag("span", text(pen, label), line(), class_="to-write") for label in told.lines)
    return tag("p", *signed, class_="to-sign") if told.lines else NOTHING


def foot(pen: Pen) -> Html:
    """Return the legend of marks, if there are any, and the imprint."""
    document = pen.document
    legend = tag("p", text(pen, document.explained)) if document.legend else NOTHING
    return tag("footer", legend, tag("p", _imprint(pen)))


def _imprint(pen: Pen) -> Html:
    parts: list[str] = []
    for part in pen.document.imprint:
        parts += [_JOINT, text(pen, part)]
    return joined(parts[1:])
