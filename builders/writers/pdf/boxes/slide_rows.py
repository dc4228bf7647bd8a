"""Slides as small pictures, and a section that is told beside them."""

from collections.abc import Callable

from builders.document import Inlines, SlidePicture, Text, plain
from builders.frozen import dataclass, replace
from builders.theme.colours import Palette
from builders.writers.pdf.boxes.arrange import inset
from builders.writers.pdf.boxes.headings import heading_strips
from builders.writers.pdf.boxes.shapes import line
from builders.writers.pdf.boxes.text import text_piece, width_of
from builders.writers.pdf.element import REPEATED, Element
from builders.writers.pdf.ink import Anchor, Miniature, Path, Piece, Placed, piece
from builders.writers.pdf.miniatures import Numbered
from builders.writers.pdf.room import Room
from builders.writers.pdf.strips import Strip, Strips, height_of, spaced, stack

Lay = Callable[[Room], Strips]

TOLD, ASIDE = "script", "panel"
"""The type roles of what is told beside a slide, and of what stands below it."""

LOW_SHARE = 0.36
"""Of a page, the most that slides take together with what stands below them: a page break cuts neither."""

WHOLE_SHARE = 0.75
"""Of a page, the most that one thing beside slides may take, such as a chart: a heading stands above it."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The rooms beside a slide and below it, each of an element of its own."""

    beside: Room
    below: Room


def columns(room: Room) -> Columns:
    """Return the two rooms of a row whose heading and slides belong to the room's parent."""
    wide = room.theme.size.slide_picture
    words = room.inside(
        room.parent.part(0, "Div"), width_pt=room.width_pt - wide - room.theme.page.gutter, running=TOLD
    )
    words = replace(words, tallest_pt=WHOLE_SHARE * room.tallest_pt)
    return Columns(words, room.inside(room.parent.part(1, "Div"), width_pt=wide, running=ASIDE))


def lay_slide_picture(block: SlidePicture, room: Room) -> Strips:
    """Return the slides of a section one below another, with their numbers and captions."""
    return (Strip(_column(block, replace(room, width_pt=min(room.theme.size.slide_picture, room.width_pt)))),)


def lay_slide_row(
    title: Inlines, picture: SlidePicture, rooms: Columns, words: Strips, aside: Lay, room: Room
) -> Strips:
    """Return a heading and words beside slides, under a line; `aside` lays out what stands below the slides.

    What is beside slides stays with them; words that go on below may go on over the page, where the heading is shown
    again. Where there is too much `aside` it goes below the words.
    """
    column = _column(picture, replace(room, width_pt=rooms.below.width_pt))
    beneath = stack(aside(rooms.below), rooms.below.width_pt)
    gap = room.theme.space.block if beneath.items else 0.0
    parts = (*((rooms.beside.parent,) if words else ()), *((rooms.below.parent,) if beneath.items else ()))
    low = column.height_pt + gap + beneath.height_pt
    own = replace(room, width_pt=rooms.beside.width_pt)
    head = heading_strips(title, room.type("subheading"), own)
    if low > max(column.height_pt, LOW_SHARE * room.tallest_pt):
        moved = rooms.beside.inside(rooms.below.parent, running=ASIDE)
        words = spaced((words, aside(moved)), room.theme.space.block)
        beneath, low = piece(0.0, 0.0), column.height_pt
    # What is told is read before what stands below the slides, wherever either is drawn.
    drawn = [Placed(0, 0, column), *(Placed(0, 0, Anchor(part)) for part in parts)]
    drawn.append(Placed(0, column.height_pt + gap, beneath))
    indent = room.width_pt - rooms.beside.width_pt
    again = _again(title, picture, indent, room)
    return _row(spaced((head, words), room.theme.space.title), drawn, low, indent, again, room)


