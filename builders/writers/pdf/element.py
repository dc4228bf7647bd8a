"""Elements: what the parts of a page are to a reader who does not see it (ISO 32000-1, 14.8.4)."""

from builders.frozen import dataclass
from builders.memo import remembered


@dataclass(frozen=True, slots=True, eq=False)
class Element:
    """A node of the structure tree, known before anything is drawn. Two elements are never equal.

    One without a role is only a place inside its parent, and what stands in it belongs to that one.
    An element joins its parent when something of it is first drawn, so the order of the tree is the order of drawing.
    `attributes` are spelled without their brackets, for example `/O/List/ListNumbering/Decimal`. `alt` stands in for
    a picture, `actual` for a sign that is not drawn as text.
    """

    role: str
    parent: "Element | None" = None
    attributes: str = ""
    alt: str | None = None
    actual: str | None = None
    language: str | None = None

    def child(self, role: str, attributes: str = "") -> "Element":
        """Return a new element inside this one."""
        return Element(role, self, attributes)

    def part(self, number: int, role: str = "", attributes: str = "") -> "Element":
        """Return what holds one of the parts inside this element: the same object whenever it is asked for.

        So what is remembered of a part stands in the tree wherever the part comes again.
        """
        return _part(self, number, role, attributes)


@remembered(8192)
def _part(parent: Element, number: int, role: str, attributes: str) -> Element:  # noqa: ARG001 - which one of its parts
    return Element(role, parent, attributes)


@dataclass(frozen=True, slots=True)
class Furniture:
    """What is drawn but not read: backgrounds, icons beside their words, running heads. `kind` is of 14.8.2.2.2."""

    kind: str = ""


UNMARKED = "/O/List/ListNumbering/None"
DOTTED = "/O/List/ListNumbering/Disc"
NUMBERED = "/O/List/ListNumbering/Decimal"
LETTERED = "/O/List/ListNumbering/LowerAlpha"
"""Attributes of lists, by what stands before their items."""

WHOLE = Element("Document")
"""What every tree begins with. All files share it, so that parts of several files can be the same."""

BACKGROUND = Furniture()
HEADER = Furniture("/Type/Pagination/Subtype/Header")
FOOTER = Furniture("/Type/Pagination/Subtype/Footer")
REPEATED = Furniture("/Type/Pagination")

Tag = Element | Furniture
