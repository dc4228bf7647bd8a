"""Bundle: what a worker needs of a lesson, and no more: it knows neither lessons nor how documents are composed."""

from builders.document import Document
from builders.frozen import dataclass
from builders.theme.theme import Theme


@dataclass(frozen=True, slots=True)
class Item:
    """A document before a school's values are in it, the format it is written in, and where a school's copy goes."""

    document: Document
    format: str
    path: str


@dataclass(frozen=True, slots=True)
class Bundle:
    """Documents by their numbers, and the theme without a school's colour."""

    items: tuple[Item, ...]
    theme: Theme
