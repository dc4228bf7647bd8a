"""Inlines as HTML: words, strong words, links, telephone numbers to tap."""

import re

from builders.document import Field, Inline, Inlines, Link, Mark, Phone, Strong, Text, plain
from builders.spoken import spoken
from builders.writers.html.pen import Pen
from builders.writers.html.tags import Html, joined, tag

SCHEMES = ("https://", "mailto:", "tel:")
_TRUNK = re.compile(r"(?<=[0-9])\s*\(0\)")
"""What is dialled only where no code of a country stands before it."""
_EXTENSION = re.compile(r"\s*(?:ext\.?|x)\s*([0-9]+)$")


def text(pen: Pen, inlines: Inlines, *, linked: bool = False) -> Html:
    """Return inlines; what is `linked` already holds no further link, which no browser would take.

    Raises ValueError for a link that is neither https, mailto nor tel, and for a Field.
    """
    return joined(_inline(pen, inline, linked=linked) for inline in inlines)


def said(pen: Pen, inlines: Inlines) -> Html:
    """Return words that somebody says, between quotation marks."""
    return text(pen, spoken(inlines, pen.document.words))


def _inline(pen: Pen, inline: Inline, *, linked: bool) -> Html:
    match inline:
        case Text(text=words, language=None):
            return joined((words,))
        case Text(text=words, language=language):
            return tag("span", words, lang=language)
        case Strong(inlines=inner):
            return tag("strong", text(pen, inner, linked=linked))
        case Link(inlines=inner, address=address):
            words = text(pen, inner, linked=True)
            return words if linked else link(address, words)
        case Phone(number=number):
            return joined((number,)) if linked else phone(number)
        case Mark():
            sign = tag("span", pen.say("mark.sign"), aria_hidden="true")
            return tag("span", sign, tag("span", f" ({pen.say('mark.alt')})", class_="unseen"), class_="mark")
        case Field(name=name):
            raise ValueError(f"the field {name} was not merged")


def link(address: str, words: str) -> Html:
    """Return a link. Raises ValueError for an address that is neither https, mailto nor tel."""
    if not address.startswith(SCHEMES):
        raise ValueError(f"{address!r} may not be a link")
    return tag("a", words, href=address)


def phone(number: str) -> Html:
    """Return a telephone number that a phone rings when it is tapped."""
    base = _EXTENSION.sub("", number).strip()
    extension = _EXTENSION.search(number)
    abroad = base.startswith("+")
    figures = ("+" if abroad else "") + re.sub(r"[^0-9]", "", _TRUNK.sub("", base) if abroad else base)
    dialled = f"tel:{figures}" + (f";ext={extension[1]}" if extension else "")
    return tag("a", number, href=dialled, class_="phone")


def is_blank(inlines: Inlines) -> bool:
    """Return whether inlines say nothing."""
    return not plain(inlines).strip()
