"""A part of the session opens: its name, how long it takes, where it stands in the whole."""

from builders.document import Agenda, Block, Callout, plain
from builders.slides.callout_words import lines
from builders.slides.fit import Words
from builders.slides.layout import Box, Shape
from builders.slides.page import Brief, Page
from builders.slides.slide import Drawn, Slide
from builders.slides.spread import whole

_ICON = "flag"


def part(brief: Brief, blocks: tuple[Block, ...]) -> tuple[Slide, ...]:
    """Return the slide that opens a part; with the session's agenda among the blocks, a bar shows where it stands."""
    callout = next(block for block in blocks if isinstance(block, Callout))
    agenda = next((block for block in blocks if isinstance(block, Agenda)), None)
    name = callout.title or brief.title

    def compose(each: Brief) -> Slide:
        page = Page.start(each, "section", title=name)
        said = lines(callout.blocks)
        page.fill("part", *(Words(line) for line in said[:1]))
        page.fill("subtitle", *(Words(line) for line in said[1:]))
        page.icon("icon", callout.icon or _ICON, share=1)
        if agenda is not None:
            _time_bar(page, agenda, plain(name))
        return page.done()

    return whole(brief, compose)


def _time_bar(page: Page, agenda: Agenda, name: str) -> None:
    """The session as a row of parts, this one filled: decoration."""
    if name not in [plain(item.title) for item in agenda.items]:
        return
    box = page.layout.spots["bar"].box
    line_pt, radius_pt = page.brief.theme.strokes["part"], page.brief.length_pt("part-radius")
    for item in agenda.items:
        share = box.width_pt / agenda.minutes
        piece = Box(
            box.x_pt + item.starts * share,
            box.y_pt,
            max(item.minutes * share - page.brief.length_pt("part-gap"), 1),
            box.height_pt,
        )
        here = plain(item.title) == name
        shape = Shape("round", piece, "white" if here else None, "footer-on-dark", line_pt, radius_pt)
        page.add(Drawn("Part", shape))
