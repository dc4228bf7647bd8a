"""A deck as its file has it: boxes, words, sizes and colours, inherited as PowerPoint does, without our own model."""

import colorsys
import io
import posixpath
import zipfile
from dataclasses import dataclass, field
from functools import cached_property

from lxml import etree

P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
DC = "{http://purl.org/dc/elements/1.1/}"
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
LINK_COLOUR = "{http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor}hlinkClr"
SHAPES = tuple(f"{P}{tag}" for tag in ("sp", "pic", "grpSp", "graphicFrame", "cxnSp"))
EMU_PER_POINT = 12_700
SHADES = ("satMod", "lumMod", "lumOff")


@dataclass(frozen=True)
class Box:
    """A rectangle in points."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self):
        return self.x + self.width

    @property
    def bottom(self):
        return self.y + self.height

    def overlap(self, other):
        """Return how far two boxes reach into each other, across and down; negative where there is a gap."""
        across = min(self.right, other.right) - max(self.x, other.x)
        return across, min(self.bottom, other.bottom) - max(self.y, other.y)

    def holds(self, other, air=0.1):
        return (
            self.x - air <= other.x
            and self.y - air <= other.y
            and other.right <= self.right + air
            and other.bottom <= self.bottom + air
        )


@dataclass(frozen=True)
class Run:
    """Words with one look. The colour is red, green and blue, 0 to 1."""

    text: str
    size: float
    strong: bool
    colour: tuple
    link: str | None


@dataclass(frozen=True)
class Words:
    """The text of a box or of a cell: where it may stand, its paragraphs of runs, the fill of its cell."""

    box: Box
    paragraphs: tuple
    fill: tuple | None = None

    @property
    def runs(self):
        return tuple(run for paragraph in self.paragraphs for run in paragraph)

    @property
    def text(self):
        return "\n".join("".join(run.text for run in paragraph) for paragraph in self.paragraphs)


@dataclass
class Shape:
    """A shape on a slide, a layout or a master, in the order of the tree."""

    element: object
    tag: str
    name: str
    alt: str | None
    decorative: bool
    place: tuple | None
    """Type and index of the placeholder."""
    box: Box
    fill: tuple | None
    line: tuple | None
    line_width: float
    geometry: str
    words: list = field(default_factory=list)
    group: object = None
    """The shape of the group that holds it."""

    @property
    def text(self):
        return "\n".join(words.text for words in self.words)


class Deck:
    """The parts of a deck, and its slides in order."""

    def __init__(self, data):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        self.trees = {
            name: etree.fromstring(part) for name, part in self.parts.items() if name.endswith((".xml", ".rels"))
        }
        self.presentation = self.trees["ppt/presentation.xml"]

    def ties(self, name):
        """Return the relationships of a part: kind and target by id."""
        folder, _, file = name.rpartition("/")
        tree = self.trees.get(f"{folder}/_rels/{file}.rels")
        return {} if tree is None else {
            row.get("Id"): (
                row.get("Type").rpartition("/")[2],
                row.get("Target") if row.get("TargetMode") else posixpath.normpath(f"{folder}/{row.get('Target')}"),
            )
            for row in tree
        }  # fmt: skip

    def tied(self, name, kind):
        """Return the one part that a part is tied to by a kind of relationship, or None."""
        return next((target for each, target in self.ties(name).values() if each == kind), None)

    @cached_property
    def slides(self):
        ties = self.ties("ppt/presentation.xml")
        return [Slide(self, ties[row.get(f"{R}id")][1]) for row in self.presentation.iter(f"{P}sldId")]

    @cached_property
    def size(self):
        size = self.presentation.find(f"{P}sldSz")
        return Box(0, 0, int(size.get("cx")) / EMU_PER_POINT, int(size.get("cy")) / EMU_PER_POINT)


class Slide:
    """A slide with its layout and master."""

    def __init__(self, deck, name):
        self.deck, self.name, self.tree = deck, name, deck.trees[name]
        self.layout_name = deck.tied(name, "slideLayout")
        self.layout = deck.trees[self.layout_name]
        self.master_name = deck.tied(self.layout_name, "slideMaster")
        self.master = deck.trees[self.master_name]
        theme = deck.trees[deck.tied(self.master_name, "theme")]
        self._slots = {
            etree.QName(slot).localname: slot[0].get("val") or slot[0].get("lastClr")
            for slot in theme.find(f".//{A}clrScheme")
        }
        self._map = dict(self.master.find(f"{P}clrMap").attrib)
        notes = deck.tied(name, "notesSlide")
        self.notes = None if notes is None else deck.trees[notes]

    @property
    def notes_text(self):
        if self.notes is None:
            return ""
        bodies = [
            each for each in self.notes.iter(f"{P}sp") if each.find(f"{P}nvSpPr/{P}nvPr/{P}ph").get("type") == "body"
        ]
        return "\n".join("".join(p.itertext(f"{A}t")) for each in bodies for p in each.iter(f"{A}p"))

    @cached_property
    def shapes(self):
        return list(self._shapes(self.tree.find(f"{P}cSld/{P}spTree")))

    @cached_property
    def behind(self):
        """Return what layout and master draw behind the slide: shapes that are no placeholders."""
        trees = (self.master, self.layout)
        every = [shape for tree in trees for shape in self._shapes(tree.find(f"{P}cSld/{P}spTree"))]
        return [shape for shape in every if shape.place is None]

    @cached_property
    def ground(self):
        """Return the colour of the background: the slide's own, its layout's or its master's."""
        for tree in (self.tree, self.layout, self.master):
            found = tree.find(f"{P}cSld/{P}bg/{P}bgPr/{A}solidFill")
            if found is not None:
                return self.colour(found)
        raise AssertionError("no background")

    @property
    def title(self):
        return next((shape.text for shape in self.shapes if shape.place and shape.place[0] == "title"), "")

    def links(self):
        """Return the words and the address of every link, in reading order."""
        return [
            (run.text, run.link) for shape in self.shapes for words in shape.words for run in words.runs if run.link
        ]

    def colour(self, fill):
        """Return the colour of a solid fill, or None where there is none."""
        if fill is None or not len(fill):
            return None
        slot = fill[0]
        name = slot.get("val")
        if slot.tag == f"{A}schemeClr":
            name = self._slots[self._map.get(name, name)]
        colour = tuple(int(name[at : at + 2], 16) / 255 for at in (0, 2, 4))
        hue, light, strength = colorsys.rgb_to_hls(*colour)
        for step in slot:
            share = int(step.get("val")) / 100_000
            match etree.QName(step).localname:
                case "satMod":
                    strength = min(1, strength * share)
                case "lumMod":
                    light *= share
                case "lumOff":
                    light = min(1, light + share)
                case other:
                    raise AssertionError(f"a shade by {other}, which this reader does not know")
        return colorsys.hls_to_rgb(hue, light, strength) if len(slot) else colour

    def _shapes(self, tree, group=None):
        for element in tree:
            if element.tag in SHAPES:
                shape = self._shape(element, group)
                yield shape
                if element.tag == f"{P}grpSp":
                    yield from self._shapes(element, shape)

    def _shape(self, element, group):
        about = element.find(f"./*/{P}cNvPr")
        mark = element.find(f"./*/{P}nvPr/{P}ph")
        place = None if mark is None else (mark.get("type", "body"), mark.get("idx"))
        looks = element.find(f"{P}spPr")
        line = None if looks is None else looks.find(f"{A}ln")
        geometry = None if looks is None else looks.find(f"{A}prstGeom")
        shape = Shape(
            element=element,
            tag=etree.QName(element).localname,
            name=about.get("name"),
            alt=about.get("descr"),
            decorative=any(node.get("val") == "1" for node in about.iter(DECORATIVE)),
            place=place,
            box=self._box(element, place),
            fill=None if looks is None else self.colour(looks.find(f"{A}solidFill")),
            line=None if line is None else self.colour(line.find(f"{A}solidFill")),
            line_width=0 if line is None else int(line.get("w", 12_700)) / EMU_PER_POINT,
            geometry="free" if geometry is None else geometry.get("prst"),
            group=group,
        )
        body = element.find(f"{P}txBody")
        if body is not None and "".join(body.itertext(f"{A}t")):
            chain = self._chain(place)
            insets = self._insets([element, *chain])
            shape.words = [Words(_inside(shape.box, insets), self._paragraphs(body, place, chain))]
        table = element.find(f".//{A}tbl")
        if table is not None:
            shape.words = list(self._cells(table, shape.box))
        return shape

    def _box(self, element, place):
        for each in (element, *self._chain(place)):
            found = each.find(f"{P}spPr/{A}xfrm")
            found = each.find(f"{P}grpSpPr/{A}xfrm") if found is None else found
            found = each.find(f"{P}xfrm") if found is None else found
            if found is not None:
                at, by = found.find(f"{A}off"), found.find(f"{A}ext")
                numbers = (at.get("x"), at.get("y"), by.get("cx"), by.get("cy"))
                return Box(*(int(number) / EMU_PER_POINT for number in numbers))
        raise AssertionError(f"no box for {element.find(f'./*/{P}cNvPr').get('name')}")

    def _chain(self, place):
        """The placeholders of layout and master from which one of a slide takes what it does not say itself."""
        if place is None:
            return []
        kind, index = place
        found = []
        for tree, by_index in ((self.layout, True), (self.master, False)):
            for mark in tree.iter(f"{P}ph"):
                wanted = "body" if not by_index and kind in ("body", "tbl") else kind
                same_kind = mark.get("type", "body") == wanted
                if same_kind and (not by_index or kind == "title" or mark.get("idx") == index):
                    found.append(mark.getparent().getparent().getparent())
                    break
        return found

    def _insets(self, chain):
        for name, usual in (("lIns", 91_440), ("tIns", 45_720), ("rIns", 91_440), ("bIns", 45_720)):
            said = (each.find(f"{P}txBody/{A}bodyPr") for each in chain)
            yield next((int(one.get(name)) for one in said if one is not None and one.get(name)), usual) / EMU_PER_POINT

    def _cells(self, table, box):
        y = box.y
        widths = [int(column.get("w")) / EMU_PER_POINT for column in table.iter(f"{A}gridCol")]
        for row in table.iter(f"{A}tr"):
            x, height = box.x, int(row.get("h")) / EMU_PER_POINT
            for cell, width in zip(row.iter(f"{A}tc"), widths, strict=False):
                looks = cell.find(f"{A}tcPr")
                body = cell.find(f"{A}txBody")
                if "".join(body.itertext(f"{A}t")):
                    insets = [int(looks.get(name, 0)) / EMU_PER_POINT for name in ("marL", "marT", "marR", "marB")]
                    inner = _inside(Box(x, y, width, height), insets)
                    yield Words(inner, self._paragraphs(body, None, []), self.colour(looks.find(f"{A}solidFill")))
                x += width
            y += height

    def _paragraphs(self, body, place, chain):
        return tuple(
            tuple(
                self._run(run, paragraph, body, place, chain)
                for run in paragraph.iter(f"{A}r", f"{A}fld")
                if run.findtext(f"{A}t")
            )
            for paragraph in body.iter(f"{A}p")
        )

    def _run(self, run, paragraph, body, place, chain):
        own = run.find(f"{A}rPr")
        level = paragraph.find(f"{A}pPr")
        depth = int(level.get("lvl", 0)) + 1 if level is not None else 1
        styles = [body.find(f"{A}lstStyle"), *(each.find(f"{P}txBody/{A}lstStyle") for each in chain)]
        kind = {"title": "titleStyle", "body": "bodyStyle"}.get(place[0] if place else "", "otherStyle")
        styles += [self.master.find(f"{P}txStyles/{P}{kind}"), self.deck.presentation.find(f"{P}defaultTextStyle")]
        said = [own] + [
            style.find(f"{A}lvl{depth}pPr/{A}defRPr") for style in styles if style is not None and len(style)
        ]
        said = [each for each in said if each is not None]
        link = None if own is None else own.find(f"{A}hlinkClick")
        fill = next((each.find(f"{A}solidFill") for each in said if each.find(f"{A}solidFill") is not None), None)
        colour = self.colour(fill)
        own_colour = link is not None and any(node.get("val") == "tx" for node in link.iter(LINK_COLOUR))
        if link is not None and not own_colour:  # PowerPoint takes the theme's colour, whatever the run says
            value = self._slots["hlink"]
            colour = tuple(int(value[at : at + 2], 16) / 255 for at in (0, 2, 4))
        return Run(
            text=run.findtext(f"{A}t"),
            size=int(next(each.get("sz") for each in said if each.get("sz"))) / 100,
            strong=next((each.get("b") for each in said if each.get("b")), "0") == "1",
            colour=colour,
            link=None if link is None else self.deck.ties(self.name)[link.get(f"{R}id")][1],
        )


def _inside(box, insets):
    left, top, right, bottom = insets
    return Box(box.x + left, box.y + top, box.width - left - right, box.height - top - bottom)
