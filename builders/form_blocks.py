"""Blocks of an event's papers: questions to answer, particulars to fill in, slides to look at."""

from builders.frozen import dataclass
from builders.inlines import Inlines


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines to write on; a label may be empty."""

    labels: tuple[Inlines, ...]


@dataclass(frozen=True, slots=True)
class Detail:
    """A particular: what it is and its value. Without a value paper prints a line to write it on."""

    label: Inlines
    value: Inlines = ()


@dataclass(frozen=True, slots=True)
class Details:
    """Particulars one below another: date, time and place, or what a record is for and who keeps it."""

    items: tuple[Detail, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """A question with answers to choose from, one of them right: `right` counts the options from 1."""

    stem: Inlines
    options: tuple[Inlines, ...]
    right: int
    reason: Inlines


@dataclass(frozen=True, slots=True)
class Questions:
    """Questions numbered from 1: to be answered, or `solved`, with the right answer and its reason."""

    items: tuple[Question, ...]
    solved: bool = False


@dataclass(frozen=True, slots=True)
class SlidePicture:
    """The slides that show one section of the document's deck, as small pictures. `alt` says in words what they are.

    `section` is the id of that section, None for the opening slide. `caption` are lines to stand below. Where it is
    the first block of a section, the other blocks and the first part of that section stand beside it, further parts
    go along with it.
    """

    section: str | None
    alt: str
    caption: tuple[Inlines, ...] = ()
