"""Pieces painted on pages, tagged, and the pages made one file."""

from dataclasses import dataclass

from builders.theme.colours import Palette
from builders.writers.pdf.element import Element, Furniture, Tag
from builders.writers.pdf.file.colour_profile import srgb_profile
from builders.writers.pdf.file.content import PageContent
from builders.writers.pdf.file.fonts import Fonts
from builders.writers.pdf.file.metadata import Metadata
from builders.writers.pdf.file.objects import Objects
from builders.writers.pdf.file.outline import Bookmark, put_outline
from builders.writers.pdf.file.pictures import Pictures
from builders.writers.pdf.file.structure import Structure
from builders.writers.pdf.file.syntax import array, dictionary, numbers, reference, text
from builders.writers.pdf.ink import Anchor, Destination, Image, Path, Piece, Words

UNDERLINE_DEPTH_EM = 0.14
UNDERLINE_PT = 0.6
DESCENT_EM = 0.26
PRINTED = 4
"""The flag (bit 3) that says that an annotation is printed (ISO 32000-1, 12.5.3)."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is common to all pages: size in points, colours, and what the file says about itself."""

    width_pt: float
    height_pt: float
    palette: Palette
    metadata: Metadata


class Painter:
    """Paints the pages of one file, in order."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._objects = Objects()
        self._structure = Structure(self._objects)
        self._fonts = Fonts()
        self._pictures = Pictures(self._objects)
        self._bookmarks: list[Bookmark] = []
        self._pages: list[tuple[PageContent, list[str]]] = []

    def page(self, whole: Piece) -> None:
        """Paint one page: a piece whose origin is the top start corner of the paper."""
        content = PageContent(
            self._objects.reserve(), structure=self._structure, fonts=self._fonts, palette=self._sheet.palette
        )
        self._pages.append((content, []))
        self._piece(whole, 0.0, 0.0, None)
        content.close()

    def _piece(self, whole: Piece, x: float, y: float, furniture: Furniture | None) -> None:
        for placed in whole.items:
            left, top = x + placed.x, y + placed.y
            under = furniture or placed.furniture
            match placed.item:
                case Piece() as inner:
                    self._piece(inner, left, top, under)
                case Words() as words:
                    self._words(words, left, top, under)
                case Path() as path:
                    self._content(under or path.tag).path(path, left, self._sheet.height_pt - top)
                case Image() as image:
                    self._image(image, left, top, under)
                case Anchor() as anchor:
                    self._anchor(anchor, left, top, under)
                case Destination(level=level, title=title):
                    if under is None:
                        page = self._pages[-1][0].page
                        self._bookmarks.append(Bookmark(level, title, page, self._sheet.height_pt - top))

    def _content(self, tag: Tag) -> PageContent:
        content = self._pages[-1][0]
        content.open(tag)
        return content

    def _image(self, image: Image, x: float, y: float, under: Furniture | None) -> None:
        bottom = self._sheet.height_pt - y - image.height_pt
        self._content(under or image.tag).image(
            self._pictures.name(image.data), x=x, y=bottom, width=image.width_pt, height=image.height_pt
        )

    def _anchor(self, anchor: Anchor, x: float, y: float, under: Furniture | None) -> None:
        if under is not None:
            return
        node = self._structure.node(anchor.element)
        if anchor.height_pt:
            top = self._sheet.height_pt - y
            node.box = (x, top - anchor.height_pt, x + anchor.width_pt, top)

    def _words(self, words: Words, x: float, y: float, under: Furniture | None) -> None:
        baseline = self._sheet.height_pt - y
        content = self._content(under or words.tag)
        content.words(words, x, baseline)
        if words.address is None:
            return
        line = Path((("R", 0, 0, words.width_pt, UNDERLINE_PT),), fill=words.colour)
        content.path(line, x, baseline - UNDERLINE_DEPTH_EM * words.size_pt)
        if under is None and isinstance(words.tag, Element):
            self._link(words, words.tag, x, baseline)

    def _link(self, words: Words, element: Element, x: float, baseline: float) -> None:
        content, annotations = self._pages[-1]
        index = self._objects.reserve()
        bottom, top = baseline - DESCENT_EM * words.size_pt, baseline + (1 - DESCENT_EM) * words.size_pt
        key = self._structure.annotation_key(element, content.page, index)
        body = {
            "Type": "/Annot",
            "Subtype": "/Link",
            "Rect": f"[{numbers(x, bottom, x + words.width_pt, top)}]",
            "Border": "[0 0 0]",
            "F": str(PRINTED),
            "Contents": text(words.spoken or words.text),
            "StructParent": str(key),
            "A": dictionary({"S": "/URI", "URI": text(words.address or "")}),
        }
        self._objects.put(index, dictionary(body))
        annotations.append(reference(index))

    def spell(self) -> bytes:
        """Return the file."""
        objects = self._objects
        pages = objects.reserve()
        resources = objects.add(
            dictionary({"Font": self._fonts.put(objects), "XObject": dictionary(self._pictures.resources())})
        )
        for content, annotations in self._pages:
            stream = objects.add_stream({}, content.spell())
            page = {
                "Type": "/Page",
                "Parent": reference(pages),
                "MediaBox": f"[0 0 {numbers(self._sheet.width_pt, self._sheet.height_pt)}]",
                "Resources": reference(resources),
                "Contents": reference(stream),
                "StructParents": str(content.key),
                "Tabs": "/S",
                "Annots": array(annotations) if annotations else "",
            }
            objects.put(content.page, dictionary(page))
        kids = [reference(content.page) for content, _ in self._pages]
        objects.put(pages, dictionary({"Type": "/Pages", "Kids": array(kids), "Count": str(len(kids))}))
        return objects.spell(root=self._catalog(pages), info=objects.add(self._sheet.metadata.information()))

    def _catalog(self, pages: int) -> int:
        objects, metadata = self._objects, self._sheet.metadata
        outline = put_outline(objects, self._bookmarks)
        profile = objects.add_stream({"N": "3"}, srgb_profile())
        intent = {
            "Type": "/OutputIntent",
            "S": "/GTS_PDFA1",
            "OutputConditionIdentifier": text("sRGB"),
            "Info": text("sRGB IEC61966-2.1"),
            "DestOutputProfile": reference(profile),
        }
        xmp = objects.add_stream({"Type": "/Metadata", "Subtype": "/XML"}, metadata.xmp(), compress=False)
        return objects.add(
            dictionary(
                {
                    "Type": "/Catalog",
                    "Pages": reference(pages),
                    "Lang": text(metadata.language),
                    "MarkInfo": "<</Marked true>>",
                    "ViewerPreferences": "<</DisplayDocTitle true>>",
                    "StructTreeRoot": reference(self._structure.put()),
                    "Metadata": reference(xmp),
                    "OutputIntents": array([dictionary(intent)]),
                    "Outlines": "" if outline is None else reference(outline),
                    "PageMode": "" if outline is None else "/UseOutlines",
                }
            )
        )
