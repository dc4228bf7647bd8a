"""What Microsoft's accessibility checker asks of a deck, and a few things it does not, read from the file.

Each rule of RULES is a function from a deck to what is wrong with it, a line each.
"""

import re
from collections import Counter

from contrast import contrast, grounds, own_grounds
from deck_reader import DC, P14, A, Deck, P
from lxml import etree

TEXT_CONTRAST, GRAPHIC_CONTRAST = 4.5, 3.0
FLOOR_PT, FURNITURE_PT = 18, 14
FURNITURE = {"Source", "Legend", "Edition", "Slide number"}
FILE_NAME = re.compile(
    r"\.(png|jpe?g|gif|svg|bmp|tiff?)$|^(picture|image|photo|graphic|chart|table)\s*\d*$", re.IGNORECASE
)
LANGUAGE = re.compile(r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$")
SAYS_NOTHING = {"here", "click here", "click", "link", "this link", "more", "read more", "website", "page"}
STROKES = {"free", "straightConnector1", "bentConnector3", "bentConnector5", "line"}


def check(data):
    """Return what is wrong with a deck, as "rule: what" a line."""
    deck = Deck(data)
    return [f"{rule}: {told}" for rule, judge in RULES.items() for told in judge(deck)]


def _title_first(deck):
    for slide in deck.slides:
        first = slide.shapes[0] if slide.shapes else None
        if first is None or first.place is None or first.place[0] != "title" or not first.text.strip():
            yield f"{slide.name} does not begin with a title"


def _title_twice(deck):
    counts = Counter(" ".join(slide.title.split()).casefold() for slide in deck.slides)
    yield from (f"{count} slides are called {title!r}" for title, count in counts.items() if count > 1)


def _shapes(deck):
    return ((slide, shape) for slide in deck.slides for shape in slide.shapes)


def _alt_missing(deck):
    for slide, shape in _shapes(deck):
        silent = shape.tag != "sp" or not shape.text.strip()
        part_of_picture = shape.group is not None and shape.group.alt
        furniture = shape.place is not None and shape.place[0] in ("ftr", "sldNum")
        if silent and not shape.alt and not shape.decorative and not part_of_picture and not furniture:
            yield f"{slide.name}: {shape.name}"


def _alt_contradicts(deck):
    yield from (f"{slide.name}: {shape.name}" for slide, shape in _shapes(deck) if shape.decorative and shape.alt)


def _alt_of_meaning(deck):
    for slide, shape in _shapes(deck):
        if shape.decorative and (shape.tag in ("pic", "graphicFrame") or shape.text.strip()):
            yield f"{slide.name}: {shape.name} is called decoration"


def _alt_of_a_file(deck):
    yield from (
        f"{slide.name}: {shape.alt!r}" for slide, shape in _shapes(deck) if shape.alt and FILE_NAME.search(shape.alt)
    )


def _tables(deck):
    return ((slide, table) for slide in deck.slides for table in slide.tree.iter(f"{A}tbl"))


def _table_header(deck):
    for slide, table in _tables(deck):
        looks, first = table.find(f"{A}tblPr"), table.find(f"{A}tr")
        if looks is None or looks.get("firstRow") != "1":
            yield f"{slide.name}: a table has no header row"
        if any(not "".join(cell.itertext(f"{A}t")).strip() for cell in first.iter(f"{A}tc")):
            yield f"{slide.name}: a column has no name"


def _table_merged(deck):
    for slide, table in _tables(deck):
        if any(cell.get(name) for cell in table.iter(f"{A}tc") for name in ("gridSpan", "rowSpan", "hMerge", "vMerge")):
            yield slide.name


def _language(deck):
    for name, tree in deck.trees.items():
        for each in tree.iter(f"{A}rPr", f"{A}endParaRPr", f"{A}defRPr"):
            if not LANGUAGE.match(each.get("lang", "")):
                yield f"{name}: {etree.QName(each).localname} says no language"
        for run in tree.iter(f"{A}r", f"{A}fld"):
            if run.find(f"{A}rPr") is None:
                yield f"{name}: {run.findtext(f'{A}t')!r} says no language"
        if any(paragraph.find(f"{A}endParaRPr") is None for paragraph in tree.iter(f"{A}p")):
            yield f"{name}: the end of a paragraph says no language"


def _properties(deck):
    core = deck.trees["docProps/core.xml"]
    for name in ("title", "language", "subject", "creator"):
        if not (core.findtext(f"{DC}{name}") or "").strip():
            yield f"the file does not say its {name}"
    told = Counter(each.get("lang") for slide in deck.slides for each in slide.tree.iter(f"{A}rPr"))
    if told and told.most_common(1)[0][0] != core.findtext(f"{DC}language"):
        yield "the file's language is not that of its slides"


def _reading_order(deck):
    """In a column what stands higher is read first; in a row what stands further left. Titles come before all."""
    for slide in deck.slides:
        words = [shape for shape in slide.shapes[1:] if shape.group is None and shape.text.strip()]
        # The strip is read behind the title, though it stands above it; the edition and the number come last of all.
        words = [shape for shape in words if shape.name not in ("Draft strip", "Edition", "Slide number")]
        for at, shape in enumerate(words):
            for later in words[at + 1 :]:
                across, down = shape.box.overlap(later.box)
                in_column = across > 0 and down <= 0 and later.box.bottom <= shape.box.y + 0.1
                in_row = across <= 0 and down > 0.5 * min(shape.box.height, later.box.height)
                if in_column or (in_row and later.box.right <= shape.box.x + 0.1 and _same_row(shape, later)):
                    yield f"{slide.name}: {shape.name} is read before {later.name}"


def _same_row(one, other):
    return abs(one.box.y - other.box.y) < 2


def _sections(deck):
    sections = list(deck.presentation.iter(f"{P14}section"))
    if not sections:
        yield "the deck has no sections"
    names = Counter((section.get("name") or "").strip() for section in sections)
    yield from (f"{count} sections are called {name!r}" for name, count in names.items() if count > 1)
    if any(not name or name.casefold() in ("default section", "untitled section") for name in names):
        yield "a section has no name"
    yield from (
        f"section {section.get('name')!r} holds no slide"
        for section in sections
        if not list(section.iter(f"{P14}sldId"))
    )


def _text_contrast(deck):
    for slide, shape in _shapes(deck):
        for words in shape.words:
            behind = own_grounds(slide, shape, words)
            for run in words.runs:
                least = min(contrast(run.colour, ground) for ground in behind)
                if run.text.strip() and least < TEXT_CONTRAST:
                    yield f"{slide.name}: {shape.name}, {run.text[:30]!r}: {least:.2f}"


def _graphic_contrast(deck):
    """Icons, arrows and rings, which are strokes; shapes with a fill stand out by their fill or by their line."""
    for slide, shape in _shapes(deck):
        if shape.tag not in ("sp", "cxnSp") or shape.place is not None or shape.line is None or shape.line_width < 1.2:
            continue
        looks = [shape.line] if shape.fill is None else [shape.line, shape.fill]
        behind = grounds(slide, shape, shape.box)
        least = min(max(contrast(look, ground) for look in looks) for ground in behind)
        if least < GRAPHIC_CONTRAST:
            yield f"{slide.name}: {shape.name}: {least:.2f}"


def _small_text(deck):
    for slide, shape in _shapes(deck):
        floor = FURNITURE_PT if shape.name.split(" ", 1)[0] in FURNITURE or shape.name in FURNITURE else FLOOR_PT
        for words in shape.words:
            for run in words.runs:
                if run.size < floor:
                    yield f"{slide.name}: {shape.name}: {run.size:g} points"


def _link_text(deck):
    for slide in deck.slides:
        for words, address in slide.links():
            said = words.strip().casefold()
            if not said or said in SAYS_NOTHING or (said.startswith(("http://", "https://")) and len(said) > 40):
                yield f"{slide.name}: {words!r} leads to {address}"


def _moving(deck):
    for slide in deck.slides:
        if slide.tree.find(f"{P}timing") is not None or slide.tree.find(f"{P}transition") is not None:
            yield slide.name


def _hard_type(deck):
    for slide in deck.slides:
        for looks in slide.tree.iter(f"{A}rPr"):
            if looks.get("i") == "1" or looks.get("cap") in ("all", "small"):
                yield f"{slide.name}: italics or capitals"


def _shrinking(deck):
    for slide, shape in _shapes(deck):
        body = shape.element.find(f"{P}txBody/{A}bodyPr")
        fits = body is not None and (body.find(f"{A}normAutofit") is not None or body.find(f"{A}spAutoFit") is not None)
        if fits:
            yield f"{slide.name}: {shape.name}"


def _script(deck):
    yield from (slide.name for slide in deck.slides if not slide.notes_text.strip())


RULES = {
    "title-first": _title_first,
    "title-twice": _title_twice,
    "alt-missing": _alt_missing,
    "alt-contradicts": _alt_contradicts,
    "alt-of-meaning": _alt_of_meaning,
    "alt-of-a-file": _alt_of_a_file,
    "table-header": _table_header,
    "table-merged": _table_merged,
    "language": _language,
    "properties": _properties,
    "reading-order": _reading_order,
    "sections": _sections,
    "text-contrast": _text_contrast,
    "graphic-contrast": _graphic_contrast,
    "small-text": _small_text,
    "link-text": _link_text,
    "moving": _moving,
    "hard-type": _hard_type,
    "shrinking": _shrinking,
    "script": _script,
}
