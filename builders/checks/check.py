"""A check: what it looks at, what it goes by, and what it says when something is wrong."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from typing import Generic, Literal, TypeVar

from builders.assets import Assets
from builders.checks.rules import Rules
from builders.document import Document
from builders.frozen import dataclass
from builders.lesson.load import Loaded
from builders.lesson.texts import Path
from builders.problems import Severity
from builders.services import Service

Subject = TypeVar("Subject")


@dataclass(frozen=True, slots=True)
class Criteria:
    """What checks go by: the rules of the lesson's subject, the directory of services, and data among the assets."""

    rules: Rules
    services: Mapping[str, Service]
    assets: Assets


@dataclass(frozen=True, slots=True)
class Composed:
    """A document of a lesson as its kind composes it, before any school's values are in it."""

    kind: str
    document: Document
    loaded: Loaded

    @property
    def name(self) -> str:
        """How messages name it: "parents-handout"."""
        return f"{self.document.audience}-{self.kind}"


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check says; `fault` and `remedy` are plain words without a final full stop.

    `path` leads to the place in the lesson. A check of a document gives `text` instead, words as they stand in the
    document, and the place is that where the lesson has them; without either it is the beginning of the file.
    """

    fault: str
    remedy: str
    severity: Severity = "error"
    path: Path = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class Check(Generic[Subject]):
    """A row of the table. `about` says in one line what it looks at, `severity` how its findings can turn out."""

    name: str
    about: str
    severity: Literal["error", "warning", "error or warning"]
    run: Callable[[Subject, Criteria], Iterable[Finding]] = field(repr=False)


LessonCheck = Check[Loaded]
"""Looks at a lesson as it is loaded."""
DocumentCheck = Check[Composed]
"""Looks at each document that a lesson is composed into."""
