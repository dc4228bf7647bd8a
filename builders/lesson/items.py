"""The item: the smallest part of a lesson, with its audience, its sources and its confidence."""

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints, WithJsonSchema

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

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_ADDRESS = re.compile(r"https://[A-Za-z0-9.-]+\.[A-Za-z0-9-]+(:[0-9]+)?([/?#][^\s<>\"\\]*)?")


def parse_day(value: object) -> date:
    """Return the day of a text such as `2026-11-22`. Raises ValueError with fault and remedy."""
    text = str(value)
    if not text:
        raise ValueError("the date is missing; write year-month-day, such as 2026-11-22")
    try:
        if _DAY.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise ValueError(f"`{text[:40]}` is no date of the calendar; write year-month-day, such as 2026-11-22")


def parse_address(value: object) -> str:
    """Return a web address. Raises ValueError with fault and remedy."""
    text = str(value)
    if not _ADDRESS.fullmatch(text):
        raise ValueError(f"`{text[:60]}` is no web address; begin with https://")
    return text


def parse_plain(value: object) -> str:
    """Return a text in which nothing has a meaning of its own. Raises ValueError with fault and remedy."""
    if not isinstance(value, str):
        raise ValueError("this must be a text; write it behind the colon, in quotes")
    if "{school." in value:
        raise ValueError("fields such as {school.name} have no effect here; write the words")
    return value.strip()


Day = Annotated[date, BeforeValidator(parse_day)]
Address = Annotated[str, BeforeValidator(parse_address), StringConstraints(max_length=400)]
PlainText = Annotated[
    str,
    BeforeValidator(parse_plain),
    StringConstraints(min_length=1, max_length=300),
    WithJsonSchema({"type": "string", "minLength": 1, "maxLength": 300}),
]
"""Text for one line, without any formatting."""


class Part(BaseModel):
    """Anything in a lesson file: frozen, and every key known."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        str_strip_whitespace=True,
        hide_input_in_errors=True,
        defer_build=True,  # the whole is built once, when first used, instead of every part on import
    )


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
