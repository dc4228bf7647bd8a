"""An independent reader of tagged PDF: from the structure tree to marked content to text, and back."""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from io import BytesIO

import pikepdf

INLINE = {"Link", "Span", "OBJR"}
"""Roles that stand in a line: no blank is read between them."""

PAINT = {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do"}


@dataclass
class Node:
    """An element with all that a reader meets in it; `kids` are nodes and texts in order."""

    role: str
    kids: list = field(default_factory=list)
    alt: str | None = None
    actual: str | None = None
    language: str | None = None
    attributes: dict = field(default_factory=dict)

    def all(self):
        yield self
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.all()

    @property
    def text(self):
        """What is read aloud."""
        if self.alt is not None or self.actual is not None:
            return self.alt if self.alt is not None else self.actual
        parts = [kid.text if isinstance(kid, Node) else kid for kid in self.kids]
        if any(isinstance(kid, Node) and kid.role not in INLINE for kid in self.kids):
            return " ".join(part for part in parts if part)
        return "".join(parts)

    def find(self, role):
        return [node for node in self.all() if node.role == role]


@dataclass
class Tagged:
    """A file as read; `faults` says what does not hang together."""

    root: Node
    faults: list
    artifacts: list
    pdf: pikepdf.Pdf


def unicode_map(font):
    text = bytes(font.ToUnicode.read_bytes()).decode("latin1")
    pairs = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", text, re.S):
        for code, value in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            pairs[int(code, 16)] = bytes.fromhex(value).decode("utf-16-be")
    return pairs


def _content(pdf, faults, artifacts):  # noqa: C901 - one branch an operator
    """The text of each marked sequence by page and number."""
    texts = defaultdict(str)
    for number, page in enumerate(pdf.pages):
        fonts = {name: unicode_map(font) for name, font in (page.resources.get("/Font") or {}).items()}
        stack, current = [], {}
        for operands, operator in pikepdf.parse_content_stream(page):
            operator = str(operator)
            if operator in ("BDC", "BMC"):
                has_number = (
                    operator == "BDC" and isinstance(operands[1], pikepdf.Dictionary) and "/MCID" in operands[1]
                )
                stack.append((str(operands[0]), int(operands[1].MCID) if has_number else None))
                if has_number:
                    texts[number, stack[-1][1]] += ""
            elif operator == "EMC":
                stack.pop()
            elif operator == "Tf":
                current = fonts[str(operands[0])]
            elif operator == "Tj":
                shown = "".join(current.get(code, "\ufffd") for code in bytes(operands[0]))
                if not stack:
                    faults.append(f"untagged text {shown!r} on page {number + 1}")
                elif stack[-1][1] is None:
                    artifacts.append((number + 1, shown))
                else:
                    texts[number, stack[-1][1]] += shown
            elif operator in PAINT and not stack:
                faults.append(f"untagged paint {operator} on page {number + 1}")
            elif operator in ("TJ", "'", '"'):
                faults.append(f"the reader does not know {operator}")
        if stack:
            faults.append(f"marked content left open on page {number + 1}")
    return texts


def several(value):
    """What stands alone or in an array, as a list."""
    if value is None:
        return []
    return list(value) if isinstance(value, pikepdf.Array) else [value]


def numbers(tree):
    pairs = list(tree.get("/Nums", []))
    return {int(pairs[at]): pairs[at + 1] for at in range(0, len(pairs), 2)}


class _Reader:
    """Walks the structure tree of one file."""

    def __init__(self, pdf):
        self.pdf, self.faults, self.artifacts, self.used = pdf, [], [], set()
        self.texts = _content(pdf, self.faults, self.artifacts)
        self.page_of = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        self.parents = numbers(pdf.Root.StructTreeRoot.ParentTree)

    def node(self, element, inherited):
        page = element.get("/Pg", inherited)
        made = Node(str(element.S)[1:])
        for one in several(element.get("/A")):
            made.attributes |= {name[1:]: value for name, value in one.items() if name != "/O"}
        for name, key in (("alt", "/Alt"), ("actual", "/ActualText"), ("language", "/Lang")):
            if key in element:
                setattr(made, name, str(element[key]))
        made.kids = [self.content(kid, element, page) for kid in several(element.get("/K"))]
        return made

    def content(self, kid, element, page):
        if isinstance(kid, int) or kid.get("/Type") == "/MCR":
            return self.sequence(kid, element, page)
        if kid.get("/Type") == "/OBJR":
            if self.parents[int(kid.Obj.StructParent)].objgen != element.objgen:
                self.faults.append("an annotation finds another parent")
            return Node(
                "OBJR", alt="", attributes={"Contents": str(kid.Obj.get("/Contents", "")), "URI": str(kid.Obj.A.URI)}
            )
        if kid.P.objgen != element.objgen:
            self.faults.append(f"{kid.S} names another parent")
        return self.node(kid, page)

    def sequence(self, kid, element, page):
        own = page if isinstance(kid, int) else kid.Pg
        number = int(kid if isinstance(kid, int) else kid.MCID)
        if self.parents[int(own.StructParents)][number].objgen != element.objgen:
            self.faults.append(f"sequence {number} finds another parent")
        key = self.page_of[own.objgen], number
        if key in self.used:
            self.faults.append(f"sequence {number} is met twice")
        self.used.add(key)
        return self.texts[key]


def read(data):
    """Return a file as a reader of the structure tree meets it."""
    pdf = pikepdf.open(BytesIO(data))
    reader = _Reader(pdf)
    roots = [reader.node(top, None) for top in pdf.Root.StructTreeRoot.K]
    reader.faults += [f"sequence {key} belongs to no element" for key in reader.texts if key not in reader.used]
    annotations = sum(len(page.get("/Annots", [])) for page in pdf.pages)
    referred = sum(len(root.find("OBJR")) for root in roots)
    if annotations != referred:
        reader.faults.append(f"{annotations} annotations, {referred} in the tree")
    if len(roots) != 1 or roots[0].role != "Document":
        reader.faults.append("the tree does not begin with one Document")
    return Tagged(roots[0], reader.faults, reader.artifacts, pdf)


def outline(node, depth=0):
    """Return the tree as lines of text, for golden files: roles, attributes that matter, texts."""
    notes = [f"{name}={value}" for name, value in node.attributes.items() if name not in ("BBox", "Placement")]
    said = (("alt", node.alt), ("actual", node.actual), ("lang", node.language))
    notes += [f"{name}={value!r}" for name, value in said if value]
    lines = ["  " * depth + " ".join([node.role, *notes])]
    for kid in node.kids:
        if isinstance(kid, Node):
            lines += outline(kid, depth + 1)
        elif kid:
            lines.append("  " * (depth + 1) + f"“{kid}”")
    return lines
