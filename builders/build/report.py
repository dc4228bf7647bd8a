"""The report: what a build did, for whoever asked for it."""

from collections.abc import Mapping
from dataclasses import field
from pathlib import Path

from builders.build.manifest import Row
from builders.frozen import dataclass
from builders.problems import Problem
from builders.school.event import NO_EVENT, Event
from builders.theme.colours import Brand


@dataclass(frozen=True, slots=True)
class LessonState:
    """A lesson that was built. `path` is its file; `stale` is what has passed its date.

    `lapsed` is an approval that no longer counts, because the content has changed.
    """

    id: str
    title: str
    version: str
    digest: str
    path: str
    approved: bool
    lapsed: bool
    stale: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Remade:
    """A document that was to be made, and why, in words."""

    path: str
    why: str


@dataclass(frozen=True, slots=True)
class Report:
    """What came of a build. `made` and `unchanged` are rows of the manifest, `blanks` fields of `school_file`.

    `checked` counts the lessons that were looked at, faulty ones too; `lessons` are those without a fault. `accepted`
    counts the warnings that their authors have read and keep; they are not among the problems. `local` says which ways
    of `nation` rest on general practice, so that the school checks its own. `event` is the session as it prints,
    `people` how many its documents name. With a list, `schools` says how many stand in it, and
    `blank_schools` in how many of them each field is blank. `remade` is told only where somebody asked for it.
    `read` are the files beside lessons and assets that all this depends on; None where it depends on more than files.
    """

    output: str
    school_file: str
    gallery: str = ""
    made: tuple[Row, ...] = ()
    unchanged: tuple[Row, ...] = ()
    removed: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    lessons: tuple[LessonState, ...] = ()
    blanks: tuple[str, ...] = ()
    brand: Brand | None = None
    checked: int = 0
    accepted: int = 0
    nation: str = ""
    local: tuple[str, ...] = ()
    event: Event = NO_EVENT
    people: int = 0
    schools: int | None = None
    blank_schools: Mapping[str, int] = field(default_factory=dict)
    remade: tuple[Remade, ...] = ()
    read: tuple[Path, ...] | None = None

    @property
    def failed(self) -> bool:
        """True where a fault kept something from being made."""
        return any(problem.severity == "error" for problem in self.problems)
