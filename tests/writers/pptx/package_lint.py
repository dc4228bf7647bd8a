"""A lint for what both validators miss: parts, ties and counts that do not agree."""

import io
import posixpath
import re
import zipfile
from collections import Counter

from lxml import etree

P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
TYPES = "[Content_Types].xml"


def lint(data):
    """Return what is wrong with a deck, a line each."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        parts = {name: archive.read(name) for name in names}
    trees = {name: etree.fromstring(part) for name, part in parts.items() if name.endswith((".xml", ".rels"))}
    ties = {name: _ties(name, tree) for name, tree in trees.items() if name.endswith(".rels")}
    return [
        *(f"{name} stands twice" for name, count in Counter(names).items() if count > 1),
        *_untyped(names, trees[TYPES]),
        *_dangling(names, ties, trees),
        *_orphans(names, ties),
        *_shapes(trees),
        *_tables(trees),
        *_sections(trees["ppt/presentation.xml"]),
        *_texts(parts),
        *(f"{name}: empty timing" for name, tree in trees.items() if tree.find(f"{P}timing") is not None),
    ]


def _source(rels_name):
    folder, name = posixpath.split(rels_name)
    return posixpath.join(posixpath.dirname(folder), name.removesuffix(".rels"))


def _ties(rels_name, tree):
    folder = posixpath.dirname(_source(rels_name))
    return {
        tie.get("Id"): (
            tie.get("Target")
            if tie.get("TargetMode")
            else posixpath.normpath(posixpath.join(folder, tie.get("Target"))),
            tie.get("TargetMode"),
        )
        for tie in tree
    }


def _untyped(names, types):
    endings = {row.get("Extension") for row in types if row.get("Extension")}
    told = {row.get("PartName").lstrip("/") for row in types if row.get("PartName")}
    yield from (
        f"{name} has no content type" for name in names if name.rpartition(".")[2] not in endings and name != TYPES
    )
    yield from (f"the content types name {name}, which is not there" for name in told - set(names))


def _dangling(names, ties, trees):
    for rels, rows in ties.items():
        for identity, (target, mode) in rows.items():
            if mode is None and target not in names:
                yield f"{rels}: {identity} leads to {target}, which is not there"
            if mode == "External" and not re.match(r"^(https://|mailto:|tel:)\S+$", target):
                yield f"{rels}: {identity} is no address: {target}"
    for name, tree in trees.items():
        folder, _, file = name.rpartition("/")
        known = ties.get(f"{folder}/_rels/{file}.rels".lstrip("/"), {})
        used = {value for node in tree.iter() for key, value in node.attrib.items() if str(key).startswith(R)}
        yield from (f"{name} uses {identity}, which leads nowhere" for identity in used - set(known))


def _orphans(names, ties):
    reached = {target for rows in ties.values() for target, mode in rows.values() if mode is None}
    for name in names:
        if name != TYPES and not name.endswith(".rels") and name not in reached:
            yield f"{name} is tied to nothing"


def _shapes(trees):
    for name, tree in trees.items():
        ids = Counter(node.get("id") for node in tree.iter(f"{P}cNvPr"))
        yield from (f"{name}: shape id {identity} stands twice" for identity, count in ids.items() if count > 1)
        for glue in tree.iter(f"{A}stCxn", f"{A}endCxn"):
            if glue.get("id") not in ids:
                yield f"{name}: a connector is glued to {glue.get('id')}, which is not there"


def _tables(trees):
    for name, tree in trees.items():
        for table in tree.iter(f"{A}tbl"):
            columns = len(table.findall(f"{A}tblGrid/{A}gridCol"))
            if any(len(row.findall(f"{A}tc")) != columns for row in table.findall(f"{A}tr")):
                yield f"{name}: a row has other cells than the table has columns"


def _sections(presentation):
    slides = [row.get("id") for row in presentation.iter(f"{P}sldId")]
    listed = [row.get("id") for row in presentation.iter(f"{P14}sldId")]
    if slides != listed:
        yield "the sections do not list every slide once and in order"
    titles = [section.get("name") for section in presentation.iter(f"{P14}section")]
    if len(set(titles)) != len(titles):
        yield "two sections have one name"


def _texts(parts):
    for name, part in parts.items():
        if name.endswith(".xml") and re.search(rb"_x00[0-9A-Fa-f]{2}_", part):
            yield f"{name}: an escaped control character"
