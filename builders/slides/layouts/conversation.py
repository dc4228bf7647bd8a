"""Words to say beside words to avoid, as people speak them."""

from builders.document import Block, Conversation, Exchange
from builders.frozen import replace
from builders.slides.fit import Words
from builders.slides.page import Brief, Page
from builders.slides.slide import Slide
from builders.slides.spread import spread

_MOST = 3


def conversation(brief: Brief, blocks: tuple[Block, ...]) -> tuple[Slide, ...]:
    """Return slides of three exchanges; those without words to avoid stand on slides of their own.

    Why a word helps or hurts is for the presenter: it goes to the notes.
    """
    items = tuple(each for block in blocks if isinstance(block, Conversation) for each in block.items)
    pairs = tuple(each for each in items if each.avoid)
    alone = tuple(each for each in items if not each.avoid)
    slides = spread(brief, pairs, most=_MOST, compose=_pairs)
    return slides + spread(brief.after(slides), alone, most=_MOST, compose=_alone)


def _pairs(brief: Brief, group: tuple[Exchange, ...], _start: int) -> Slide:
    page = Page.start(brief, f"conversation-{len(group)}")
    page.icon("say icon", "check")
    page.fill("say heading", Words(brief.say("conversation.say")))
    page.add(*page.fill_cells("say", [(Words(each.say),) for each in group]))
    page.icon("avoid icon", "x")
    page.fill("avoid heading", Words(brief.say("conversation.avoid")))
    page.add(*page.fill_cells("avoid", [(Words(each.avoid),) for each in group]))
    return _explained(page, group)


def _alone(brief: Brief, group: tuple[Exchange, ...], _start: int) -> Slide:
    page = Page.start(brief, f"say-{len(group)}")
    page.icon("say icon", "check")
    page.fill("say heading", Words(brief.say("conversation.say")))
    page.add(*page.fill_cells("say", [(Words(each.say),) for each in group]))
    return _explained(page, group)


def _explained(page: Page, group: tuple[Exchange, ...]) -> Slide:
    """The finished slide, with the reasons in its notes."""
    slide = page.done()
    why = page.brief.say("slides.why")
    reasons = tuple((*each.say, *why, *each.why) for each in group if each.why)
    return replace(slide, notes=slide.notes + reasons)
