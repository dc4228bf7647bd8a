"""The report: what a build did, for whoever asked for it."""

from dataclasses import dataclass

from builders.build.manifest import Row
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
class Report:
    """What came of a build. `made` and `unchanged` are rows of the manifest, `blanks` fields of `school_file`.

    `checked` counts the lessons that were looked at, faulty ones too; `lessons` are those without a fault. `accepted`
    counts the warnings that their authors have read and keep; they are not among the problems. `local` says which ways
    of `nation` rest on general practice, so that the school checks its own. `event` is the session as it prints,
    `people` how many its documents name.
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

    @property
    def failed(self) -> bool:
        """True where a fault kept something from being made."""
        return any(problem.severity == "error" for problem in self.problems)
