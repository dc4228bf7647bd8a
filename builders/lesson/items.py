"""The item: the smallest part of a lesson, with its audience, its sources and its confidence."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints

from builders.lesson.rich_text import RichText

Confidence = Literal["V", "V2", "W"]
"""V: seen in the primary source. V2: seen in a secondary source. W: well known, to be checked before use.

There is no U here on purpose: what is uncertain is not said."""
AudienceChoice = Literal["both", "parents", "staff"]
PhaseChoice = Literal["both", "primary", "secondary"]
Nation = Literal["england", "wales", "scotland", "northern-ireland"]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
IconName = Annotated[str, StringConstraints(max_length=60)]
"""A name from `assets/icons/names.txt`; the loader checks it."""


class Part(BaseModel):
    """Anything in a lesson file: frozen, and every key known."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, hide_input_in_errors=True)


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
    nation: Nation | None = None


class Item(Statement):
    """A statement in its short form (handouts, slides) and, where useful, in detail (staff handout, notes)."""

    short: RichText
    detail: RichText = ()
    icon: IconName | None = None


class TitledItem(Item):
    """An item with a name of a few words, which leads its card or step."""

    title: RichText
