"""The room in which a block is laid out: how wide and tall it may be, what it belongs to, and how things look."""

from collections.abc import Callable

from builders.document import Block, Callout, Contacts, Inlines, Section, SlidePicture
from builders.frozen import dataclass, replace
from builders.memo import remembered
from builders.theme.print import PrintTheme, TypeRole
from builders.words import Words
from builders.writers.pdf.element import Element
from builders.writers.pdf.miniatures import Miniatures
from builders.writers.pdf.strips import Strips


@dataclass(frozen=True, slots=True)
class Room:
    """Where a block goes. `level` is that of the next heading; `tallest_pt` the most that a page can hold.

    Rooms in which the same part looks the same are equal: theme and words are known by being the same object.
    """

    theme: PrintTheme
    words: Words
    owner: Inlines
    parent: Element
    level: int
    width_pt: float
    tallest_pt: float
    boxes: Callable[[Block, "Room"], Strips]
    """Which box lays out which block."""
    running: str = "body"
    """The type role of running text here."""
    under: str = ""
    """The heading above, in words: a caption that says the same is not said twice."""
    deck: Miniatures | None = None
    """The slides that a document shows as small pictures."""

    def type(self, name: str) -> TypeRole:
        """Return a type role of the theme."""
        return self.theme.type[name]

    def __hash__(self) -> int:
        return hash((self.parent, self.width_pt, self.tallest_pt))  # which tells nearly all rooms apart

    def __eq__(self, other: object) -> bool:
        return self is other or (
            isinstance(other, Room)
            and self.parent is other.parent
            and self.width_pt == other.width_pt
            and self.tallest_pt == other.tallest_pt
            and self.level == other.level
            and self.theme is other.theme
            and self.words is other.words
            and self.boxes is other.boxes
            and self.running == other.running
            and self.under == other.under
            and self.owner == other.owner
            and self.deck == other.deck
        )

    def lay(self, block: Block, number: int) -> Strips:
        """Return a block laid out as one of the parts of the room's parent; the one way to a block inside another."""
        return _laid(block, self.at(number, block))

    def at(self, number: int, part: Block | Section | None = None) -> "Room":
        """Return the room of a part of the room's parent, without what the part does not show of a school."""
        place = self.parent.part(number)
        if part is None:
            return self.inside(place)
        shown = _shown(part)
        owner = self.owner if shown.owner else ()
        deck = self.deck.only(shown.slides) if self.deck and shown.slides else None
        return replace(self, parent=place, owner=owner, deck=deck)

    def inside(self, parent: Element, *, width_pt: float | None = None, running: str | None = None) -> "Room":
        """Return the room inside an element, perhaps narrower or with other running text."""
        width = self.width_pt if width_pt is None else width_pt
        return self._changed(parent, width, running or self.running)

    def narrower(self, by_pt: float) -> "Room":
        """Return the room less so many points of its width."""
        return self._changed(self.parent, self.width_pt - by_pt, self.running)

    def _changed(self, parent: Element, width_pt: float, running: str) -> "Room":
        """A copy with other values. Rooms are made by the thousand, and `dataclasses.replace` is four times slower."""
        return Room(
            self.theme,
            self.words,
            self.owner,
            parent,
            self.level,
            width_pt,
            self.tallest_pt,
            self.boxes,
            running,
            self.under,
            self.deck,
        )

    def columns(self, count: int) -> float:
        """Return the width of one of so many equal columns."""
        return (self.width_pt - (count - 1) * self.theme.page.gutter) / count


@remembered(4096)
def _laid(block: Block, room: Room) -> Strips:
    return room.boxes(block, room)


@dataclass(frozen=True, slots=True)
class _Shown:
    """What a part shows of a school: whether its name, and the slides of which sections."""

    owner: bool = False
    slides: frozenset[str | None] = frozenset()


@remembered(4096)
def _shown(part: Block | Section) -> _Shown:
    inside: tuple[Block | Section, ...] = ()
    match part:
        case Contacts(people=people):
            return _Shown(owner=bool(people))
        case SlidePicture(section=section):
            return _Shown(slides=frozenset((section,)))
        case Section(blocks=blocks, sections=sections):
            inside = (*blocks, *sections)
        case Callout(blocks=blocks):
            inside = blocks
    shown = [_shown(one) for one in inside]
    return _Shown(any(one.owner for one in shown), frozenset().union(*(one.slides for one in shown)))
