"""Something that might happen, to talk about: a scene, what is said, questions."""

from builders.document import Block, Inlines, Scenario, Text, plain
from builders.slides.fit import Words
from builders.slides.page import Brief, Page
from builders.slides.slide import Slide
from builders.slides.spread import spread


def scenario(brief: Brief, blocks: tuple[Block, ...]) -> tuple[Slide, ...]:
    """Return slides of a scene with at most four questions each, the scene on each of them."""
    slides: tuple[Slide, ...] = ()
    for block in blocks:
        if isinstance(block, Scenario):
            slides += _slides(brief.after(slides), block)
    return slides


def _slides(brief: Brief, block: Scenario) -> tuple[Slide, ...]:
    time = brief.say("slides.minutes", minutes=block.minutes)
    chip: Inlines = (*time, Text(", "), *block.how) if plain(block.how) else time

    def compose(each: Brief, group: tuple[Inlines, ...], start: int) -> Slide:
        page = Page.start(each, f"scenario-{len(group)}")
        page.fill("scene", Words(block.scene))
        page.fill("words", Words(block.speech))
        page.icon("clock", "clock", share=1)
        page.fill("time", Words(chip))
        for number, cell in enumerate(page.fill_cells("question", [(Words(one),) for one in group]), start=1):
            page.numeral(f"number {number}", start + number, disc=True)
            page.add(cell)
        return page.done()

    return spread(brief, block.questions, most=4, compose=compose)
