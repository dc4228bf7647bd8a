"""Running a build for a command: names checked, progress shown, problems told."""

import re

import click

from builders.build.build import build
from builders.build.folders import UnknownLesson, find_lessons
from builders.build.personal import HoldsPack
from builders.build.report import Report
from builders.build.request import BuildRequest
from builders.cli.console import printable, tell_problem
from builders.cli.progress import shown_progress
from builders.frozen import dataclass
from builders.lesson.load import FILE
from builders.source.nearest import instead


@dataclass(frozen=True, slots=True)
class Finished:
    """A report, and the exit status that it means."""

    report: Report
    status: int


def run(request: BuildRequest, *, quiet: bool, verb: str) -> Finished:
    """Build, show progress on the way, print the problems. Raises UsageError for names that cannot be."""
    if not find_lessons(request.working, request.lessons):
        raise click.UsageError(_no_lesson(request))
    try:
        with shown_progress(verb, quiet=quiet) as listener:
            report = build(request, listener)
    except UnknownLesson as unknown:
        raise click.UsageError(_unknown_lesson(unknown)) from None
    except HoldsPack as pack:
        raise click.UsageError(
            f"{printable(pack.folder)} holds a pack, and papers that name people must not get into one; "
            "choose a folder of their own with --output, for example staff-records"
        ) from None
    for problem in report.problems:
        tell_problem(problem)
    return Finished(report, 1 if report.failed else 0)


def _unknown_lesson(unknown: UnknownLesson) -> str:
    """Return what to tell somebody who mistyped the name of a lesson."""
    choices = f"choose from {', '.join(unknown.known)}"
    steps = re.split(r"[/\\]", unknown.name)  # somebody may have typed the way to the file
    meant = next((step for step in steps if step in unknown.known), unknown.name)
    return f"there is no lesson `{unknown.name}`; {instead(meant, unknown.known, otherwise=choices)}"


def _no_lesson(request: BuildRequest) -> str:
    """Return what to tell somebody whose folder holds no lesson, or is one."""
    if request.lessons is None:
        return "there is no lesson in this folder; begin one with make-packs new"
    if (request.working / request.lessons / FILE).is_file():
        return f"{printable(str(request.lessons))} is a lesson; name the folder in which it stands"
    return f"there is no lesson in {printable(str(request.lessons))}; begin one with make-packs new"
