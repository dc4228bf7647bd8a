"""Running a build for a command: names checked, progress shown, problems told."""

from dataclasses import dataclass

import click

from builders.build.build import build
from builders.build.folders import UnknownLesson, find_lessons
from builders.build.report import Report
from builders.build.request import BuildRequest
from builders.cli.console import tell_problem
from builders.cli.progress import shown_progress
from builders.source.nearest import instead


@dataclass(frozen=True, slots=True)
class Finished:
    """A report, and the exit status that it means."""

    report: Report
    status: int


def run(request: BuildRequest, *, quiet: bool, verb: str) -> Finished:
    """Build, show progress on the way, print the problems. Raises UsageError for a lesson that does not exist."""
    if not find_lessons(request.working, request.lessons):
        where = request.lessons or "this folder"
        raise click.UsageError(f"there is no lesson in {where}; begin one with make-packs new")
    try:
        with shown_progress(verb, quiet=quiet) as listener:
            report = build(request, listener)
    except UnknownLesson as unknown:
        raise click.UsageError(unknown_lesson(unknown)) from None
    for problem in report.problems:
        tell_problem(problem)
    return Finished(report, 1 if report.failed else 0)


def unknown_lesson(unknown: UnknownLesson) -> str:
    """Return what to tell somebody who mistyped the name of a lesson."""
    choices = f"choose from {', '.join(unknown.known)}"
    return f"there is no lesson `{unknown.name}`; {instead(unknown.name, unknown.known, otherwise=choices)}"
