"""Something to try in the room: spoken starters, and how long it takes."""

from builders.document import Block, Callout, Entries, Entry, plain
from builders.slides.callout_words import lines
from builders.slides.fit import Words
from builders.slides.layouts.entries import titled
from builders.slides.page import Brief, Page
from builders.slides.slide import Slide
from builders.slides.spread import spread


def talk(brief: Brief, blocks: tuple[Block, ...]) -> tuple[Slide, ...]:
    """Return slides of at most four starters with the activity beside them."""
    items = tuple(entry for block in blocks if isinstance(block, Entries) for entry in block.items)
    activity = next((block for block in blocks if isinstance(block, Callout)), None)

    def compose(each: Brief, group: tuple[Entry, ...], _start: int) -> Slide:
        if activity is None:
            page = Page.start(each, f"say-{len(group)}")
            page.icon("say icon", "message-circle")
            page.fill("say heading", Words(brief.say("conversation.say")))
            page.add(*page.fill_cells("say", [titled(entry) for entry in group]))
            return page.done()
        page = Page.start(each, f"talk-{len(group)}")
        page.icon("clock", activity.icon or "clock", share=1)
        page.fill("time", Words(activity.title))
        page.fill("how", *(Words(line) for line in lines(activity.blocks) if plain(line)))
        page.add(*page.fill_cells("starter", [titled(entry) for entry in group]))
        return page.done()

    return spread(brief, items, most=4 if activity else 3, compose=compose)
