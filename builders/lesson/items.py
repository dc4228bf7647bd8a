"""The item: the smallest part of a lesson, with its audience, its sources and its confidence."""

from builders.terms.rich_text import RichText
from builders.terms.values import AudienceChoice, Confidence, IconName, Nation, Part, PhaseChoice, Slug


class Statement(Part):
    """Something that a lesson says, with what it rests on.

    `sources` are ids of the lesson's sources. Without a `confidence` a statement counts as W.
    `facts` are codes of the fact file that it carries, so that coverage can be proved; they are not printed.
    """

    id: Slug
    sources: tuple[str, ...] = ()
    confidence: Confidence = "W"
    facts: tuple[str, ...] = ()
    audience: AudienceChoice = "both"
    phase: PhaseChoice = "both"
    nations: tuple[Nation, ...] = ()
    """Where it holds; empty is everywhere."""


class Item(Statement):
    """A statement in its short form (handouts, slides) and, where useful, in detail (staff handout, notes)."""

    short: RichText
    detail: RichText = ()
    brief: RichText = ()
    """`short` in one to three words, for the incident card; without it the card shows `short`."""
    icon: IconName | None = None


class TitledItem(Item):
    """An item with a name of a few words, which leads its card or step."""

    title: RichText
