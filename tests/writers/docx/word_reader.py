"""A Word file as a reader meets it: paragraphs in order with their numbers, links, alt texts, tables, from its XML."""

import io
import zipfile
from dataclasses import dataclass, field
from functools import cached_property

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


@dataclass
class WordFile:
    """The parts of a file, and what can be read from them."""

    data: bytes
    parts: dict = field(init=False)

    def __post_init__(self):
        with zipfile.ZipFile(io.BytesIO(self.data)) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}

    @cached_property
    def document(self):
        return etree.fromstring(self.parts["word/document.xml"])

    @property
    def body(self):
        return self.document.find(f"{W}body")

    @cached_property
    def styles(self):
        """The definitions of styles by their ids."""
        tree = etree.fromstring(self.parts["word/styles.xml"])
        return {style.get(f"{W}styleId"): style for style in tree.iter(f"{W}style")}

    @cached_property
    def numbering(self):
        return etree.fromstring(self.parts["word/numbering.xml"])

    @cached_property
    def furniture(self):
        """The trees of headers and footers."""
        names = [name for name in self.parts if name.startswith(("word/header", "word/footer"))]
        return [etree.fromstring(self.parts[name]) for name in names]

    @property
    def paragraphs(self):
        return list(self.body.iter(f"{W}p"))

    @property
    def tables(self):
        return list(self.body.iter(f"{W}tbl"))

    @property
    def headings(self):
        """Level and words of every heading, in order."""
        levels = ((self.outline(style_of(paragraph)), words(paragraph)) for paragraph in self.paragraphs)
        return [(level, said) for level, said in levels if level is not None]

    def outline(self, style):
        """The level that a style gives to headings, from 1, also through those on which it is based."""
        while style in self.styles:
            level = self.styles[style].find(f"{W}pPr/{W}outlineLvl")
            if level is not None:
                return int(level.get(f"{W}val")) + 1
            based = self.styles[style].find(f"{W}basedOn")
            style = None if based is None else based.get(f"{W}val")
        return None

    @property
    def links(self):
        """Words and address of each link that leads out of the file."""
        ties = etree.fromstring(self.parts["word/_rels/document.xml.rels"])
        targets = {tie.get("Id"): tie.get("Target") for tie in ties}
        outward = (link for link in self.body.iter(f"{W}hyperlink") if link.get(f"{R}id"))
        return [(words(link), targets[link.get(f"{R}id")]) for link in outward]

    @property
    def jumps(self):
        return [link.get(f"{W}anchor") for link in self.body.iter(f"{W}hyperlink") if link.get(f"{W}anchor")]

    @property
    def bookmarks(self):
        return [mark.get(f"{W}name") for mark in self.body.iter(f"{W}bookmarkStart")]

    @property
    def alts(self):
        return [shape.get("descr") for shape in self.body.iter(f"{WP}docPr")]

    @property
    def text(self):
        """All words in order, the number of each item before it."""
        numbers = self.numbers()
        told = [f"{numbers.get(paragraph, '')} {words(paragraph)}" for paragraph in self.paragraphs]
        return "\n".join([*told, *self.alts])

    def numbers(self):
        """The number of each paragraph in a list that counts; each list begins where its definition says."""
        forms = {
            one.get(f"{W}abstractNumId"): one.find(f"{W}lvl/{W}numFmt").get(f"{W}val")
            for one in self.numbering.iter(f"{W}abstractNum")
        }
        lists = {
            one.get(f"{W}numId"): forms[one.find(f"{W}abstractNumId").get(f"{W}val")]
            for one in self.numbering.iter(f"{W}num")
        }
        counted, found = {}, {}
        for paragraph in self.paragraphs:
            number = paragraph.find(f"{W}pPr/{W}numPr/{W}numId")
            form = None if number is None else lists[number.get(f"{W}val")]
            if form in ("decimal", "lowerLetter"):
                name = number.get(f"{W}val")
                counted[name] = counted.get(name, 0) + 1
                found[paragraph] = counted[name] if form == "decimal" else f"{chr(ord('a') + counted[name] - 1)})"
        return found


def style_of(paragraph):
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return "Normal" if style is None else style.get(f"{W}val")


def words(element):
    """The words of an element, a blank for each tab."""
    told = (part.text or "" if part.tag == f"{W}t" else " " for part in element.iter(f"{W}t", f"{W}tab"))
    return "".join(told).replace("\u00a0", " ")