def _row(strips: Strips, drawn: list[Placed], low_pt: float, indent_pt: float, again: Piece, room: Room) -> Strips:
    """Strips moved in beside what is drawn, in one piece as far down as that reaches, under a line.

    `again` comes above those that go on over the page.
    """
    height = 0.0
    count = 0
    while count < len(strips) and (height < low_pt or strips[count - 1].keeps):
        count += 1
        height = height_of(strips[:count])
    rule = room.theme.space.block
    placed = [Placed(0, 0, line(room.width_pt, 0, room.theme.line.rule, "rule"))]
    opened = [Placed(indent_pt, rule, stack(strips[:1], room.width_pt - indent_pt))]
    opened += [Placed(part.x, part.y + rule, part.item) for part in drawn]
    rest = stack(strips[1:count], room.width_pt - indent_pt)
    top = strips[0].piece.height_pt + (strips[1].gap_pt if count > 1 else 0.0)
    tall = rule + max(height, low_pt)
    first = Strip(piece(room.width_pt, tall, *placed, *opened, Placed(indent_pt, rule + top, rest)))
    others = [replace(strip, repeat=again) for strip in inset(strips[count:], indent_pt, room.width_pt)]
    return (first, *others)


def _again(title: Inlines, picture: SlidePicture, indent_pt: float, room: Room) -> Piece:
    """The heading and the first caption once more, for words that go on over the page."""
    words = (Text(room.words.say("table.continued", title=plain(title))),)
    role, said = room.type("panel-strong"), room.type("clock")
    shown = text_piece(words, role, room.narrower(indent_pt), REPEATED)
    caption = picture.caption[0] if picture.caption else ()
    clock = text_piece(caption, said, replace(room, width_pt=room.theme.size.slide_picture), REPEATED)
    height = max(shown.height_pt, clock.height_pt) + room.theme.space.title
    drop = max(said.leading - role.leading, 0.0) / 2
    return piece(room.width_pt, height, Placed(0, 0, clock), Placed(indent_pt, drop, shown))


def _column(block: SlidePicture, room: Room) -> Piece:
    """The slides of a section, below them the first caption beside their numbers, then other captions."""
    if room.deck is None:
        raise ValueError("a document that shows slides has a deck")
    slides = room.deck.of(block.section)
    space, role, said = room.theme.space.title, room.type("furniture"), room.type("clock")
    small = _pictures(slides, room.deck.palette, block.alt, room)
    placed, y = [Placed(0, 0, small)], small.height_pt + space
    number = _numbers(slides, room)
    own = replace(room, width_pt=width_of(number, role) + 1)
    end = text_piece(number, role, own, room.parent.child("P"), align="end")
    texts = [text_piece(one, said, room.narrower(own.width_pt), room.parent.child("P")) for one in block.caption[:1]]
    texts += [text_piece(one, room.type("source"), room, room.parent.child("P")) for one in block.caption[1:]]
    for at, text in enumerate(texts or [piece(0.0, said.leading)]):
        placed.append(Placed(0, y, text))
        if not at:
            placed.append(Placed(room.width_pt - own.width_pt, y + (said.leading - role.leading) / 2, end))
        y += text.height_pt
    return piece(room.width_pt, y, *placed)


def _numbers(slides: tuple[Numbered, ...], room: Room) -> Inlines:
    """The number of a slide, or the first and the last of several."""
    first, last = slides[0].number, slides[-1].number
    if first == last:
        return (Text(room.words.say("slide.number", number=first)),)
    return (Text(room.words.say("slide.numbers", first=first, last=last)),)


def _pictures(slides: tuple[Numbered, ...], palette: Palette, alt: str, room: Room) -> Piece:
    """Slides one below another, each in a thin frame: one figure, whose alt text is read in place of their words."""
    element = Element("Figure", room.parent, alt=alt)
    placed: list[Placed] = []
    y = 0.0
    for slide in slides:
        scale = room.width_pt / slide.page.width_pt
        height = slide.page.height_pt * scale
        y += room.theme.space.block if placed else 0.0
        frame = Path(
            (("R", 0.0, 0.0, room.width_pt, height),), stroke="rule", line_pt=room.theme.line.rule, tag=element
        )
        placed += [Placed(0, y, Miniature(slide.page, scale, palette, element)), Placed(0, y, frame)]
        y += height
    return piece(room.width_pt, y, Placed(0, 0, Anchor(element, room.width_pt, y)), *placed)
