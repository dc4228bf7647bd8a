"""The slides of one section: its blocks find their layouts."""

from collections.abc import Sequence
from typing import assert_never

from builders.document import (
    Agenda,
    Block,
    Bullets,
    Callout,
    Contacts,
    Conversation,
    Details,
    Entries,
    Figure,
    Flow,
    Lines,
    Paragraph,
    Questions,
    Scenario,
    SlidePicture,
    Statistic,
    Steps,
    Table,
)
from builders.frozen import dataclass, replace
from builders.slides.callout_words import others
from builders.slides.layouts.agenda import agenda
from builders.slides.layouts.cards import cards
from builders.slides.layouts.contacts import contacts
from builders.slides.layouts.conversation import conversation
from builders.slides.layouts.decision import decision
from builders.slides.layouts.do_never import do_and_never
from builders.slides.layouts.entries import closing, entries, notice, statement
from builders.slides.layouts.figure import figure
from builders.slides.layouts.never import never
from builders.slides.layouts.part import part
from builders.slides.layouts.scenario import scenario
from builders.slides.layouts.statistic import statistic
from builders.slides.layouts.steps import steps
from builders.slides.layouts.table import table
from builders.slides.layouts.talk import talk
from builders.slides.layouts.text import text
from builders.slides.page import Brief, Compose, Page
from builders.slides.slide import Slide


@dataclass(frozen=True, slots=True)
class Family:
    """How a block is laid out, and which other blocks of its section its slides take in."""

    compose: Compose
    companions: tuple[str, ...] = ()
    most: int = 2
    """At most so many companions; more become slides of their own."""


_NOTES = ("callout:note", "callout:reassurance", "callout:caution", "callout:next", "callout:prohibition")
FAMILIES = {
    "entries:notice": Family(notice, ("callout:notice",)),
    "entries:risk": Family(cards),
    "entries:starter": Family(talk, ("callout:activity",), most=1),
    "entries:never": Family(never, _NOTES, most=1),
    "entries:closing": Family(closing),
    "entries:sign": Family(entries, _NOTES),
    "entries:reason": Family(entries, _NOTES),
    "entries:talking-point": Family(entries, _NOTES),
    "entries:example": Family(entries, _NOTES),
    "entries:term": Family(entries, _NOTES),
    "callout:statement": Family(statement, ("entries:example", "paragraph:support")),
    "callout:do": Family(do_and_never, ("callout:prohibition", "callout:next"), most=2),
    "callout:prohibition": Family(do_and_never, ("callout:next",), most=1),
    "callout:part": Family(part, ("agenda",)),
    "agenda": Family(agenda),
    "statistic": Family(statistic),
    "conversation": Family(conversation),
    "steps": Family(steps, _NOTES, most=1),
    "flow": Family(decision),
    "contacts": Family(contacts, (*_NOTES, "callout:offer")),
    "scenario": Family(scenario),
    "table": Family(table),
    "figure": Family(figure),
}
"""What leads a slide, by the key of its block. Everything else is text."""
_PLAIN = ("paragraph:body", "paragraph:support", "paragraph:who")
"""Paragraphs that become a note at the foot of a slide that has room for one."""


def laid_out(brief: Brief, blocks: tuple[Block, ...], agendas: tuple[Agenda, ...]) -> tuple[Slide, ...]:
    """Return the slides of one section: as many as its blocks need, one at least. `agendas` are the document's."""
    rest = [inner for block in blocks for inner in _unfolded(block)]
    emergency = next((block for block in rest if isinstance(block, Callout) and block.role == "emergency"), None)
    sources = [block for block in rest if isinstance(block, Paragraph) and block.role == "source"]
    if emergency is not None and len(rest) > 1:
        rest.remove(emergency)
        brief = replace(brief, emergency=emergency)
    if sources and len(rest) > len(sources):
        rest = [block for block in rest if block not in sources]
        brief = replace(brief, source=tuple(inline for source in sources for inline in source.inlines))
    slides: tuple[Slide, ...] = ()
    while rest:
        before, family, taken, rest = _pick(rest)
        if before:
            slides += text(brief.after(slides), before)
        if family is not None:
            more = agendas[:1] if "agenda" in family.companions else ()
            slides += family.compose(brief.after(slides), (*taken, *more))
    return slides or (Page.start(brief, "title-only").done(),)


def key(block: Block) -> str:
    """Return the name of a block's kind, with its role where it has one, for example `entries:risk`."""
    match block:
        case Callout(role=role):
            return f"callout:{role}"
        case Entries(role=role):
            return f"entries:{role}"
        case Paragraph(role=role):
            return f"paragraph:{role}"
        case Bullets() | Steps() | Table() | Figure() | Conversation() | Statistic() | Flow() | Contacts():
            return type(block).__name__.lower()
        case Agenda() | Scenario() | Lines() | Details() | Questions() | SlidePicture():
            return type(block).__name__.lower()
        case _:
            assert_never(block)


def _unfolded(block: Block) -> tuple[Block, ...]:
    """A callout and behind it the blocks inside it that no bar can hold; any other block as it is."""
    if not isinstance(block, Callout):
        return (block,)
    kept = (Steps,) if block.role in ("do", "prohibition") else ()
    return (block, *(inner for inner in others(block.blocks) if not isinstance(inner, kept)))


def _pick(blocks: list[Block]) -> tuple[tuple[Block, ...], Family | None, tuple[Block, ...], list[Block]]:
    """The text before the next leading block, its family, the leader with its companions, and what is left."""
    at = next((at for at, block in enumerate(blocks) if _leads(block, blocks)), None)
    if at is None:
        return tuple(blocks), None, (), []
    family = FAMILIES[key(blocks[at])]
    others_lead = (end for end in range(at + 1, len(blocks)) if _leads(blocks[end], blocks))
    end = next((end for end in others_lead if not _goes_with(blocks[end], family)), len(blocks))
    companions = [block for block in (*blocks[:at], *blocks[at + 1 : end]) if _goes_with(block, family)][: family.most]
    before = tuple(block for block in blocks[:at] if block not in companions)
    rest = [block for block in blocks[at + 1 :] if block not in companions]
    taken = (blocks[at], *(_as_companion(block, family) for block in companions))
    return before, family, taken, rest


def _leads(block: Block, blocks: Sequence[Block]) -> bool:
    """Whether a block leads a slide; a prohibition does so only where nothing else could take it in."""
    name = key(block)
    if name not in FAMILIES:
        return False
    if name != "callout:prohibition":
        return True
    return not any(other is not block and key(other) in FAMILIES and key(other) != name for other in blocks)


def _goes_with(block: Block, family: Family) -> bool:
    name = key(block)
    if name in family.companions:
        return True
    return name in _PLAIN and "callout:note" in family.companions


def _as_companion(block: Block, family: Family) -> Block:
    """A plain paragraph beside entries reads as a note; anything else stays what it is."""
    if isinstance(block, Paragraph) and key(block) not in family.companions:
        return Callout("note", blocks=(block,))
    return block
