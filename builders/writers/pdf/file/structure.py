"""The structure tree of one file: elements drawn so far, what belongs to them, and the way back from a page."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from builders.writers.pdf.element import Element
from builders.writers.pdf.file.objects import Objects
from builders.writers.pdf.file.syntax import array, dictionary, numbers, reference, text

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Content:
    """A marked sequence on a page."""

    page: int
    sequence: int


@dataclass(frozen=True, slots=True)
class Annotation:
    """An annotation on a page, by object numbers."""

    page: int
    annotation: int


@dataclass(slots=True)
class Node:
    """An element that has been drawn. `index` is its object number, `box` in page coordinates."""

    element: Element
    index: int
    parent: "Node | None"
    kids: list["Node | Content | Annotation"] = field(default_factory=list)
    box: Box | None = None


class Structure:
    """Nodes in drawing order, and the parent tree."""

    def __init__(self, objects: Objects) -> None:
        self._objects = objects
        self._nodes: dict[Element, Node] = {}
        self._root = objects.reserve()
        self._parents: dict[int, int | list[int]] = {}

    def node(self, element: Element) -> Node:
        """Return the node of an element, joined to its parent if it is new."""
        node = self._nodes.get(element)
        if node is None:
            parent = self.node(element.parent) if element.parent is not None else None
            node = self._nodes[element] = Node(element, self._objects.reserve(), parent)
            if parent is not None:
                parent.kids.append(node)
        return node

    def page_key(self) -> int:
        """Return the key under which a page finds the elements of its marked sequences."""
        key = len(self._parents)
        self._parents[key] = []
        return key

    def sequence(self, element: Element, page: int, page_key: int) -> int:
        """Return the number of a new marked sequence of an element on a page."""
        owners = self._parents[page_key]
        assert isinstance(owners, list)  # noqa: S101 - page keys come from `page_key` only
        node = self.node(element)
        node.kids.append(Content(page, len(owners)))
        owners.append(node.index)
        return len(owners) - 1

    def annotation_key(self, element: Element, page: int, annotation: int) -> int:
        """Join an annotation to an element and return the key under which it finds it again."""
        node = self.node(element)
        node.kids.append(Annotation(page, annotation))
        key = len(self._parents)
        self._parents[key] = node.index
        return key

    def put(self) -> int:
        """Add the tree to the file and return the object number of its root."""
        for node in self._nodes.values():
            self._objects.put(node.index, _spell(node, self._root))
        entries = []
        for key, owner in self._parents.items():
            value = array([reference(index) for index in owner]) if isinstance(owner, list) else reference(owner)
            entries.append(f"{key} {value}")
        parent_tree = self._objects.add(dictionary({"Nums": array(entries)}))
        tops = [reference(node.index) for node in self._nodes.values() if node.parent is None]
        root = {
            "Type": "/StructTreeRoot",
            "K": array(tops),
            "ParentTree": reference(parent_tree),
            "ParentTreeNextKey": str(len(self._parents)),
        }
        self._objects.put(self._root, dictionary(root))
        return self._root


def _pages(node: Node) -> Iterator[int]:
    for kid in node.kids:
        if isinstance(kid, Node):
            yield from _pages(kid)
        else:
            yield kid.page


def _kid(kid: Node | Content | Annotation, page: int | None) -> str:
    match kid:
        case Node(index=index):
            return reference(index)
        case Content(page=own, sequence=sequence) if own == page:
            return str(sequence)
        case Content(page=own, sequence=sequence):
            return f"<</Type/MCR/Pg {reference(own)}/MCID {sequence}>>"
        case Annotation(page=own, annotation=annotation):
            return f"<</Type/OBJR/Pg {reference(own)}/Obj {reference(annotation)}>>"


def _spell(node: Node, root: int) -> str:
    element = node.element
    page = next(_pages(node), None)
    kids = [_kid(kid, page) for kid in node.kids]
    attributes = [f"<<{element.attributes}>>"] if element.attributes else []
    if node.box:
        attributes.append(f"<</O/Layout/BBox[{numbers(*node.box)}]/Placement/Block>>")
    return dictionary(
        {
            "Type": "/StructElem",
            "S": f"/{element.role}",
            "P": reference(node.parent.index if node.parent else root),
            "Pg": "" if page is None else reference(page),
            "K": kids[0] if len(kids) == 1 else array(kids) if kids else "",
            "A": attributes[0] if len(attributes) == 1 else array(attributes) if attributes else "",
            "Alt": "" if element.alt is None else text(element.alt),
            "ActualText": "" if element.actual is None else text(element.actual),
            "Lang": "" if element.language is None else text(element.language),
        }
    )
