"""Bookmarks: the headings as a tree beside the pages."""

from dataclasses import dataclass, field

from builders.writers.pdf.file.numbers import number
from builders.writers.pdf.file.objects import Objects
from builders.writers.pdf.file.text import text


class Depths:
    """How deep each bookmark stands in the tree, whatever levels the headings skip."""

    def __init__(self) -> None:
        self._open: list[int] = []

    def depth(self, level: int) -> int:
        """Return the depth of the next bookmark, 0 for the top; a depth is at most one more than the one before."""
        while self._open and self._open[-1] >= level:
            self._open.pop()
        self._open.append(level)
        return len(self._open) - 1


@dataclass(slots=True)
class _Entry:
    """A bookmark, or the outline itself, by its number in the file; `about` is all but its place in the tree."""

    number: int
    about: bytes
    kids: list["_Entry"] = field(default_factory=list)

    @property
    def count(self) -> int:
        """How many bookmarks stand below."""
        return sum(1 + kid.count for kid in self.kids)


class Outline:
    """The bookmarks of one file."""

    def __init__(self, objects: Objects) -> None:
        self._objects = objects
        self._depths = Depths()
        self._way: list[_Entry] = []
        """From the outline down to the bookmark before."""

    def add(self, level: int, title: str, page: int, top: float) -> None:
        """Let the outline lead to a height on a page, by its number in the file. Level 1 is the top."""
        if not self._way:
            self._way.append(_Entry(self._objects.number(), b"/Type/Outlines"))
        del self._way[self._depths.depth(level) + 1 :]
        leads = b"/Title%s/Dest[%d 0 R/XYZ 0 %s null]" % (text(title), page, number(top).encode("ascii"))
        entry = _Entry(self._objects.number(), leads)
        self._way[-1].kids.append(entry)
        self._way.append(entry)

    def put(self) -> int:
        """Put the bookmarks among the objects and return the outline's number, 0 where there are none."""
        if not self._way:
            return 0
        self._put(self._way[0], b"")
        return self._way[0].number

    def _put(self, entry: _Entry, place: bytes) -> None:
        kids = entry.kids
        below = b"/First %d 0 R/Last %d 0 R/Count %d" % (kids[0].number, kids[-1].number, entry.count) if kids else b""
        self._objects.put(entry.number, b"<<%s%s%s>>" % (entry.about, place, below))
        for at, kid in enumerate(kids):
            before = b"/Prev %d 0 R" % kids[at - 1].number if at else b""
            after = b"/Next %d 0 R" % kids[at + 1].number if at + 1 < len(kids) else b""
            self._put(kid, b"/Parent %d 0 R%s%s" % (entry.number, before, after))
