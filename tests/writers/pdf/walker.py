"""Our own judge of a tagged PDF: what hangs together, what each role asks for, its document’s words in order."""

import re
from itertools import pairwise
from string import ascii_lowercase

import pikepdf
import tagged
from reading import words_of
from tagged import Node, several

from builders.document import plain

CHILDREN = {
    "L": {"LI", "Caption"},
    "LI": {"Lbl", "LBody"},
    "Table": {"Caption", "THead", "TBody", "TFoot", "TR"},
    "THead": {"TR"},
    "TBody": {"TR"},
    "TFoot": {"TR"},
    "TR": {"TH", "TD"},
}
"""What may stand right inside an element (ISO 32000-1, 14.8.4.3); what is named here stands nowhere else."""

PARENTS = {
    "LI": {"L"}, "Lbl": {"LI"}, "LBody": {"LI"}, "TR": {"Table", "THead", "TBody", "TFoot"}, "THead": {"Table"},
    "TBody": {"Table"}, "TFoot": {"Table"}, "TH": {"TR"}, "TD": {"TR"},
}  # fmt: skip
GROUPS = {"Document", "Sect", "Div"}
TEXTS = {"P", "H1", "H2", "H3", "H4", "H5", "H6", "Caption", "Lbl", "LBody", "TH", "TD", "Span", "Link", "Figure"}
ROLES = GROUPS | TEXTS | set(CHILDREN) | {"OBJR"}
HEADING = re.compile("H([1-6])")


def faults(data, document=None):
    """Return all that is wrong with a file; with its document also what the tree says otherwise than that."""
    found = []
    try:
        read = tagged.read(data)
        found += read.faults
        for rule in RULES:
            found += rule(read)
        for rule in _worded(document):
            found += rule(read, document)
    except (KeyError, IndexError, TypeError, ValueError, AttributeError, pikepdf.PdfError) as error:
        found.append(f"the file cannot be walked: {type(error).__name__} {error}")
    return found


def _worded(document):
    """The rules for a file whose document is known. What slides say in which order, their own tests know."""
    if document is None:
        return ()
    return (title,) if document.form == "slides" else WORDED


def parents(read):
    """The way back: each entry of the parent tree leads to an element that has that very content."""
    root = read.pdf.Root.StructTreeRoot
    tree = tagged.numbers(root.ParentTree)
    wanted = {}
    for page in read.pdf.pages:
        wanted[int(page.obj.StructParents)] = page.obj
        if page.obj.get("/Tabs") != "/S":
            yield "the keyboard does not follow the tree on a page"
        wanted |= {int(one.StructParent): one for one in page.obj.get("/Annots", [])}
    if set(wanted) != set(tree):
        yield f"the parent tree has the keys {sorted(tree)}, the pages {sorted(wanted)}"
    for key, owner in wanted.items():
        if isinstance(tree.get(key), pikepdf.Array):
            for number, element in enumerate(tree[key]):
                if element is not None and (owner.objgen, number) not in set(_contents(element)):
                    yield f"entry {number} of page key {key} leads to an element without that content"
        elif key in tree and (owner.objgen, None) not in set(_contents(tree[key])):
            yield f"entry {key} leads to an element without that annotation"


def _contents(element):
    """The page and number of each marked sequence right inside an element, and its annotations."""
    for kid in several(element.get("/K")):
        if isinstance(kid, int):
            yield element.Pg.objgen, kid
        elif kid.get("/Type") == "/MCR":
            yield kid.Pg.objgen, int(kid.MCID)
        elif kid.get("/Type") == "/OBJR":
            yield kid.Obj.objgen, None


def nesting(read):
    """Roles are standard ones, each inside what it belongs to."""
    for node in read.root.all():
        if node.role not in ROLES:
            yield f"the role {node.role} is not one of ours"
        inside = {kid.role if isinstance(kid, Node) else "text" for kid in node.kids}
        if node.role in CHILDREN and not inside <= CHILDREN[node.role]:
            yield f"{sorted(inside - CHILDREN[node.role])} in {node.role}"
        if node.role in GROUPS and "text" in inside:
            yield f"text right inside {node.role}"
        for kid in node.kids:
            if isinstance(kid, Node) and node.role not in PARENTS.get(kid.role, {node.role}):
                yield f"{kid.role} in {node.role}"


def emptiness(read):
    """No element but an empty cell is without content."""
    for node in read.root.all():
        if not node.kids and node.role not in ("OBJR", "TD", "TH"):
            yield f"{node.role} has nothing in it"
        signs = any(inner.alt or inner.actual for inner in node.all())
        if node.role in ("P", "Caption", "Link") and not node.text.strip() and not signs:
            yield f"{node.role} says nothing"


