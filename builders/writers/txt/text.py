"""Text: inlines as plain words, links with their addresses, a blank as a line of underscores."""

from builders.document import Field, Inline, Inlines, Link, Mark, Phone, Strong, Text
from builders.words import Words

BLANK = "________"
"""Stands where somebody fills something in."""
_ENDS = (".", "?", "!", "…", ":", "”")


def said(inlines: Inlines, words: Words) -> str:
    """Return inlines on one line; what carries weight on paper carries none here. Raises ValueError for a Field."""
    return "".join(_said(inline, words) for inline in inlines).replace("\u00a0", " ").strip()


def _said(inline: Inline, words: Words) -> str:
    match inline:
        case Text(text=text):
            return text
        case Strong(inlines=inner):
            return "".join(_said(one, words) for one in inner)
        case Link(inlines=inner, address=address):
            return linked("".join(_said(one, words) for one in inner), address)
        case Phone(number=number):
            return number
        case Mark():
            return words.say("mark.sign")
        case Field(name=name):
            raise ValueError(f"the field {name} reached a writer; merge the document with a school first")


def stopped(text: str) -> str:
    """Return a text that ends as a sentence does; an empty one stays empty."""
    return text if not text or text.endswith(_ENDS) else f"{text}."


def linked(shown: str, address: str) -> str:
    """Return words with the address behind them, or the address alone where the words are part of it.

    A mail program makes a link of an address that stands in full.
    """
    scheme, _, rest = address.partition(":")
    if scheme in ("mailto", "tel"):
        return shown if "".join(rest.split()) in "".join(shown.split()) else f"{shown} ({rest})"
    return address if not shown or shown in address else f"{shown} ({address})"


def labelled(label: str, value: str, words: Words) -> str:
    """Return a label and its value, or a blank to fill in; a label that ends a sentence keeps its own end."""
    joint = " " if label.endswith((".", "?", "!", ":")) else words.say("term.joint")
    return f"{label}{joint if label else ''}{value or BLANK}"
