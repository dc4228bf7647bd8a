"""ReportLab's canvas with every mark on it inside a marked sequence, and a structure tree behind the pages.

ReportLab knows no tags, so this room reaches for three private names of its canvas:

- `_doc`, the file: replaced by ours, which is asked for the page's name and given the page's tagging entries.
- `_code`, the operators of the page: its length tells whether something was drawn outside marked sequences.
- `_addAnnotation`, which every annotation passes: refuses one that no element owns, and names the others.
"""

from builders.writers.pdf.element import Element, Furniture, Tag
from builders.writers.pdf.file.document import File
from builders.writers.pdf.file.fonts import FIRST, registered
from builders.writers.pdf.file.library import Canvas, pdfdoc
from builders.writers.pdf.file.metadata import Metadata
from builders.writers.pdf.file.outline import Depths
from builders.writers.pdf.file.structure import Box, Structure
from builders.writers.pdf.file.text import text

PRINTED = 4
"""The flag (bit 3) that says that an annotation is printed (ISO 32000-1, 12.5.3)."""


class UntaggedContent(Exception):
    """Something was drawn that belongs neither to an element nor to the furniture."""


class TaggedCanvas(Canvas):  # type: ignore[misc] # ReportLab ships no types
    """Pages of one file. What is drawn belongs to the tag opened last. Lengths in points, y upwards."""

    def __init__(self, width_pt: float, height_pt: float, metadata: Metadata) -> None:
        super().__init__("", pagesize=(width_pt, height_pt), pageCompression=1, initialFontName=registered(FIRST))
        self._doc = File(metadata)
        self._structure = Structure()
        self._depths = Depths()
        self._bookmarks = 0
        self._open: Tag | None = None
        self._closed_at = 0
        self._key: int | None = None

    def open(self, tag: Tag) -> None:
        """Let what follows belong to `tag`; nothing is written if it does already. Raises UntaggedContent."""
        if tag is self._open or (isinstance(tag, Furniture) and tag == self._open):
            return
        self.close()
        if isinstance(tag, Element):
            sequence = self._structure.sequence(tag, self._doc.thisPageName(), self._page_key())
            self.addLiteral(f"/{tag.role} <</MCID {sequence}>> BDC")
        else:
            self.addLiteral(f"/Artifact <<{tag.kind}>> BDC" if tag.kind else "/Artifact BMC")
        self._open = tag

    def close(self) -> None:
        """End the marked sequence that is open. Raises UntaggedContent if something was drawn outside of one."""
        if self._open is not None:
            self.addLiteral("EMC")
            self._open = None
        elif len(self._code) != self._closed_at:
            raise UntaggedContent(f"on page {self.getPageNumber()}: {self._code[self._closed_at]}")
        self._closed_at = len(self._code)

    def box(self, element: Element, box: Box | None) -> None:
        """Join an element to the tree; with a box, that is where it stands on the page."""
        node = self._structure.node(element)
        node.box = box or node.box

    def link(self, address: str, box: Box, element: Element, spoken: str) -> None:
        """Make a place on the page a link of an element. `spoken` says where it leads."""
        key = self._structure.annotation_key(element, self._doc.thisPageName())
        rounded = [round(edge, 2) for edge in box]
        self.linkURL(text(address), rounded, StructParent=key, F=PRINTED, Contents=text(spoken))

    def bookmark(self, level: int, title: str, top: float) -> None:
        """Let the outline lead to a height on this page. Level 1 is the top."""
        self._bookmarks += 1
        key = str(self._bookmarks)
        self.bookmarkPage(key, fit="XYZ", left=0, top=round(top, 2))
        self.addOutlineEntry(text(title), key, self._depths.depth(level))
        self.showOutline()

    def showPage(self) -> None:  # noqa: N802 - ReportLab's name
        """End the page. Raises UntaggedContent."""
        self.close()
        super().showPage()
        page = self._doc.Pages[-1]
        # ReportLab leaves out entries that it does not know.
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = self._page_key()
        page.Tabs = "/S"
        self._closed_at, self._key = 0, None

    def getpdfdata(self) -> bytes:
        """Return the file, once its pages are ended."""
        self._structure.put(self._doc)
        data: bytes = super().getpdfdata()
        return data

    def _page_key(self) -> int:
        """The key under which this page finds its elements."""
        if self._key is None:
            self._key = self._structure.page_key()
        return self._key

    def _addAnnotation(  # noqa: N802 - ReportLab's name
        self, annotation: pdfdoc.PDFDictionary, _name: str | None = None, addtopage: int = 1
    ) -> None:
        if "StructParent" not in annotation:
            raise UntaggedContent(f"an annotation on page {self.getPageNumber()}")
        super()._addAnnotation(annotation, str(annotation["StructParent"]), addtopage)
