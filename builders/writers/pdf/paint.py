"""Pieces painted on pages, tagged, and the pages made one file."""

from dataclasses import dataclass

from builders.theme.colours import Palette, rgb
from builders.writers.pdf.element import Element, Tag
from builders.writers.pdf.file.canvas import TaggedCanvas
from builders.writers.pdf.file.drawing import draw_path, draw_picture, draw_words
from builders.writers.pdf.file.metadata import Metadata
from builders.writers.pdf.file.pictures import Pictures
from builders.writers.pdf.ink import Anchor, Destination, Image, Miniature, Path, Piece, Words

UNDERLINE_DEPTH_EM = 0.14
UNDERLINE_PT = 0.6
DESCENT_EM = 0.26


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
        self._canvas = TaggedCanvas(sheet.width_pt, sheet.height_pt, sheet.metadata)
        self._pictures = Pictures()
        self._palette = sheet.palette

    def page(self, whole: Piece) -> None:
        """Paint one page: a piece whose origin is the top start corner of the paper."""
        self._piece(whole, 0.0, 0.0, None)
        self._canvas.showPage()

    def _piece(self, drawn: Piece, x: float, y: float, whole: Tag | None) -> None:
        for placed in drawn.items:
            left, top = x + placed.x, y + placed.y
            under = whole or placed.whole
            match placed.item:
                case Piece() as inner:
                    self._piece(inner, left, top, under)
                case Words() as words:
                    self._words(words, left, top, under)
                case Path() as path:
                    self._canvas.open(under or path.tag)
                    self._path(path, left, self._sheet.height_pt - top)
                case Image() as image:
                    self._image(image, left, top, under)
                case Anchor() as anchor:
                    self._anchor(anchor, left, top, under)
                case Destination(level=level, title=title):
                    if under is None:
                        self._canvas.bookmark(level, title, self._sheet.height_pt - top)
                case Miniature() as miniature:
                    self._miniature(miniature, left, top, under)

    def _miniature(self, miniature: Miniature, x: float, y: float, under: Tag | None) -> None:
        tag, own = under or miniature.tag, self._palette
        self._canvas.open(tag)
        self._canvas.saveState()
        top = self._sheet.height_pt
        self._canvas.transform(miniature.scale, 0, 0, miniature.scale, x, top - y - miniature.scale * top)
        self._palette = miniature.palette
        self._piece(miniature.piece, 0.0, 0.0, tag)
        self._palette = own
        self._canvas.restoreState()

    def _path(self, path: Path, x: float, y: float) -> None:
        palette = self._palette
        fill = None if path.fill is None else palette[path.fill]
        stroke = None if path.stroke is None else palette[path.stroke]
        draw_path(self._canvas, path, x, y, fill=fill, stroke=stroke)

    def _image(self, image: Image, x: float, y: float, under: Tag | None) -> None:
        self._canvas.open(under or image.tag)
        bottom = self._sheet.height_pt - y - image.height_pt
        picture = self._pictures.reader(image.data, rgb(self._palette[image.ground]))
        draw_picture(self._canvas, picture, x, bottom, image.width_pt, image.height_pt)

    def _anchor(self, anchor: Anchor, x: float, y: float, under: Tag | None) -> None:
        if under is not None:
            return
        top = self._sheet.height_pt - y
        box = (x, top - anchor.height_pt, x + anchor.width_pt, top) if anchor.height_pt else None
        self._canvas.box(anchor.element, box)

    def _words(self, words: Words, x: float, y: float, under: Tag | None) -> None:
        baseline = self._sheet.height_pt - y
        self._canvas.open(under or words.tag)
        draw_words(self._canvas, words, self._palette[words.colour], x, baseline)
        if words.address is None:
            return
        line = Path((("R", 0, 0, words.width_pt, UNDERLINE_PT),), fill=words.colour)
        self._path(line, x, baseline - UNDERLINE_DEPTH_EM * words.size_pt)
        if under is None and isinstance(words.tag, Element):
            bottom, top = baseline - DESCENT_EM * words.size_pt, baseline + (1 - DESCENT_EM) * words.size_pt
            box = (x, bottom, x + words.width_pt, top)
            # Foreign words in a link have an element of their own, inside the link's.
            link = words.tag.parent if words.tag.role == "Span" and words.tag.parent else words.tag
            self._canvas.link(words.address, box, link, words.spoken or words.text)

    def spell(self) -> bytes:
        """Return the file."""
        data: bytes = self._canvas.getpdfdata()
        return data
