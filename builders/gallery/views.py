"""Views: what the page of a gallery shows, as plain texts, ready for its template."""

from builders.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture as the page has it: its address, its size in pixels, the words for who does not see it."""

    path: str
    width: int
    height: int
    alt: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class Download:
    """A link to a file: its address, what it is, how large it is."""

    path: str
    format: str
    size: str


@dataclass(frozen=True, slots=True)
class Card:
    """A document in all its formats. `icon` are the drawing commands of a sign where there is no picture."""

    title: str
    about: str
    icon: str
    first: Shown | None
    downloads: tuple[Download, ...]
    strip: tuple[Shown, ...]
    strip_title: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What is told of a pack, or of a lesson all of whose packs are alike."""

    version: str
    approved: bool
    review: str
    dates: str
    school: str
    blanks: tuple[str, ...]
    mixed: str


@dataclass(frozen=True, slots=True)
class PackView:
    """A lesson's documents for one audience."""

    id: str
    title: str
    icon: str
    facts: Facts | None
    zip: Download | None
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class LessonView:
    """A lesson with its packs."""

    id: str
    title: str
    facts: Facts | None
    packs: tuple[PackView, ...]
