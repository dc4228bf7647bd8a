"""Progress: a live bar on a terminal, plain lines elsewhere."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from builders.build.progress import Listener, Progress, silent
from builders.cli.console import printable, tell

DRAWING = "Drawing pictures"


@contextmanager
def shown_progress(verb: str, *, quiet: bool) -> Iterator[Listener]:
    """Give a listener that shows how far a build is. `verb` says what is done, for example "Making"."""
    if quiet:
        yield silent
    elif sys.stdout.isatty():
        with _bar(verb) as listener:
            yield listener
    else:
        yield lambda progress: _line(verb, progress)


def _line(verb: str, progress: Progress) -> None:
    if progress.now and not progress.total:
        tell(f"Checking {progress.now}")
    elif progress.now and progress.stage == "drawing":
        tell(f"{DRAWING} {progress.done + 1} of {progress.total}: {progress.now}")
    elif progress.now:
        tell(f"{verb} {progress.done + 1} of {progress.total}: {progress.now}")


@contextmanager
def _bar(verb: str) -> Iterator[Listener]:
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("{task.fields[verb]}"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"))
    with Bar(*columns, console=Console(file=sys.stdout), transient=True) as bar:
        task = bar.add_task("", total=None, verb=verb)

        def listener(progress: Progress) -> None:
            now = escape(printable(progress.now))
            doing = DRAWING if progress.stage == "drawing" else verb
            bar.update(task, total=progress.total or None, completed=progress.done, description=now, verb=doing)

        yield listener
