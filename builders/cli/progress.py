"""Progress: a live bar on a terminal, plain lines elsewhere."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from builders.build.progress import Listener, Progress, silent
from builders.cli.console import printable, tell, tell_apart

DRAWING = "Drawing pictures"
STOPPING = "Finishing what is in hand; press Ctrl-C again to stop at once."


@contextmanager
def shown_progress(verb: str, *, quiet: bool) -> Iterator[Listener]:
    """Give a listener that shows how far a build is. `verb` says what is done, for example "Making"."""
    if quiet:
        yield silent
    elif sys.stdout.isatty():
        with _bar(verb) as listener:
            yield listener
    else:
        began = time.monotonic()
        yield lambda progress: _line(verb, progress, time.monotonic() - began)


def _line(verb: str, progress: Progress, seconds: float) -> None:
    if progress.stage == "stopping":
        tell_apart(STOPPING)
    elif progress.now and not progress.total:
        tell(f"Checking {progress.now}")
    elif progress.now and progress.stage == "batch":
        pace = _pace(progress, seconds)
        tell(f"{verb} {progress.done:,} of {progress.total:,} documents, now of {progress.now} ({pace})")
    elif progress.now and progress.stage == "drawing":
        tell(f"{DRAWING} {progress.done + 1} of {progress.total}: {progress.now}")
    elif progress.now:
        tell(f"{verb} {progress.done + 1} of {progress.total}: {progress.now}")


def _pace(progress: Progress, seconds: float) -> str:
    """Return how fast a build is and how long it will still take, as far as it can tell."""
    rate = (progress.done - progress.stood) / seconds if seconds > 0 else 0.0
    if not rate:
        return "just begun"
    left = round((progress.total - progress.done) / rate)
    clock = f"{left // 3600} h {left % 3600 // 60} min" if left >= 3600 else f"{left // 60} min {left % 60} s"
    return f"{rate:.0f} a second, {clock if left >= 60 else f'{left} s'} left"


@contextmanager
def _bar(verb: str) -> Iterator[Listener]:
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bar

    columns = (
        TextColumn("{task.fields[verb]}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[pace]}"),
        TextColumn("{task.description}"),
    )
    with Bar(*columns, console=Console(file=sys.stdout), transient=True) as bar:
        task = bar.add_task("", total=None, verb=verb, pace="")
        began = time.monotonic()

        def listener(progress: Progress) -> None:
            if progress.stage == "stopping":
                tell_apart(STOPPING)  # above the bar
                return
            now = escape(printable(progress.now))
            doing = DRAWING if progress.stage == "drawing" else verb
            pace = _pace(progress, time.monotonic() - began) if progress.stage == "batch" else ""
            total = progress.total or None
            bar.update(task, total=total, completed=progress.done, description=now, verb=doing, pace=pace)

        yield listener
