"""`make-packs build`: makes the packs."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import click

from builders.cli import options
from builders.cli.examples import Taught

EXAMPLES = (
    ("Everything, into output/:", "make-packs build"),
    (
        "One lesson for parents, as handout and as deck, into another folder:",
        "make-packs build LESSON --audience parents --only handout,slides:pptx --output packs",
    ),
    (
        "The papers of a parents' evening, invitation included:",
        'make-packs build LESSON --audience parents --date 2027-01-14 --time 6.30pm --place "The school hall"',
    ),
    (
        "After a staff session: register and certificates for the people of a list, apart from the packs:",
        "make-packs build LESSON --people staff.csv --output staff-records --date 2027-01-14",
    ),
    ("Packs for all schools of a list, each in a folder of its own:", "make-packs build --schools schools.csv"),
    ("The copy to hand out, with your school's details:", "make-packs build --school our-school.yaml --final"),
)


@click.command(
    cls=Taught, examples=EXAMPLES, short_help="Make handouts and decks (this is what make-packs does on its own)."
)
@options.lessons_argument
@options.audience
@options.only
@options.school
@options.schools
@options.lessons
@options.output
@options.nation
@options.day
@options.time
@options.place
@options.people
@options.today
@options.final
@options.jobs
@options.engine
@options.scheduler
@options.force
@options.explain
@options.quiet
def build(
    lessons: tuple[str, ...],
    *,
    audience: Any,  # noqa: ANN401 - `Name` has checked that it is an Audience
    only: frozenset[tuple[str, str | None]] | None,
    school: Path | None,
    schools: Path | None,
    lessons_folder: Path | None,
    output: str | Path,
    nation: Any,  # noqa: ANN401 - likewise a Nation
    day: date | None,
    time: str | None,
    place: str | None,
    people: Path | None,
    today: date | None,
    final: bool,
    jobs: int | None,
    engine: str,
    scheduler: str,
    force: bool,
    explain: bool,
    quiet: bool,
) -> int:
    """Make the documents of every lesson, or of the lessons named."""
    from builders.build.request import BuildRequest
    from builders.cli.remember import remember
    from builders.cli.run import run
    from builders.cli.summary import tell_summary
    from builders.plan import Choice
    from builders.school.event import Meeting

    choice = Choice(frozenset(lessons) or None, audience, only)
    _refuse_nothing(choice)
    _refuse_together(
        {"--school": school, "--schools": schools, "--people": people},
        (("--school", "--schools"), ("--people", "--schools")),
    )
    if people:
        _refuse_for_people(choice, output)
    if scheduler and engine != "dask":
        raise click.UsageError("--scheduler is for --engine dask; add that, or leave the scheduler out")
    request = BuildRequest(
        working=Path.cwd(),
        today=today or date.today(),  # noqa: DTZ011 - the day where the person is
        choice=choice,
        output=output,
        lessons=lessons_folder,
        school=school,
        schools=schools,
        nation=nation,
        meeting=Meeting(day, time or "", place or ""),
        people=people,
        final=final,
        force=force,
        explain=explain,
        jobs=jobs,
        engine=engine,
        scheduler=scheduler,
    )
    finished = run(request, quiet=quiet, verb="Making")
    if not quiet:
        tell_summary(finished.report, request)
    remember(click.get_current_context().obj, request, finished.report, quiet=quiet)
    return finished.status


def _refuse_nothing(choice: Any) -> None:  # noqa: ANN401 - a Choice, whose module is loaded when it is needed
    """Refuse a choice that no document answers to. Raises UsageError."""
    from builders.kinds.table import KINDS

    for name in sorted({name for name, _ in choice.only or ()}):
        if choice.audience and choice.audience not in KINDS[name].audiences:
            raise click.UsageError(f"there is no {name} for {choice.audience}; leave out --audience, or the kind")


def _refuse_together(given: Mapping[str, object], pairs: Iterable[tuple[str, str]]) -> None:
    """Refuse two options of which one build can heed only one. Raises UsageError."""
    for one, other in pairs:
        if given[one] and given[other]:
            raise click.UsageError(f"{one} and {other} do not go together; leave one of them out")


def _refuse_for_people(choice: Any, output: str | Path) -> None:  # noqa: ANN401 - likewise a Choice
    """Refuse what cannot name people, and to put those who are named where packs go. Raises UsageError."""
    from builders.kinds.table import KINDS

    naming = [kind.name for kind in KINDS.values() if kind.names_people]
    for name in sorted({name for name, _ in choice.only or ()}):
        if name not in naming:
            told = f"choose {' or '.join(naming)}, or leave out --people"
            raise click.UsageError(f"`{name}` names nobody; {told}")
    if isinstance(output, str):
        raise click.UsageError("papers that name people do not go into a bucket; name a folder of this computer")
    if choice.audience == "parents":
        raise click.UsageError("parents are never named; leave out --audience, or --people")
    source = click.get_current_context().get_parameter_source("output")
    if source is not click.core.ParameterSource.COMMANDLINE:
        raise click.UsageError(
            "--people needs a folder of its own for what it makes: add, for example, --output staff-records"
        )
