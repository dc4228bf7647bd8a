"""Steps along a line, numbered throughout."""

from builders.document import Block, Callout, Step, Steps
from builders.slides.bars import foot_bars, foot_pt
from builders.slides.fit import Words
from builders.slides.page import Brief, Page
from builders.slides.slide import Slide
from builders.slides.spread import spread

_ICON = "arrow-right"


def steps(brief: Brief, blocks: tuple[Block, ...]) -> tuple[Slide, ...]:
    """Return slides of at most six steps; with a callout at the foot at most three."""
    items = tuple(step for block in blocks if isinstance(block, Steps) for step in block.items)
    callouts = tuple(block for block in blocks if isinstance(block, Callout))[:1]

    def compose(each: Brief, group: tuple[Step, ...], start: int) -> Slide:
        page = Page.start(each, f"steps-{len(group)}")
        above_pt = foot_pt(each, len(callouts)) if start == 0 else None
        cells = page.fill_cells("step", [_words(step) for step in group], above_pt=above_pt)
        for number, cell in enumerate(cells, start=1):
            page.icon(f"icon {number}", group[number - 1].icon or _ICON)
            page.numeral(f"number {number}", start + number, disc=True)
            page.add(cell)
        if start == 0:
            foot_bars(page, callouts)
        return page.done()

    return spread(brief, items, most=3 if callouts else 6, compose=compose)


def _words(step: Step) -> tuple[Words, ...]:
    body = (Words(step.body, voice=1),) if step.body else ()
    return (Words(step.title, strong=True), *body)