def lists(read):
    """A list says how it is numbered, and its labels say the same."""
    on_slides = _is_deck(read)
    for node in read.root.find("L"):
        style = str(node.attributes.get("ListNumbering", "/nothing"))[1:]
        labels = [kid.text for item in node.kids for kid in item.kids if isinstance(kid, Node) and kid.role == "Lbl"]
        wanted = {
            "Decimal": len(labels) == len(node.kids) and _counts_on(labels, on_slides=on_slides),
            "LowerAlpha": labels == [f"{letter})" for letter in ascii_lowercase[: len(node.kids)]],
            "Disc": len(labels) == len(node.kids),
            "None": not labels,
        }
        if not wanted.get(style):
            yield f"a list numbered {style} has the labels {labels}"


def _counts_on(labels, *, on_slides):
    """Whether labels count on: from 1 on paper, on a slide from where the one before has stopped."""
    first = int(labels[0]) if on_slides and labels[0].isdecimal() else 1
    return labels == [str(number) for number in range(first, first + len(labels))]


def _is_deck(read):
    _, _, wide, high = map(float, read.pdf.pages[0].mediabox)
    return wide > high


def tables(read):
    """Every head has its scope, a table begins with heads, and its rows are as wide as each other."""
    for table in read.root.find("Table"):
        rows = table.find("TR")
        widths = {sum(int(cell.attributes.get("ColSpan", 1)) for cell in row.kids) for row in rows}
        if len(widths) != 1:
            yield f"a table has rows of {sorted(widths)} columns"
        if not rows or {cell.role for cell in rows[0].kids} != {"TH"}:
            yield "a table does not begin with heads"
        for number, row in enumerate(rows):
            for cell in row.find("TH"):
                wanted = "/Column" if number == 0 else "/Row"
                if str(cell.attributes.get("Scope")) != wanted:
                    yield f"the head {cell.text!r} has the scope {cell.attributes.get('Scope')}"


def links(read):
    """A link has words and places on the page, each of which says them; nothing else has any."""
    for node in read.root.all():
        spots = [kid for kid in node.kids if isinstance(kid, Node) and kid.role == "OBJR"]
        if node.role != "Link" and spots:
            yield f"a place of a link in {node.role}"
        if node.role == "Link" and not (spots and node.text.strip()):
            yield f"the link {node.text!r} has {len(spots)} places"
        for spot in spots:
            if words(spot.attributes["Contents"]) != words(node.text):
                yield f"the link {node.text!r} is said to be {spot.attributes['Contents']!r}"
            if not re.match("(https?://|mailto:|tel:).", spot.attributes["URI"]):
                yield f"the link {node.text!r} leads to {spot.attributes['URI']!r}"


def headings(read):
    """One title, then no level left out."""
    levels = [int(found[1]) for node in read.root.all() if (found := HEADING.fullmatch(node.role))]
    if levels[:1] != [1] or levels.count(1) != 1:
        yield f"the headings are {levels}"
    yield from (f"H{after} after H{before}" for before, after in pairwise(levels) if after > before + 1)
    yield from (f"a heading in {node.role}" for node in read.root.all() if node.role not in GROUPS
                for kid in node.kids if isinstance(kid, Node) and HEADING.fullmatch(kid.role))  # fmt: skip


def figures(read):
    """Every figure has words and a box on its page."""
    _, _, wide, high = map(float, read.pdf.pages[0].mediabox)
    for node in read.root.find("Figure"):
        if not (node.alt or "").strip():
            yield "a figure has no alt text"
        left, low, right, top = map(float, node.attributes.get("BBox", (0, 0, 0, 0)))
        if not (0 < left < right < wide and 0 < low < top < high):
            yield f"the figure {node.alt!r} has the box {left, low, right, top}"


def catalogue(read):
    """What the file says of itself."""
    root = read.pdf.Root
    marks = root.get("/MarkInfo", {})
    metadata = read.pdf.open_metadata()
    said = {
        "a language": bool(str(root.get("/Lang", ""))),
        "that it is tagged": bool(marks.get("/Marked", False)),
        "that its tags are sure": not bool(marks.get("/Suspects", False)),
        "that its title is shown": bool(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False)),
        "a title": bool((metadata.get("dc:title") or "").strip()),
        "PDF/UA-1": metadata.get("pdfuaid:part") == "1",
        "PDF/A-2a": (metadata.get("pdfaid:part"), metadata.get("pdfaid:conformance")) == ("2", "A"),
    }
    yield from (f"the file does not say {name}" for name, true in said.items() if not true)


