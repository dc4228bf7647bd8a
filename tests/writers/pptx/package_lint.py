"""A lint for what both validators miss: parts, ties and counts that do not agree.

Each rule of RULES is a function from a package to what is wrong with it, a line each.
"""

import hashlib
import io
import posixpath
import re
import zipfile
from collections import Counter
from dataclasses import dataclass

from deck_reader import P14, A, P, R
from lxml import etree

TYPES = "[Content_Types].xml"
LEAST_MASTER_ID, LEAST_SLIDE_ID = 2_147_483_648, 256
KINDS = {
    "ppt/slides/slide": "slide+xml",
    "ppt/slideLayouts/": "slideLayout+xml",
    "ppt/slideMasters/": "slideMaster+xml",
    "ppt/notesSlides/": "notesSlide+xml",
    "ppt/notesMasters/": "notesMaster+xml",
    "ppt/theme/": "theme+xml",
}
"""How the content type of a part ends, by how its name begins."""
SIGNATURES = {"png": b"\x89PNG\r\n\x1a\n", "jpg": b"\xff\xd8\xff", "jpeg": b"\xff\xd8\xff", "gif": b"GIF8"}
LEFTOVERS = re.compile(
    r"thumbnail|printerSettings|comment|revision|customXml|docProps/custom|\.bin$|vbaProject", re.IGNORECASE
)
GUID = re.compile(r"^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$")
SITES = {"0", "1", "2", "3"}


@dataclass(frozen=True)
class Package:
    """The entries of a zip, the trees of those that are XML, and for each part its relationships by id."""

    names: tuple
    parts: dict
    trees: dict
    ties: dict

    def of_kind(self, name, kind):
        return [target for each, target, _ in self.ties.get(name, {}).values() if each == kind]

    @property
    def slides(self):
        return [name for name in self.trees if re.fullmatch(r"ppt/slides/slide\d+\.xml", name)]

    @property
    def presentation(self):
        return self.trees["ppt/presentation.xml"]


def lint(data):
    """Return what is wrong with a deck, as "rule: what" a line."""
    package = read(data)
    return [f"{rule}: {told}" for rule, judge in RULES.items() for told in judge(package)]


