"""The structure tree of one file: elements drawn so far, what belongs to them, and the way back from a page."""

from dataclasses import dataclass, field

from builders.writers.pdf.element import Element
from builders.writers.pdf.file.document import File
from builders.writers.pdf.file.library import pdfdoc
from builders.writers.pdf.file.text import text

Box = tuple[float, float, float, float]
Reference = pdfdoc.PDFObjectReference
ROOT = "StructTreeRoot"


@dataclass(frozen=True, slots=True)
class Content:
    """A marked sequence on a page, which is known by its name in the file."""

    page: str
    sequence: int


@dataclass(frozen=True, slots=True)
class Annotation:
    """An annotation on a page, by the page's name in the file and the annotation's key."""

    page: str
    key: int


@dataclass(slots=True)
class Node:
    """An element that has been drawn. `name` is its name in the file, `box` in page coordinates."""

    element: Element
    name: str
    parent: "Node | None"
    kids: list["Node | Content | Annotation"] = field(default_factory=list)
    box: Box | None = None


class Structure:
    """Nodes in drawing order, and the parent tree."""

    def __init__(self) -> None:
        self._nodes: dict[Element, Node] = {}
        self._parents: dict[int, str | list[str]] = {}

    def node(self, element: Element) -> Node:
        """Return the node of an element, joined to its parent if it is new."""
        while not element.role and element.parent is not None:
            element = element.parent
        node = self._nodes.get(element)
        if node is None:
            parent = self.node(element.parent) if element.parent is not None else None
            node = self._nodes[element] = Node(element, f"Element{len(self._nodes)}", parent)
            if parent is not None:
                parent.kids.append(node)
        return node

    def page_key(self) -> int:
        """Return the key under which a page finds the elements of its marked sequences."""
        key = len(self._parents)
        self._parents[key] = []
        return key

    def sequence(self, element: Element, page: str, page_key: int) -> int:
        """Return the number of a new marked sequence of an element on a page."""
        owners = self._parents[page_key]
        assert isinstance(owners, list)  # noqa: S101 - page keys come from `page_key` only
        node = self.node(element)
        node.kids.append(Content(page, len(owners)))
        owners.append(node.name)
        return len(owners) - 1

    def annotation_key(self, element: Element, page: str) -> int:
        """Join an annotation to an element and return the key under which it finds it again."""
        node = self.node(element)
        key = len(self._parents)
        node.kids.append(Annotation(page, key))
        self._parents[key] = node.name
        return key

    def put(self, file: File) -> None:
        """Put the tree into the file."""
        for node in self._nodes.values():
            file.Reference(_entries(file, node), node.name)
        numbers: list[object] = []
        for key, owner in self._parents.items():
            numbers += (key, pdfdoc.PDFArray(map(Reference, owner)) if isinstance(owner, list) else Reference(owner))
        tops = [Reference(node.name) for node in self._nodes.values() if node.parent is None]
        root = pdfdoc.PDFDictionary(
            {
                "Type": "/StructTreeRoot",
                "K": pdfdoc.PDFArray(tops),
                "ParentTree": file.Reference(pdfdoc.PDFDictionary({"Nums": pdfdoc.PDFArray(numbers)}), "ParentTree"),
                "ParentTreeNextKey": len(self._parents),
            }
        )
        file.Catalog.StructTreeRoot = file.Reference(root, ROOT)


def _kid(file: File, kid: Node | Content | Annotation, page: str | None) -> object:
    match kid:
        case Node(name=name):
            return Reference(name)
        case Content(page=own, sequence=sequence) if own == page:
            return sequence
        case Content(page=own, sequence=sequence):
            return pdfdoc.PDFDictionary({"Type": "/MCR", "Pg": Reference(own), "MCID": sequence})
        case Annotation(page=own, key=key):
            return pdfdoc.PDFDictionary({"Type": "/OBJR", "Pg": Reference(own), "Obj": file.refAnnotation(str(key))})


def _entries(file: File, node: Node) -> pdfdoc.PDFDictionary:
    element = node.element
    page = next((kid.page for kid in node.kids if isinstance(kid, Content)), None)
    kids = [_kid(file, kid, page) for kid in node.kids]
    attributes: list[object] = [f"<<{element.attributes}>>"] if element.attributes else []
    if node.box:
        box = pdfdoc.PDFArray([round(edge, 2) for edge in node.box])
        attributes.append(pdfdoc.PDFDictionary({"O": "/Layout", "BBox": box, "Placement": "/Block"}))
    entries = {
        "S": f"/{element.role}",
        "P": Reference(node.parent.name if node.parent else ROOT),
        "Pg": None if page is None else Reference(page),
        "K": _one_or_all(kids),
        "A": _one_or_all(attributes),
        "Alt": None if element.alt is None else text(element.alt),
        "ActualText": None if element.actual is None else text(element.actual),
        "Lang": None if element.language is None else text(element.language),
    }
    return pdfdoc.PDFDictionary({key: value for key, value in entries.items() if value is not None})


def _one_or_all(values: list[object]) -> object:
    return values[0] if len(values) == 1 else pdfdoc.PDFArray(values) if values else None
