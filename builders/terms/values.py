"""Values: what may stand behind a key of an input file, and the part that holds keys."""

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints, WithJsonSchema

Confidence = Literal["V", "V2", "W"]
"""V: seen in the primary source. V2: seen in a secondary source. W: well known, to be checked before use.

There is no U here on purpose: what is uncertain is not said."""
AudienceChoice = Literal["both", "parents", "staff"]
PhaseChoice = Literal["both", "primary", "secondary"]
Nation = Literal["england", "wales", "scotland", "northern-ireland"]
DEFAULT_NATION: Nation = "england"
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
    if any(f"{{{group}." in value for group in ("school", "session", "nation")):
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
    """Anything in an input file: frozen, and every key known."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        str_strip_whitespace=True,
        hide_input_in_errors=True,
        defer_build=True,  # the whole is built once, when first used, instead of every part on import
    )
