"""Bookmarks: the headings as a tree beside the pages."""

from dataclasses import dataclass

from builders.writers.pdf.file.objects import Objects
from builders.writers.pdf.file.syntax import dictionary, number, reference, text


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A heading: its level (1 is the top), words, page (object number) and height on it in page coordinates."""

    level: int
    title: str
    page: int
    top: float


@dataclass(slots=True)
class _Entry:
    bookmark: Bookmark | None
    index: int
    kids: list["_Entry"]

    def descendants(self) -> int:
        return len(self.kids) + sum(kid.descendants() for kid in self.kids)


def put_outline(objects: Objects, bookmarks: list[Bookmark]) -> int | None:
    """Add the bookmarks to the file and return the object number of their root, None where there are none."""
    if not bookmarks:
        return None
    root = _Entry(None, objects.reserve(), [])
    open_entries = [(0, root)]
    for bookmark in bookmarks:
        while open_entries[-1][0] >= bookmark.level:
            open_entries.pop()
        entry = _Entry(bookmark, objects.reserve(), [])
        open_entries[-1][1].kids.append(entry)
        open_entries.append((bookmark.level, entry))
    _put(objects, root, {"Type": "/Outlines"})
    return root.index


def _put(objects: Objects, entry: _Entry, own: dict[str, str]) -> None:
    kids = entry.kids
    if kids:
        own |= {"First": reference(kids[0].index), "Last": reference(kids[-1].index), "Count": str(entry.descendants())}
    objects.put(entry.index, dictionary(own))
    for position, kid in enumerate(kids):
        assert kid.bookmark is not None  # noqa: S101 - only the root has none
        _put(
            objects,
            kid,
            {
                "Title": text(kid.bookmark.title),
                "Parent": reference(entry.index),
                "Prev": reference(kids[position - 1].index) if position else "",
                "Next": reference(kids[position + 1].index) if position + 1 < len(kids) else "",
                "Dest": f"[{reference(kid.bookmark.page)}/XYZ 0 {number(kid.bookmark.top)} null]",
            },
        )
