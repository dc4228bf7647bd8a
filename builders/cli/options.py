"""Options that several commands share."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from builders.cli.names import Day, Line, Name, Only, OutputFolder

Command = TypeVar("Command", bound=Callable[..., Any])
Option = Callable[[Command], Command]

AUDIENCES = ("parents", "staff")
ENGINES = ("local", "dask")
NATIONS = ("england", "wales", "scotland", "northern-ireland")

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


def _time(value: str) -> str:
    from builders.school.event import parse_time  # with place: reads what the typefaces have, for these options only

    return parse_time(value)


def _place(value: str) -> str:
    from builders.school.event import parse_place

    return parse_place(value)


def _scheduler(value: str) -> str:
    from builders.engines.scheduler import parse_scheduler

    return parse_scheduler(value)


lessons_argument: Option[Any] = click.argument("lessons", nargs=-1, metavar="[LESSON]...")
audience: Option[Any] = click.option(
    "--audience",
    type=Name("audience", lambda: AUDIENCES),
    metavar="parents|staff",
    help="Only for parents, or only for staff.",
)
only: Option[Any] = click.option(
    "--only", type=Only(), metavar="KIND[:FORMAT],...", help="Only these kinds: handout, slides:pptx."
)
school: Option[Any] = click.option(
    "--school", type=_FILE, metavar="FILE", help="Your school's details.  [default: school.yaml, if there is one here]"
)
schools: Option[Any] = click.option(
    "--schools",
    type=click.Path(exists=True, path_type=Path),
    metavar="FILE",
    help="A list of schools (CSV, .xlsx, or a folder of school files): a folder of packs for each.",
)
lessons: Option[Any] = click.option(
    "--lessons", "lessons_folder", type=_FOLDER, metavar="DIR", help="Take all lessons from this folder instead."
)
output: Option[Any] = click.option(
    "--output",
    type=OutputFolder(buckets=True),
    metavar="DIR",
    default="output",
    show_default=True,
    help="Where files go: a folder, or s3://bucket/prefix.",
)
nation: Option[Any] = click.option(
    "--nation", type=Name("nation", lambda: NATIONS), metavar="N", help="Which nation's law and services apply."
)
day: Option[Any] = click.option(
    "--date", "day", type=Day(), metavar="DATE", help="The day of the session, as year-month-day: 2027-01-14."
)
time: Option[Any] = click.option(
    "--time", type=Line("time", _time), metavar="TIME", help='When it begins: 6.30pm, or "18:30 to 19:45".'
)
place: Option[Any] = click.option(
    "--place", type=Line("place", _place), metavar="PLACE", help='Where it is: "The school hall".'
)
people: Option[Any] = click.option(
    "--people",
    type=_FILE,
    metavar="FILE",
    help="A list of staff, CSV or .xlsx: make only what names them, into a folder of its own (--output).",
)
today: Option[Any] = click.option(
    "--today", type=Day(), metavar="DATE", help="Tell what is out of date on this day; files never depend on it."
)
final: Option[Any] = click.option(
    "--final", is_flag=True, help="Accept only what may be handed out: approved, nothing blank, nothing out of date."
)
jobs: Option[Any] = click.option(
    "--jobs",
    type=click.IntRange(min=1, max=256),
    metavar="N",
    help="How many processes work at once.  [default: one for each core; few documents are made in one]",
)
engine: Option[Any] = click.option(
    "--engine",
    type=Name("engine", lambda: ENGINES),
    metavar="local|dask",
    default="local",
    show_default=True,
    help="Who does the work: this computer, or a Dask cluster.",
)
scheduler: Option[Any] = click.option(
    "--scheduler",
    type=Line("address", _scheduler),
    metavar="URL",
    default="",
    help="The Dask scheduler: tcp://host:port.  [default: a cluster on this computer]",
)
force: Option[Any] = click.option("--force", is_flag=True, help="Make everything again, changed or not.")
explain: Option[Any] = click.option("--explain", is_flag=True, help="Tell why each document is made again.")
quiet: Option[Any] = click.option("--quiet", is_flag=True, help="Print nothing but problems.")
