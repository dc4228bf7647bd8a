"""The structure tree of one file: elements drawn so far, what belongs to them, and the way back from a page."""

from dataclasses import dataclass, field

from builders.writers.pdf.element import Element
from builders.writers.pdf.file.numbers import number
from builders.writers.pdf.file.objects import Objects, array
from builders.writers.pdf.file.strokes import Box
from builders.writers.pdf.file.text import text


@dataclass(slots=True)
class Node:
    """An element that has been drawn, by its number in the file and its parent's.

    `kids` are spelled; a marked sequence is a number alone on the page that the element begins on.
    """

    element: Element
    number: int
    parent: int
    kids: list[bytes] = field(default_factory=list)
    page: int = 0
    box: Box | None = None


class Structure:
    """Nodes in drawing order, and the parent tree."""

    def __init__(self, objects: Objects) -> None:
        self._objects = objects
        self.root = objects.number()
        self._nodes: dict[Element, Node] = {}
        self._tops: list[bytes] = []
        self._parents: list[list[bytes] | bytes] = []

    def node(self, element: Element) -> Node:
        """Return the node of an element, joined to its parent if it is new."""
        while not element.role and element.parent is not None:
            element = element.parent
        node = self._nodes.get(element)
        if node is None:
            parent = self.node(element.parent) if element.parent is not None else None
            node = Node(element, self._objects.number(), parent.number if parent else self.root)
            self._nodes[element] = node
            (parent.kids if parent else self._tops).append(b"%d 0 R" % node.number)
        return node

    def page_key(self) -> int:
        """Return the key under which a page finds the elements of its marked sequences."""
        self._parents.append([])
        return len(self._parents) - 1

    def sequence(self, element: Element, page: int, page_key: int) -> int:
        """Return the number of a new marked sequence of an element on a page."""
        owners = self._parents[page_key]
        assert isinstance(owners, list)  # noqa: S101 - page keys come from `page_key` only
        node, sequence = self.node(element), len(owners)
        node.page = node.page or page
        if node.page == page:
            node.kids.append(b"%d" % sequence)
        else:
            node.kids.append(b"<</Type/MCR/Pg %d 0 R/MCID %d>>" % (page, sequence))
        owners.append(b"%d 0 R" % node.number)
        return sequence

    def annotation(self, element: Element, page: int, annotation: int) -> int:
        """Join an annotation to an element and return the key under which it finds it again."""
        node = self.node(element)
        node.kids.append(b"<</Type/OBJR/Pg %d 0 R/Obj %d 0 R>>" % (page, annotation))
        self._parents.append(b"%d 0 R" % node.number)
        return len(self._parents) - 1

    def join(self, element: Element, box: Box | None) -> None:
        """Join an element to the tree; with a box, that is where it stands on the page."""
        node = self.node(element)
        node.box = box or node.box

    def put(self) -> None:
        """Put the tree among the objects."""
        for node in self._nodes.values():
            self._objects.put(node.number, _spelled(node))
        owners = [
            b"%d %s" % (key, array(owner) if isinstance(owner, list) else owner)
            for key, owner in enumerate(self._parents)
        ]
        tree = self._objects.add(b"<</Nums%s>>" % array(owners))
        about = b"<</Type/StructTreeRoot/K%s/ParentTree %d 0 R/ParentTreeNextKey %d>>"
        self._objects.put(self.root, about % (array(self._tops), tree, len(self._parents)))


def _spelled(node: Node) -> bytes:
    element = node.element
    entries = [b"<</S/%s/P %d 0 R" % (element.role.encode("ascii"), node.parent)]
    if node.page:
        entries.append(b"/Pg %d 0 R" % node.page)
    if node.kids:
        entries.append(b"/K %s" % (node.kids[0] if len(node.kids) == 1 else array(node.kids)))
    attributes = [b"<<%s>>" % element.attributes.encode("ascii")] if element.attributes else []
    if node.box:
        edges = " ".join(map(number, node.box)).encode("ascii")
        attributes.append(b"<</O/Layout/BBox[%s]/Placement/Block>>" % edges)
    if attributes:
        entries.append(b"/A %s" % (attributes[0] if len(attributes) == 1 else array(attributes)))
    if element.alt is not None:
        entries.append(b"/Alt" + text(element.alt))
    if element.actual is not None:
        entries.append(b"/ActualText" + text(element.actual))
    if element.language is not None:
        entries.append(b"/Lang" + text(element.language))
    entries.append(b">>")
    return b"".join(entries)
