"""Running text, lists and callouts: what no other layout has a picture for."""

from builders.document import Block, Bullets, Callout, Inlines, Lines, Paragraph, Text, plain
from builders.slides.bars import bar, foot_bars, foot_pt
from builders.slides.fit import Words
from builders.slides.layout import Box
from builders.slides.page import Brief, Page
from builders.slides.slide import Slide
from builders.slides.spread import spread

_BLANK = " ______________________________"
_FEW_WORDS = 24
_FOOT, _BARS = 2, 5
_SOURCE_COLOUR = "soft-ink"


def text(brief: Brief, blocks: tuple[Block, ...]) -> tuple[Slide, ...]:
    """Return slides of text with callouts at the foot of the first; of callouts alone where there are many."""
    words = tuple(each for block in blocks for each in _words(block))
    callouts = tuple(block for block in blocks if isinstance(block, Callout))
    if not words:
        return _bars(brief, callouts)
    foot = callouts if len(callouts) <= _FOOT else ()
    if len(words) == 1 and not callouts and len(plain(words[0].inlines).split()) <= _FEW_WORDS:
        return spread(brief, words, most=1, compose=_few)

    def compose(each: Brief, group: tuple[Words, ...], start: int) -> Slide:
        page = Page.start(each, "text")
        place = page.layout.places["text"]
        above_pt = foot_pt(each, len(foot)) if start == 0 else None
        box = (
            None
            if above_pt is None
            else Box(place.box.x_pt, place.box.y_pt, place.box.width_pt, above_pt - place.box.y_pt)
        )
        page.fill("text", *group, box=box)
        if start == 0:
            foot_bars(page, foot)
        return page.done()

    slides = spread(brief, words, most=6, compose=compose)
    return slides if foot else slides + _bars(brief.after(slides), callouts)


def _few(brief: Brief, group: tuple[Words, ...], _start: int) -> Slide:
    page = Page.start(brief, "words")
    page.fill("words", *group)
    return page.done()


def _bars(brief: Brief, callouts: tuple[Callout, ...]) -> tuple[Slide, ...]:
    """Callouts as bars, one under another; fewer stand higher."""

    def compose(each: Brief, group: tuple[Callout, ...], _start: int) -> Slide:
        page = Page.start(each, "title-only")
        body = each.box("body")
        gap = each.length_pt("bar-gap")
        height = min(body.height_pt / len(group) - gap, each.length_pt("bar-most"))
        for number, callout in enumerate(group):
            bar(page, callout, Box(body.x_pt, body.y_pt + number * (height + gap), body.width_pt, height))
        return page.done()

    return spread(brief, callouts, most=_BARS, compose=compose)


def _words(block: Block) -> tuple[Words, ...]:
    match block:
        case Paragraph(inlines=inlines, role="source"):
            return (Words(inlines, colour=_SOURCE_COLOUR, gap=True),)
        case Paragraph(inlines=inlines):
            return (Words(inlines, gap=True),)
        case Bullets(items=items):
            return tuple(Words(item, bullet="point", gap=True) for item in items)
        case Lines(labels=labels):
            return tuple(Words(_to_write_on(label), gap=True) for label in labels)
        case _:
            return ()


def _to_write_on(label: Inlines) -> Inlines:
    return (*label, Text(_BLANK))
