"""Like things side by side: signs, reasons, talking points, notices, examples of a statement, things to do next."""

from builders.document import Block, Callout, Entries, Entry, Inlines, Paragraph
from builders.slides.bars import foot_bars
from builders.slides.callout_words import sentence
from builders.slides.fit import Words
from builders.slides.page import Brief, Page
from builders.slides.slide import Slide
from builders.slides.spread import spread, whole

_ICON = "circle-check"
_FAMILIES = ("entries", "entries-noted", "entries-noted-twice")
"""The layouts by how many callouts stand at the foot."""


def titled(entry: Entry) -> tuple[Words, ...]:
    """Return an entry's words: its title, strong where a body follows."""
    if not entry.body:
        return (Words(entry.title),)
    return Words(entry.title, strong=True), Words(entry.body, voice=1)


def entries(brief: Brief, blocks: tuple[Block, ...]) -> tuple[Slide, ...]:
    """Return slides of at most six entries, with callouts at the foot of the first."""
    items = tuple(entry for block in blocks if isinstance(block, Entries) for entry in block.items)
    callouts = tuple(block for block in blocks if isinstance(block, Callout))[: len(_FAMILIES) - 1]

    def compose(each: Brief, group: tuple[Entry, ...], start: int) -> Slide:
        family = _FAMILIES[len(callouts)] if start == 0 else _FAMILIES[0]
        page = Page.start(each, f"{family}-{len(group)}")
        for number, cell in enumerate(page.fill_cells("entry", [titled(entry) for entry in group]), start=1):
            page.icon(f"icon {number}", group[number - 1].icon or _ICON)
            page.add(cell)
        if start == 0:
            foot_bars(page, callouts)
        return page.done()

    return spread(brief, items, most=4 if callouts[1:] else 6, compose=compose)


def notice(brief: Brief, blocks: tuple[Block, ...]) -> tuple[Slide, ...]:
    """Return what is said before a session starts: a lead and at most four points a slide."""
    items = tuple(entry for block in blocks if isinstance(block, Entries) for entry in block.items)
    leads = tuple(sentence(block) for block in blocks if isinstance(block, Callout))

    def compose(each: Brief, group: tuple[Entry, ...], start: int) -> Slide:
        page = Page.start(each, f"notice-{len(group)}")
        if start == 0:
            page.fill("lead", *(Words(lead) for lead in leads))
        for number, cell in enumerate(page.fill_cells("point", [titled(entry) for entry in group]), start=1):
            page.icon(f"icon {number}", group[number - 1].icon or _ICON)
            page.add(cell)
        return page.done()

    return spread(brief, items, most=4, compose=compose)


def statement(brief: Brief, blocks: tuple[Block, ...]) -> tuple[Slide, ...]:
    """Return the slide of one sentence, with examples and what supports it, if there are any."""
    examples = tuple(entry for block in blocks if isinstance(block, Entries) for entry in block.items)
    said: Inlines = next(sentence(block) for block in blocks if isinstance(block, Callout))
    support = tuple(block.inlines for block in blocks if isinstance(block, Paragraph))

    def compose(each: Brief) -> Slide:
        page = Page.start(each, f"examples-{len(examples)}" if examples else "statement")
        page.fill("statement", Words(said))
        for number, cell in enumerate(page.fill_cells("example", [titled(entry) for entry in examples]), start=1):
            page.icon(f"icon {number}", examples[number - 1].icon or _ICON)
            page.add(cell)
        page.fill("support", *(Words(words) for words in support))
        return page.done()

    if len(examples) in (0, 2, 3, 4):
        return whole(brief, compose)
    rest = (Entries("term", examples),)
    first = statement(brief, tuple(block for block in blocks if not isinstance(block, Entries)))
    return first + entries(brief.after(first), rest)


def closing(brief: Brief, blocks: tuple[Block, ...]) -> tuple[Slide, ...]:
    """Return the things to do after the session, three a slide, numbered throughout."""
    items = tuple(entry for block in blocks if isinstance(block, Entries) for entry in block.items)

    def compose(each: Brief, group: tuple[Entry, ...], start: int) -> Slide:
        page = Page.start(each, f"things-{len(group)}")
        texts = [(Words(entry.title, strong=True), Words(entry.body, voice=1)) for entry in group]
        for number, cell in enumerate(page.fill_cells("thing", texts), start=1):
            page.icon(f"icon {number}", group[number - 1].icon or _ICON)
            page.numeral(f"number {number}", start + number, disc=True)
            page.add(cell)
        return page.done()

    return spread(brief, items, most=3, compose=compose)
