"""`make-packs check`: tells what is wrong, and makes nothing."""

from datetime import date
from pathlib import Path
from typing import Any

import click

from builders.cli import options
from builders.cli.examples import Taught

EXAMPLES = (
    ("Every lesson; each problem is one line, path:line:column: what is wrong; what to do:", "make-packs check"),
    ("One lesson:", "make-packs check screen-time"),
    ("As schools in Wales would get it:", "make-packs check screen-time --nation wales"),
)


@click.command(
    cls=Taught, examples=EXAMPLES, short_help="Tell what is wrong with lessons and the school file; make nothing."
)
@options.lessons_argument
@options.lessons
@options.school
@options.nation
@options.today
@options.quiet
def check(
    lessons: tuple[str, ...],
    *,
    lessons_folder: Path | None,
    school: Path | None,
    nation: Any,  # noqa: ANN401 - `Name` has checked that it is a Nation
    today: date | None,
    quiet: bool,
) -> int:
    """Tell all problems of every lesson, or of the lessons named, at once. Nothing is made.

    Each ends with the name of its check in brackets; make-packs list says what each check looks at. What was found is
    kept in .make-packs, so that an unchanged lesson is not looked at twice; delete that folder whenever you like.
    """
    from builders.build.request import BuildRequest
    from builders.cli.run import run
    from builders.cli.summary import tell_checked
    from builders.plan import Choice

    request = BuildRequest(
        working=Path.cwd(),
        today=today or date.today(),  # noqa: DTZ011 - the day where the person is
        choice=Choice(frozenset(lessons) or None),
        lessons=lessons_folder,
        school=school,
        nation=nation,
        publish=False,
    )
    finished = run(request, quiet=quiet, verb="Checking")
    if not quiet:
        tell_checked(finished.report)
    return finished.status
