"""Bookmarks: the headings as a tree beside the pages."""


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
