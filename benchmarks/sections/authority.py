"""An authority: what every lesson for parents and staff takes for a thousand schools, reckoned from a few of them."""

import shutil
from dataclasses import dataclass

from benchmarks import ours, reopen
from benchmarks.process import Ran, run
from benchmarks.stage import Stage
from benchmarks.table import Row, Table

SCHOOLS = 1000
CHOICES = {"handout (PDF) and deck (PPTX)": ("--only", "handout:pdf,slides:pptx"), "every kind and format": ()}
METHOD = (
    "All lessons, both audiences, --jobs 2. What a school takes is the difference between a build of {} schools and\n"
    "one of {}, shared out; the rest is the same for any number. Reckoned for {} schools on this machine."
)


@dataclass(frozen=True, slots=True)
class Built:
    """What a build took, and what came of it."""

    ran: Ran
    files: int
    bytes: int


def measure(stage: Stage) -> Table:
    """Return the table for an authority."""
    few, many = (1, 3) if stage.quick else (10, 50)
    rows = []
    for name, choice in CHOICES.items():
        _built(stage, 1, choice)  # checks the lessons, and keeps what it finds
        less, more = _built(stage, few, choice), _built(stage, many, choice)
        rows.append(Row(name, _cells(less, more, few=few, many=many)))
    method = METHOD.format(many, few, f"{SCHOOLS:,}")
    columns = ("files/school", "MB/school", "s/school", "CPU s/school", "files", "GB", "minutes", "CPU hours")
    return Table(f"An authority: {SCHOOLS:,} schools", method, columns, tuple(rows))


def _cells(less: Built, more: Built, *, few: int, many: int) -> tuple[str, ...]:
    seconds, cpu = ((getattr(more.ran, time) - getattr(less.ran, time)) / (many - few) for time in ("wall", "cpu"))
    files, size = more.files / many, more.bytes / many
    beginning, beginning_cpu = less.ran.wall - few * seconds, less.ran.cpu - few * cpu
    return (
        f"{files:,.0f}",
        f"{size / 1e6:.2f}",
        f"{seconds:.2f}",
        f"{cpu:.2f}",
        f"{files * SCHOOLS:,.0f}",
        f"{size * SCHOOLS / 1e9:.1f}",
        f"{(beginning + seconds * SCHOOLS) / 60:.0f}",
        f"{(beginning_cpu + cpu * SCHOOLS) / 3600:.1f}",
    )


def _built(stage: Stage, schools: int, choice: tuple[str, ...]) -> Built:
    listed, target = stage.list_of("authority", range(schools)), stage.folder / "authority"
    options = ("--schools", str(listed), "--jobs", "2", "--output", str(target), "--quiet")
    ran = run(ours.make_packs("build", *choice, *options), stage.working)
    files, size = reopen.everything(target)
    shutil.rmtree(target)
    return Built(ran, files, size)
