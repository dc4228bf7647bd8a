"""The build request: everything that a build is told."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from builders.plan import Choice
from builders.school.event import NO_MEETING, Meeting
from builders.terms.values import Nation


@dataclass(frozen=True, slots=True)
class BuildRequest:
    """What to build, from what, into which folder. Relative paths count from `working`.

    `today` reaches messages only, never a byte of output. `meeting` is when and where the session is. `people` is a
    list of those who were there: only what names them is made then, and it is no part of a pack. `final` turns into
    errors what may not be handed out: an open approval, blanks, stale content, documents over their budget. Without
    `publish` everything is made and checked, and nothing is written.
    """

    working: Path
    today: date
    choice: Choice = field(default_factory=Choice)
    output: Path = Path("output")
    lessons: Path | None = None
    school: Path | None = None
    nation: Nation | None = None
    meeting: Meeting = NO_MEETING
    people: Path | None = None
    final: bool = False
    publish: bool = True

    def shown(self, path: Path) -> str:
        """Return how messages name a path: short inside the working folder, else in full, with forward slashes."""
        whole = self.working / path
        inside = whole.is_relative_to(self.working)
        return (whole.relative_to(self.working) if inside else whole).as_posix()
