"""Pieces painted: what each leaves on a page at its place, remembered for every page on which it stands there again."""

from functools import lru_cache

from builders.frozen import dataclass, replace
from builders.memo import remembered
from builders.theme.colours import Palette, rgb
from builders.writers.pdf.element import BACKGROUND, Element, Tag
from builders.writers.pdf.file.canvas import pen
from builders.writers.pdf.file.pictures import picture
from builders.writers.pdf.file.shown import shown
from builders.writers.pdf.file.strokes import Bookmarked, Joined, Linked, Marked, Stroke, Strokes
from builders.writers.pdf.ink import Anchor, Destination, Image, Miniature, Path, Piece, Placed, Words

UNDERLINE_DEPTH_EM = 0.14
UNDERLINE_PT = 0.6
DESCENT_EM = 0.26


@dataclass(frozen=True, slots=True, eq=False)
class Easel:
    """What is painted on: how tall it is in points, and its colours. Equal ones are one, see `easel`."""

    height_pt: float
    palette: Palette


def easel(height_pt: float, palette: Palette) -> Easel:
    """Return the easel of pages so tall in these colours."""
    return _easel(height_pt, tuple(palette.roles.items()))


@lru_cache(maxsize=64)
def _easel(height_pt: float, roles: tuple[tuple[str, str], ...]) -> Easel:
    return Easel(height_pt, Palette(dict(roles)))


@remembered(8192)
def strokes(drawn: Piece, x: float, y: float, on: Easel, whole: Tag | None) -> Strokes:
    """Return what a piece leaves whose origin stands at x, y from the top; all of it belongs to `whole`, if given."""
    made: list[Stroke] = []
    for placed in drawn.items:
        made += _strokes(placed, x + placed.x, y + placed.y, on, whole or placed.whole)
    return tuple(made)


def _strokes(placed: Placed, x: float, y: float, on: Easel, under: Tag | None) -> Strokes:
    match placed.item:
        case Piece() as inner:
            return strokes(inner, x, y, on, under)
        case Words() as words:
            return _words(words, x, on.height_pt - y, on, under)
        case Path() as path:
            return (_path(path, x, on.height_pt - y, on, under or path.tag),)
        case Image() as image:
            shown = picture(image.data, rgb(on.palette[image.ground]))
            place = x, on.height_pt - y - image.height_pt, image.width_pt, image.height_pt
            return (Marked(under or image.tag, pen().picture(shown, *place), picture=shown),)
        case Anchor() as anchor:
            return () if under else (_joined(anchor, x, on.height_pt - y),)
        case Destination(level=level, title=title):
            return () if under else (Bookmarked(level, title, on.height_pt - y),)
        case Miniature() as miniature:
            return _miniature(miniature, x, y, on, under or miniature.tag)


def _miniature(miniature: Miniature, x: float, y: float, on: Easel, tag: Tag) -> Strokes:
    scale, page = miniature.scale, miniature.piece
    before, after = pen().scaled(scale, x, on.height_pt - y - scale * on.height_pt)
    small = strokes(page, 0.0, 0.0, easel(on.height_pt, miniature.palette), BACKGROUND)
    inside = [replace(stroke, tag=tag) for stroke in small if isinstance(stroke, Marked)]
    return Marked(tag, before), *inside, Marked(tag, after)


def _path(path: Path, x: float, y: float, on: Easel, tag: Tag) -> Marked:
    fill = None if path.fill is None else on.palette[path.fill]
    stroke = None if path.stroke is None else on.palette[path.stroke]
    return Marked(tag, pen().path(path, x, y, fill=fill, stroke=stroke))


def _joined(anchor: Anchor, x: float, y: float) -> Joined:
    box = (x, y - anchor.height_pt, x + anchor.width_pt, y) if anchor.height_pt else None
    return Joined(anchor.element, box)


def _words(words: Words, x: float, baseline: float, on: Easel, under: Tag | None) -> Strokes:
    tag = under or words.tag
    spelled = shown(words, on.palette[words.colour], x, baseline)
    said = Marked(tag, spelled, words.face, words.shown)
    if words.address is None:
        return (said,)
    line = Path((("R", 0, 0, words.width_pt, UNDERLINE_PT),), fill=words.colour)
    under_it = _path(line, x, baseline - UNDERLINE_DEPTH_EM * words.size_pt, on, tag)
    if under is not None or not isinstance(words.tag, Element):
        return said, under_it
    bottom, top = baseline - DESCENT_EM * words.size_pt, baseline + (1 - DESCENT_EM) * words.size_pt
    # Foreign words in a link have an element of their own, inside the link's.
    link = words.tag.parent if words.tag.role == "Span" and words.tag.parent else words.tag
    return said, under_it, Linked(words.address, (x, bottom, x + words.width_pt, top), link, words.spoken or words.text)
