"""`make-packs review`: writes the sign-off sheet, and says how to record an approval."""

from datetime import date
from pathlib import Path

import click

from builders.cli import options
from builders.cli.examples import Taught

EXAMPLES = (("The sheet for one lesson:", "make-packs review LESSON"),)


@click.command(
    cls=Taught, examples=EXAMPLES, short_help="Write the sheet on which your safeguarding lead signs off a lesson."
)
@click.argument("lesson")
@options.school
@options.lessons
@options.output
@options.nation
@options.today
@options.quiet
def review(
    lesson: str,
    *,
    school: Path | None,
    lessons_folder: Path | None,
    output: str | Path,
    nation: str | None,
    today: date | None,
    quiet: bool,
) -> int:
    """Write the sign-off sheet of LESSON: each statement to check, its source, and a box to tick.

    Then print the lines that record the approval in the school file. Changed content cancels an approval.
    """
    from builders.build.request import BuildRequest
    from builders.cli.run import run
    from builders.cli.summary import tell_review
    from builders.kinds.table import KINDS
    from builders.plan import Choice

    kinds = frozenset((kind.name, None) for kind in KINDS.values() if kind.on_request)
    request = BuildRequest(
        working=Path.cwd(),
        today=today or date.today(),  # noqa: DTZ011 - the day where the person is
        choice=Choice(frozenset({lesson}), only=kinds),
        output=output,
        lessons=lessons_folder,
        school=school,
        nation=nation,  # type: ignore[arg-type]  # `Name` has checked it
    )
    finished = run(request, quiet=quiet, verb="Making")
    if not quiet:
        tell_review(finished.report, request)
    return finished.status