def fonts(read):
    """Every face is in the file, every code of it means a character, and is as wide as its glyph."""
    for page in read.pdf.pages:
        for font in page.resources.get("/Font", {}).values():
            if "/FontFile2" not in font.FontDescriptor:
                yield f"{font.BaseFont} is not embedded"
            meant = tagged.unicode_map(font)
            first, last = int(font.FirstChar), int(font.LastChar)
            if len(font.Widths) != last - first + 1:
                yield f"{font.BaseFont} has {len(font.Widths)} widths"
            if not meant:
                yield f"{font.BaseFont} means nothing by its codes"
    for text in [*(words for _, words in read.artifacts), read.root.text]:
        if "\ufffd" in text or "\0" in text:
            yield f"a code without meaning in {text[:60]!r}"


RULES = (parents, nesting, emptiness, lists, tables, links, headings, figures, catalogue, fonts)


def words(text):
    """Words with one blank between them, without what quotes them: pages bring their own line ends and quotes."""
    return " ".join(re.sub("[“”\u00ad]", "", text).replace("\u00a0", " ").split())


def order(read, document):
    """Yield what the tree leaves out, says out of order, or says that neither document nor furniture has."""
    phrases = furniture_words(document)
    said = words(read.root.text.replace(f"({document.words.say('mark.alt')})", ""))
    at = 0
    for phrase in filter(None, map(words, words_of(document))):
        here = re.compile(rf"(?<!\S){re.escape(phrase)}(?=[\s:]|$)")
        found = here.match(said, phrases.match(said, at).end()) or here.search(said, at)
        if not found:
            yield f"{phrase!r} is missing or out of order between {said[max(0, at - 60) : at]!r} and {said[at:][:90]!r}"
            return
        if not phrases.fullmatch(said[at : found.start()]):
            yield f"{said[at : found.start()]!r} comes from nowhere, before {phrase!r}"
        at = found.end()
    if not phrases.fullmatch(said[at:]):
        yield f"{said[at:]!r} comes from nowhere, at the end"


def title(read, document):
    """The title of the file is that of the document, in both places where it stands; its language is the document's."""
    wanted = words(plain(document.title))
    for name, found in (("the file", str(read.pdf.docinfo["/Title"])), ("dc", read.pdf.open_metadata()["dc:title"])):
        if words(found) != wanted:
            yield f"the title of {name} is {found!r}"
    if str(read.pdf.Root.get("/Lang")) != document.language:
        yield f"the language is {read.pdf.Root.get('/Lang')}"


def furniture(read, document):
    """What is shown and not read is furniture, or has been read before: the head of a table that comes again."""
    phrases = furniture_words(document)
    count = len(read.pdf.pages)
    pages = [document.words.say("page.of", page=number, pages=count) for number in range(1, count + 1)]
    read_aloud = words(read.root.text.replace(f"({document.words.say('mark.alt')})", ""))
    known = squeezed("\n".join([read_aloud, *around(document), *pages]))
    again = squeezed(document.words.say("table.continued", title=""))
    for page, shown in read.artifacts:
        text = squeezed(words(shown)).removesuffix(again).rstrip("…")
        if text not in known and not phrases.fullmatch(text):
            yield f"{shown!r} on page {page} is read by nobody"


def squeezed(text):
    """Text without blanks: furniture stands on as many lines as it needs."""
    return "".join(text.split())


WORDED = (order, title, furniture)

PHRASES = (
    "agenda.minutes", "contact.ask", "contact.email", "contact.name", "contact.our-school", "contact.phone",
    "contact.qr", "conversation.avoid", "conversation.say", "conversation.why", "flow.part", "flow.part-one", "page.of",
    "slide.number", "slide.numbers",
)  # fmt: skip
"""What the writer itself says, by its name in the file of words."""

SIGNS = ("•", "✓", "✗", "☐", "·", ":")


def furniture_words(document):
    """Return a pattern of all that a page says beside its document's content: phrases of its language, and signs."""
    hole = re.compile(r"\\{\w+\\}")
    said = [hole.sub(r"\\S+", re.escape(words(document.words.phrases[name]))) for name in PHRASES]
    pattern = "|".join(sorted({*said, *map(re.escape, [*around(document), *SIGNS])}, key=len, reverse=True))
    return re.compile(rf"(?:\s*(?:{pattern})(?!\w))*\s*")


def around(document):
    """What stands around the content of a document."""
    texts = [document.readers, document.owner, document.legend, *document.imprint]
    if document.status:
        texts += [document.status.text, *document.status.lines]
    own = [words(plain(text)) for text in texts] + ([words(document.logo.alt)] if document.logo else [])
    joined = (document.imprint, [part for part in (document.readers, document.owner) if part])
    return [text for text in [*own, *(" · ".join(words(plain(part)) for part in parts) for parts in joined)] if text]
