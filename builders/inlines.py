"""Inlines: the words of a document, with what little is marked in them."""

from builders.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """Words; `language` only where it differs from the document's."""

    text: str
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Strong:
    """Words that carry weight."""

    inlines: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to an address (https, mailto or tel only)."""

    inlines: tuple["Inline", ...]
    address: str


@dataclass(frozen=True, slots=True)
class Phone:
    """A telephone number, set in figures that cannot be mistaken."""

    number: str


@dataclass(frozen=True, slots=True)
class Field:
    """A value of the school, for example `school.lead.name`; gone after the merge."""

    name: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A sign that what stands before it must be checked against the guidance before use."""


Inline = Text | Strong | Link | Phone | Field | Mark
Inlines = tuple[Inline, ...]


def plain(inlines: Inlines) -> str:
    """Return the text of inlines without formatting; a Field reads as its name in braces, a Mark as nothing."""
    return "".join(_plain(inline) for inline in inlines)


def _plain(inline: Inline) -> str:
    match inline:
        case Text(text=text):
            return text
        case Strong(inlines=inner) | Link(inlines=inner):
            return plain(inner)
        case Phone(number=number):
            return number
        case Field(name=name):
            return "{" + name + "}"
        case Mark():
            return ""
