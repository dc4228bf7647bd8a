"""Risk cards: what can happen, and in the same card what can still be done."""

from builders.document import Block, Entries, Entry
from builders.slides.fit import Words
from builders.slides.page import Brief, Page
from builders.slides.slide import Slide
from builders.slides.spread import spread

_RISK_ICON, _HOPE_ICON = "triangle-alert", "sunrise"


def cards(brief: Brief, blocks: tuple[Block, ...]) -> tuple[Slide, ...]:
    """Return slides of at most three cards."""
    items = tuple(entry for block in blocks if isinstance(block, Entries) for entry in block.items)
    label = Words(brief.say("risk.hope"), strong=True, colour="accent")

    def compose(each: Brief, group: tuple[Entry, ...], _start: int) -> Slide:
        page = Page.start(each, f"cards-{len(group)}")
        risks = page.fill_cells("risk", [_risk(entry) for entry in group])
        hopes = page.fill_cells("hope", [(label, Words(entry.hope, voice=1)) for entry in group])
        for number, (entry, risk, hope) in enumerate(zip(group, risks, hopes, strict=True), start=1):
            page.icon(f"icon {number}", entry.icon or _RISK_ICON)
            page.add(risk)
            page.icon(f"hope icon {number}", _HOPE_ICON)
            page.add(hope)
        return page.done()

    return spread(brief, items, most=3, compose=compose)


def _risk(entry: Entry) -> tuple[Words, ...]:
    body = (Words(entry.body, voice=1, strong=False),) if entry.body else ()
    return (Words(entry.title), *body)
