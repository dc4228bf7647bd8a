"""The build request: everything that a build is told."""

from dataclasses import field
from datetime import date
from pathlib import Path

from builders.frozen import dataclass
from builders.plan import Choice
from builders.school.event import NO_MEETING, Meeting
from builders.stores.destination import Destination, destination
from builders.terms.values import Nation


@dataclass(frozen=True, slots=True)
class BuildRequest:
    """What to build, from what, into which folder. Relative paths count from `working`.

    `schools` is a list of them, each of which gets a folder of its own; without it there is one `school`. `output` may
    be the address of a bucket. `jobs` is how many processes work, None for one a core; `engine` is a name of `ENGINES`.
    `force` makes everything again, whatever was built before; `explain` tells why each document is made.

    `today` reaches messages only, never a byte of output. `meeting` is when and where the session is. `people` is a
    list of those who were there: only what names them is made then, and it is no part of a pack. `final` turns into
    errors what may not be handed out: an open approval, blanks, stale content, documents over their budget. Without
    `publish` everything is made and checked, and nothing is written.
    """

    working: Path
    today: date
    choice: Choice = field(default_factory=Choice)
    output: Path | str = Path("output")
    lessons: Path | None = None
    school: Path | None = None
    schools: Path | None = None
    nation: Nation | None = None
    meeting: Meeting = NO_MEETING
    people: Path | None = None
    final: bool = False
    publish: bool = True
    force: bool = False
    explain: bool = False
    jobs: int | None = None
    engine: str = "local"
    scheduler: str = ""

    @property
    def destination(self) -> Destination:
        """Where files go, and how messages name it."""
        return destination(self.output, working=self.working, shown_as=self.shown(self.output))

    def shown(self, path: Path | str) -> str:
        """Return how messages name a path: short inside the working folder, else in full, with forward slashes."""
        if isinstance(path, str):
            return path
        whole = self.working / path
        inside = whole.is_relative_to(self.working)
        return (whole.relative_to(self.working) if inside else whole).as_posix()
