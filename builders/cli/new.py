"""`make-packs new`: begins a lesson."""

from datetime import date
from pathlib import Path

import click

from builders.cli.console import printable, tell
from builders.cli.examples import Taught

EXAMPLES = (("A lesson of your own, in lessons/screen-time/lesson.yaml:", "make-packs new screen-time"),)


@click.command(
    cls=Taught, examples=EXAMPLES, short_help="Begin a lesson of your own, in a file that explains itself and builds."
)
@click.argument("lesson")
def new(lesson: str) -> int:
    """Write lessons/LESSON/lesson.yaml: a lesson with every section in it, commented, that builds as it is."""
    from builders.build.new_lesson import AlreadyThere, write_new_lesson
    from builders.lesson.load import id_fault

    if fault := id_fault(lesson):
        raise click.UsageError(f"{fault[0]}; {fault[1]}, for example screen-time")
    try:
        path = write_new_lesson(Path.cwd(), lesson, today=date.today())  # noqa: DTZ011 - the day where the person is
    except AlreadyThere as there:
        raise click.UsageError(
            f"{printable(there.path)} exists already and was left alone; choose another name"
        ) from None
    tell(f"A new lesson stands in {path}, and it builds as it is.")
    tell("Next: open it in a text editor and write your own words over the ones in it, then")
    tell(f"  make-packs check {lesson}    tells what is wrong")
    tell(f"  make-packs build {lesson}    makes its packs")
    return 0
