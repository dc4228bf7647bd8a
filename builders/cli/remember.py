"""Remember: after a build, a record of what it said and of all that this depends on, for the same command again."""

import contextlib
import io
import os
from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from builders.build.report import Report
from builders.build.request import BuildRequest
from builders.cli import again
from builders.cli.asked import Asked
from builders.cli.console import printable
from builders.cli.depends import Unsure, inputs, outputs
from builders.cli.summary import tell_summary
from builders.frozen import replace
from builders.problems import InputFault

SLACK_NS = 2_000_000_000
"""What changed so shortly before a build, or later, may have changed once more without showing it: some file systems
count in steps of two seconds."""
MOST_INPUTS = 20_000
MOST_RECORDS = 16
"""Commands that are remembered in a working folder; the oldest go first."""


def remember(asked: Asked, request: BuildRequest, report: Report, *, quiet: bool) -> None:
    """Write the record of a build that has ended, if it can be believed and if the system lets us."""
    arguments, folder = list(asked.arguments), request.working / again.FOLDER
    if not _says_the_same_again(arguments, request, report) or folder.is_symlink():
        return
    with contextlib.suppress(InputFault, OSError, Unsure):
        given = list(islice(inputs(request, report.read or ()), MOST_INPUTS + 1))
        if len(given) > MOST_INPUTS or _latest_ns(given) > asked.began_ns - SLACK_NS:
            return
        here = os.path.join(request.working, "")  # noqa: PTH118 - with the separator at its end
        paths = sorted({path.removeprefix(here) for path in (*given, *outputs(request))})
        problems = [printable(str(problem)) for problem in report.problems]
        out = [] if quiet else _unchanged(report, request).splitlines()
        said = again.answer(int(report.failed), problems=problems, out=out)
        record = again.to_record(arguments, said=said, paths=paths)
        if len(record) <= again.MAX_BYTES:
            _write(request.working / again.record_file(arguments), record)
            _forget_oldest(folder)


def _says_the_same_again(arguments: list[str], request: BuildRequest, report: Report) -> bool:
    """Return whether the same command would say the same for sure: nothing but its input was in its way."""
    place = request.destination.shown_as
    return (
        again.may_answer(arguments)
        and request.publish
        and request.destination.is_folder
        and report.read is not None
        and bool(report.made or report.unchanged)
        and not any(f"{problem.place.path}/".startswith(f"{place}/") for problem in report.problems)
    )


def _latest_ns(paths: Iterable[str]) -> int:
    """Return when any of these files changed last, in nanoseconds since 1970; what is not there never did."""
    latest = 0
    for path in paths:
        with contextlib.suppress(FileNotFoundError, NotADirectoryError):
            found = os.stat(path)  # noqa: PTH116 - there are hundreds
            latest = max(latest, found.st_mtime_ns, found.st_ctime_ns)
    return latest


def _unchanged(report: Report, request: BuildRequest) -> str:
    """Return what is told of a build for which nothing had to be made."""
    with contextlib.redirect_stdout(io.StringIO()) as told:
        tell_summary(replace(report, made=(), unchanged=(*report.made, *report.unchanged), removed=()), request)
    return told.getvalue()


def _write(file: Path, record: bytes) -> None:
    """Write a record in one step. It need not outlast a power cut, so nobody waits for the disk."""
    file.parent.mkdir(exist_ok=True)
    fresh = file.with_suffix(f".{os.getpid()}")
    fresh.write_bytes(record)
    fresh.replace(file)


def _forget_oldest(folder: Path) -> None:
    records = sorted(folder.glob("again-*"), key=lambda path: path.stat().st_mtime_ns)
    for path in records[:-MOST_RECORDS]:
        path.unlink(missing_ok=True)
