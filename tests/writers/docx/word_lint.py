"""What people who read a Word file with other means need of it, a rule each, read from the written file.

Each rule of RULES is a function from a WordFile to what is wrong with it, a line each.
"""

import re

from lxml import etree
from word_reader import A, W, WordFile, style_of, words

from builders.theme.colours import TEXT_CONTRAST, contrast

SPACERS = {"BetweenTables"}
"""Paragraphs without words that Word needs: between two tables, which it would take for one."""
BY_HAND = ("color", "sz", "rFonts", "shd", "pBdr", "highlight", "spacing", "ind", "jc", "u")
"""What belongs into styles: changed there, it changes everywhere."""
MISSES_WORDS = re.compile(r"^\s*(https?://|www\.|click here)", re.IGNORECASE)


def lint(data):
    """Return what is wrong with a file, as "rule: what" a line."""
    file = WordFile(data)
    return [f"{rule}: {told}" for rule, judge in RULES.items() for told in judge(file)]


def _language(file):
    defaults = etree.fromstring(file.parts["word/styles.xml"]).find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    settings = etree.fromstring(file.parts["word/settings.xml"]).find(f"{W}themeFontLang")
    for name, told in (("styles", defaults), ("settings", settings)):
        if told is None or not told.get(f"{W}val"):
            yield f"{name} have no language"
    if b"<dc:language>" not in file.parts["docProps/core.xml"]:
        yield "properties have no language"


def _title(file):
    titles = [words(paragraph) for paragraph in file.paragraphs if style_of(paragraph) == "Title"]
    if len(titles) != 1:
        yield f"{len(titles)} titles"
    found = re.search(rb"<dc:title>(.+?)</dc:title>", file.parts["docProps/core.xml"])
    if not found:
        yield "properties have no title"


def _headings(file):
    before = 0
    for level, said in file.headings:
        if not said.strip():
            yield "a heading without words"
        if level > before + 1:
            yield f"{said!r} is of level {level}, behind level {before}"
        before = level


def _tables(file):
    for number, table in enumerate(file.tables, start=1):
        rows = table.findall(f"{W}tr")
        if rows[0].find(f"{W}trPr/{W}tblHeader") is None:
            yield f"table {number} has no header row"
        if not all(words(cell).strip() for cell in rows[0].findall(f"{W}tc")):
            yield f"table {number} has a column without a name"
        if any(row.find(f"{W}trPr/{W}cantSplit") is None for row in rows):
            yield f"table {number} has a row that a page break may cut"
        if any(list(table.iter(f"{W}{name}")) for name in ("gridSpan", "vMerge")):
            yield f"table {number} has merged cells"
        if next(table.iterancestors(f"{W}tbl"), None) is not None:
            yield f"table {number} stands inside another"


def _pictures(file):
    for tree in (file.document, *file.furniture):
        for shape in tree.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"):
            if not (shape.get("descr") or "").strip():
                yield f"{shape.get('name')} has no alt text"
        if list(tree.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}anchor")):
            yield "a picture floats: readers may not find it"
    if len(list(file.document.iter(f"{A}blip"))) != len(file.alts):
        yield "a picture without a name"


def _empty(file):
    for paragraph in file.paragraphs:
        inside = paragraph.getparent().tag == f"{W}tc"
        shows = words(paragraph) or paragraph.find(f".//{W}drawing") is not None
        if not inside and not shows and style_of(paragraph) not in SPACERS:
            yield f"an empty paragraph of the style {style_of(paragraph)}"


def _styles(file):
    used = {style_of(paragraph) for tree in (file.document, *file.furniture) for paragraph in tree.iter(f"{W}p")}
    used |= {style.get(f"{W}val") for style in file.document.iter(f"{W}rStyle", f"{W}tblStyle")}
    for style in sorted(used - set(file.styles)):
        yield f"the style {style} is not defined"
    for name in BY_HAND:
        by_hand = [element for element in file.body.iter(f"{W}{name}") if element.getparent().tag != f"{W}lvl"]
        if by_hand:
            yield f"{len(by_hand)} times {name} by hand"


def _links(file):
    for said, address in file.links:
        if not said.strip() or MISSES_WORDS.match(said):
            yield f"the link to {address} says {said!r}"
    for jump in set(file.jumps) - set(file.bookmarks):
        yield f"a jump to {jump}, which is nowhere"


def _lists(file):
    for one in file.numbering.iter(f"{W}num"):
        kind = one.find(f"{W}abstractNumId").get(f"{W}val")
        (form,) = (
            each.find(f"{W}lvl/{W}numFmt").get(f"{W}val")
            for each in file.numbering.iter(f"{W}abstractNum")
            if each.get(f"{W}abstractNumId") == kind
        )
        if form != "bullet" and one.find(f"{W}lvlOverride/{W}startOverride") is None:
            yield f"list {one.get(f'{W}numId')} goes on counting"
    signs = {level.get(f"{W}val") for level in file.numbering.iter(f"{W}lvlText")}
    if any(not sign for sign in signs):
        yield "a list has items without a sign"


def _contrast(file):
    for name, style in file.styles.items():
        ink = _looked_up(file, name, f"{W}rPr/{W}color", "val") or "1F2A44"
        ground = _looked_up(file, name, f"{W}pPr/{W}shd", "fill") or "FFFFFF"
        if style.get(f"{W}type") == "paragraph" and contrast(f"#{ink}", f"#{ground}") < TEXT_CONTRAST:
            yield f"{name} sets {ink} on {ground}"
    for run in file.body.iter(f"{W}r"):
        style = run.find(f"{W}rPr/{W}rStyle")
        ink = style is not None and _looked_up(file, style.get(f"{W}val"), f"{W}rPr/{W}color", "val")
        paragraph = style_of(next(run.iterancestors(f"{W}p")))
        ground = _looked_up(file, paragraph, f"{W}pPr/{W}shd", "fill") or "FFFFFF"
        if ink and contrast(f"#{ink}", f"#{ground}") < TEXT_CONTRAST:
            yield f"{words(run)!r} is {ink} on {ground}"


def _looked_up(file, style, path, attribute):
    """What a style says, or that on which it is based."""
    while style in file.styles:
        found = file.styles[style].find(path)
        if found is not None:
            return found.get(f"{W}{attribute}")
        based = file.styles[style].find(f"{W}basedOn")
        style = None if based is None else based.get(f"{W}val")
    return None


def _pages(file):
    fields = [field.get(f"{W}instr").strip() for tree in file.furniture for field in tree.iter(f"{W}fldSimple")]
    if fields != ["PAGE", "NUMPAGES"] * 2:
        yield f"footers count with {fields}"


def _controls(file):
    for control in file.body.iter(f"{W}sdt"):
        name = control.find(f"{W}sdtPr/{W}alias")
        if name is None or not name.get(f"{W}val").strip():
            yield "a control that does not say what is asked for"


RULES = {
    "language": _language,
    "title": _title,
    "headings": _headings,
    "tables": _tables,
    "pictures": _pictures,
    "empty paragraphs": _empty,
    "styles": _styles,
    "links": _links,
    "lists": _lists,
    "contrast": _contrast,
    "page numbers": _pages,
    "controls": _controls,
}
