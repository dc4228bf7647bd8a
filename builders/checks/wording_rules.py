"""Rules about words: phrases to avoid, and how hard a document may be to read."""

from typing import Annotated, Literal

from pydantic import Field as Constraint

from builders.language.phrases import Phrase
from builders.terms.values import Part, PlainText, Slug


class Avoid(Part):
    """Phrases to avoid, what to say instead, and why.

    `allowed_in` are keys under which they may be quoted; `unless` are beginnings of words: a sentence with one may use
    the phrases.
    `sources` are ids of the fact file from which the rule is.
    """

    id: Slug
    phrases: Annotated[tuple[Phrase, ...], Constraint(min_length=1)]
    instead: PlainText
    because: PlainText
    sources: tuple[str, ...] = ()
    severity: Literal["error", "warning"] = "warning"
    allowed_in: tuple[str, ...] = ("avoid", "wrong_turns", "never", "changes", "speech")
    only_in: tuple[str, ...] = ()
    unless: tuple[PlainText, ...] = ()


class ReadingLimits(Part):
    """How hard what one audience gets may be to read: Flesch-Kincaid grades, and lengths of sentences in words.

    Above `aim` it is a warning, above `limit` an error; `average` and `longest` are warnings.
    """

    aim: Annotated[float, Constraint(ge=1, le=20)] | None = None
    limit: Annotated[float, Constraint(ge=1, le=20)]
    average: Annotated[int, Constraint(ge=5, le=40)] | None = None
    longest: Annotated[int, Constraint(ge=5, le=60)] | None = None


class ReadingRules(Part):
    """How hard documents may be to read, by audience."""

    parents: ReadingLimits = ReadingLimits(aim=5, limit=7, average=12, longest=20)
    staff: ReadingLimits = ReadingLimits(limit=10)
