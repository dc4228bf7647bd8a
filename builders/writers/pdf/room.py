"""The room in which a block is laid out: how wide and tall it may be, what it belongs to, and how things look."""

from collections.abc import Callable
from dataclasses import dataclass

from builders.document import Block, Inlines
from builders.theme.print import PrintTheme, TypeRole
from builders.words import Words
from builders.writers.pdf.element import Element
from builders.writers.pdf.miniatures import Miniatures
from builders.writers.pdf.strips import Strips


@dataclass(frozen=True, slots=True)
class Room:
    """Where a block goes. `level` is that of the next heading; `tallest_pt` the most that a page can hold."""

    theme: PrintTheme
    words: Words
    owner: Inlines
    parent: Element
    level: int
    width_pt: float
    tallest_pt: float
    lay: Callable[[Block, "Room"], Strips]
    """Lays out any block; the one way from a block to those inside it."""
    running: str = "body"
    """The type role of running text here."""
    under: str = ""
    """The heading above, in words: a caption that says the same is not said twice."""
    deck: Miniatures | None = None
    """The slides that a document shows as small pictures."""

    def type(self, name: str) -> TypeRole:
        """Return a type role of the theme."""
        return self.theme.type[name]

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
            self.lay,
            running,
            self.under,
            self.deck,
        )

    def columns(self, count: int) -> float:
        """Return the width of one of so many equal columns."""
        return (self.width_pt - (count - 1) * self.theme.page.gutter) / count