def read(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = tuple(archive.namelist())
        parts = {name: archive.read(name) for name in names}
    trees = {name: etree.fromstring(part) for name, part in parts.items() if name.endswith((".xml", ".rels"))}
    ties = {_source(name): _ties(name, tree) for name, tree in trees.items() if name.endswith(".rels")}
    return Package(names, parts, trees, ties)


def _source(rels_name):
    folder, name = posixpath.split(rels_name)
    return posixpath.join(posixpath.dirname(folder), name.removesuffix(".rels"))


def _ties(rels_name, tree):
    folder = posixpath.dirname(_source(rels_name))
    return {
        tie.get("Id"): (
            tie.get("Type").rpartition("/")[2],
            tie.get("Target")
            if tie.get("TargetMode")
            else posixpath.normpath(posixpath.join(folder, tie.get("Target"))).lstrip("/"),
            tie.get("TargetMode"),
        )
        for tie in tree
    }


def _entry_twice(package):
    counts = Counter(name.casefold() for name in package.names)
    yield from (f"{name} stands {count} times" for name, count in counts.items() if count > 1)


def _entry_name(package):
    for name in package.names:
        if "\\" in name or name.startswith("/") or ".." in name.split("/") or not name.isascii():
            yield name


def _entry_order(package):
    if package.names[0] != TYPES:
        yield f"{package.names[0]} stands before {TYPES}"


def _type_missing(package):
    types = package.trees[TYPES]
    endings = {row.get("Extension") for row in types if row.get("Extension")}
    told = {row.get("PartName").lstrip("/") for row in types if row.get("PartName")}
    for name in package.names:
        if name != TYPES and name not in told and name.rpartition(".")[2] not in endings:
            yield name


def _type_phantom(package):
    told = {row.get("PartName").lstrip("/") for row in package.trees[TYPES] if row.get("PartName")}
    yield from sorted(told - set(package.names))


def _type_wrong(package):
    for row in package.trees[TYPES]:
        name = (row.get("PartName") or "").lstrip("/")
        for begins, ends in KINDS.items():
            if name.startswith(begins) and not row.get("ContentType").endswith(ends):
                yield f"{name} is called {row.get('ContentType')}"


def _tie_dangling(package):
    for source, rows in package.ties.items():
        for identity, (_, target, mode) in rows.items():
            if mode is None and target not in package.names:
                yield f"{source}: {identity} leads to {target}, which is not there"


def _used(tree):
    return {value for node in tree.iter(etree.Element) for key, value in node.attrib.items() if str(key).startswith(R)}


def _tie_unknown(package):
    for name, tree in package.trees.items():
        for identity in sorted(_used(tree) - set(package.ties.get(name, {}))):
            yield f"{name} uses {identity}, which leads nowhere"


def _tie_unused(package):
    for name in package.slides:
        used = _used(package.trees[name])
        for identity, (kind, target, _) in package.ties.get(name, {}).items():
            if kind in ("hyperlink", "image") and identity not in used:
                yield f"{name}: nothing uses {identity}, which leads to {target}"


def _address(package):
    for source, rows in package.ties.items():
        for identity, (_, target, mode) in rows.items():
            if mode == "External" and not re.match(
                r"^(https://[^\s/]+\.[^\s/]+|mailto:\S+@\S+|tel:\+?[\d-]+)\S*$", target
            ):
                yield f"{source}: {identity} is no address: {target}"


def _orphan(package):
    reached, waiting = set(), [""]
    while waiting:
        found = {target for _, target, mode in package.ties.get(waiting.pop(), {}).values() if mode is None}
        waiting += found - reached
        reached |= found
    for name in package.names:
        if name != TYPES and not name.endswith(".rels") and name not in reached:
            yield f"{name} is tied to nothing"
        if name.endswith(".rels") and _source(name) and _source(name) not in package.names:
            yield f"{name} belongs to nothing"


def _part_twice(package):
    """One picture under two names; themes and layouts may be alike."""
    media = Counter(
        hashlib.sha256(part).hexdigest() for name, part in package.parts.items() if name.startswith("ppt/media/")
    )
    yield from (f"a picture is stored {count} times" for count in media.values() if count > 1)


def _picture(package):
    for name, part in package.parts.items():
        begins = SIGNATURES.get(name.rpartition(".")[2])
        if begins is not None and not part.startswith(begins):
            yield f"{name} is not what its name says"


def _leftover(package):
    yield from (name for name in package.names if LEFTOVERS.search(name))


def _shape_twice(package):
    for name, tree in package.trees.items():
        ids = Counter(node.get("id") for node in tree.iter(f"{P}cNvPr"))
        yield from (f"{name}: shape id {identity} stands {count} times" for identity, count in ids.items() if count > 1)


def _glue(package):
    for name, tree in package.trees.items():
        ids = {node.get("id") for node in tree.iter(f"{P}cNvPr")}
        for glue in tree.iter(f"{A}stCxn", f"{A}endCxn"):
            if glue.get("id") not in ids or glue.get("idx") not in SITES:
                yield f"{name}: a connector is glued to {glue.get('id')}, site {glue.get('idx')}, which is not there"


def _table_columns(package):
    for name, tree in package.trees.items():
        for table in tree.iter(f"{A}tbl"):
            columns = len(table.findall(f"{A}tblGrid/{A}gridCol"))
            if any(len(row.findall(f"{A}tc")) != columns for row in table.findall(f"{A}tr")):
                yield f"{name}: a row has other cells than the table has columns"


def _table_size(package):
    """PowerPoint draws a table by its columns and rows, and selects it by its frame."""
    for name, tree in package.trees.items():
        for frame in tree.iter(f"{P}graphicFrame"):
            size = frame.find(f"{P}xfrm/{A}ext")
            wide = sum(int(column.get("w")) for column in frame.iter(f"{A}gridCol"))
            high = sum(int(row.get("h")) for row in frame.iter(f"{A}tr"))
            if abs(wide - int(size.get("cx"))) > 100 or abs(high - int(size.get("cy"))) > 100:
                yield f"{name}: a table is {wide} by {high}, its frame {size.get('cx')} by {size.get('cy')}"


def _section_list(package):
    slides = [row.get("id") for row in package.presentation.iter(f"{P}sldId")]
    listed = [row.get("id") for row in package.presentation.iter(f"{P14}sldId")]
    if slides != listed:
        yield "the sections do not list every slide once and in order"


def _section_id(package):
    ids = [section.get("id") for section in package.presentation.iter(f"{P14}section")]
    yield from (f"{identity} is no id of a section" for identity in ids if not GUID.match(identity))
    yield from (f"two sections have the id {identity}" for identity, count in Counter(ids).items() if count > 1)


def _listed_ids(package):
    slides = [int(row.get("id")) for row in package.presentation.iter(f"{P}sldId")]
    masters = [int(row.get("id")) for row in package.presentation.iter(f"{P}sldMasterId")]
    for name, tree in package.trees.items():
        if name.startswith("ppt/slideMasters/slideMaster"):
            masters += [int(row.get("id")) for row in tree.iter(f"{P}sldLayoutId")]
    for ids, least, what in ((slides, LEAST_SLIDE_ID, "slide"), (masters, LEAST_MASTER_ID, "layout or master")):
        yield from (f"two {what}s have the id {identity}" for identity, count in Counter(ids).items() if count > 1)
        yield from (f"{identity} is too low for a {what}" for identity in ids if identity < least)


def _listed_parts(package):
    """Every slide that is there is listed once, every layout once by its master."""
    ties = package.ties["ppt/presentation.xml"]
    listed = [ties[row.get(f"{R}id")][1] for row in package.presentation.iter(f"{P}sldId") if row.get(f"{R}id") in ties]
    if sorted(listed) != sorted(package.slides):
        yield "the presentation does not list each slide once"
    for name in [name for name in package.trees if name.startswith("ppt/slideMasters/slideMaster")]:
        ties = package.ties[name]
        rows = [row.get(f"{R}id") for row in package.trees[name].iter(f"{P}sldLayoutId")]
        if sorted(ties[row][1] for row in rows if row in ties) != sorted(package.of_kind(name, "slideLayout")):
            yield f"{name} does not list each layout once"


def _layout(package):
    for name in package.slides:
        if len(package.of_kind(name, "slideLayout")) != 1:
            yield f"{name} has not one layout"
    for name in package.names:
        if (
            re.fullmatch(r"ppt/slideLayouts/slideLayout\d+\.xml", name)
            and len(package.of_kind(name, "slideMaster")) != 1
        ):
            yield f"{name} has not one master"


def _placeholder(package):
    """A placeholder that the slide's layout has not, or twice the same one, loses its place and its looks."""
    for name in package.slides:
        layout = next(iter(package.of_kind(name, "slideLayout")), None)
        offered = {_mark(mark) for mark in package.trees[layout].iter(f"{P}ph")} if layout in package.trees else set()
        filled = Counter(_mark(mark) for mark in package.trees[name].iter(f"{P}ph"))
        for mark, count in filled.items():
            if mark not in offered:
                yield f"{name}: its layout has no placeholder {mark}"
            if count > 1:
                yield f"{name}: {count} shapes stand in placeholder {mark}"


def _mark(mark):
    return mark.get("type", "body"), mark.get("idx")


def _notes(package):
    masters = len(package.presentation.findall(f"{P}notesMasterIdLst/{P}notesMasterId"))
    for name in package.trees:
        if not re.fullmatch(r"ppt/notesSlides/notesSlide\d+\.xml", name):
            continue
        if masters != 1 or len(package.of_kind(name, "notesMaster")) != 1:
            yield f"{name} has no master"
        (slide,) = package.of_kind(name, "slide") or (None,)
        if slide is None or name not in package.of_kind(slide, "notesSlide"):
            yield f"{name} and its slide do not know each other"


def _timing(package):
    for name, tree in package.trees.items():
        yield from (f"{name}" for timing in tree.iter(f"{P}timing") if not len(timing))


def _control(package):
    for name, part in package.parts.items():
        if name.endswith(".xml") and re.search(rb"_x00[0-9A-Fa-f]{2}_", part):
            yield f"{name}: an escaped control character"


def _doctype(package):
    for name, tree in package.trees.items():
        if tree.getroottree().docinfo.doctype or tree.xpath("//processing-instruction()"):
            yield f"{name}: a document type or an instruction"


RULES = {
    "entry-twice": _entry_twice,
    "entry-name": _entry_name,
    "entry-order": _entry_order,
    "type-missing": _type_missing,
    "type-phantom": _type_phantom,
    "type-wrong": _type_wrong,
    "tie-dangling": _tie_dangling,
    "tie-unknown": _tie_unknown,
    "tie-unused": _tie_unused,
    "address": _address,
    "orphan": _orphan,
    "part-twice": _part_twice,
    "picture": _picture,
    "leftover": _leftover,
    "shape-twice": _shape_twice,
    "glue": _glue,
    "table-columns": _table_columns,
    "table-size": _table_size,
    "section-list": _section_list,
    "section-id": _section_id,
    "listed-ids": _listed_ids,
    "listed-parts": _listed_parts,
    "layout": _layout,
    "placeholder": _placeholder,
    "notes": _notes,
    "timing": _timing,
    "control": _control,
    "doctype": _doctype,
}
