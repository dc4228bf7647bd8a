"""`make-packs list`: what there is to build."""

from pathlib import Path

import click

from builders.cli import options
from builders.cli.console import tell
from builders.cli.examples import Taught

EXAMPLES = (("What can stand behind build, --only and the other options:", "make-packs list"),)


@click.command(
    "list", cls=Taught, examples=EXAMPLES, short_help="Show lessons, kinds, formats, editions, languages and checks."
)
@options.lessons
def list_all(*, lessons_folder: Path | None) -> int:
    """Show which lessons, kinds, formats, editions, languages, nations and checks there are."""
    from builders.build import staleness
    from builders.build.manifest import DEFAULT_EDITION
    from builders.checks.table import CHECKS
    from builders.kinds.table import KINDS
    from builders.words import DEFAULT_LANGUAGE
    from builders.writers.table import WRITERS

    _section("Lessons", _lessons(lessons_folder))
    kinds = []
    for kind in KINDS.values():
        request = "; made by make-packs review" if kind.on_request else ""
        request += "; with names by --people" if kind.names_people else ""
        kinds.append((kind.name, f"{kind.about} ({', '.join(kind.audiences)}; {', '.join(kind.formats)}{request})"))
    _section("Kinds", kinds)
    _section("Formats", [(name, f"counted in {writer.page}s") for name, writer in WRITERS.items()])
    _section("Audiences", [(name, "") for name in options.AUDIENCES])
    _section("Editions", [(DEFAULT_EDITION, "")])
    _section("Languages", [(DEFAULT_LANGUAGE, "")])
    _section("Nations", [(name, "") for name in options.NATIONS])
    checks = [(check.name, f"{check.about} ({check.severity})") for check in CHECKS.values()]
    _section("Checks", [*checks, (staleness.NAME, f"{staleness.ABOUT} (warning)")])
    return 0


def _lessons(lessons_folder: Path | None) -> list[tuple[str, str]]:
    from builders.assets import Assets
    from builders.build.folders import find_lessons
    from builders.document import plain
    from builders.lesson.load import load_lesson
    from builders.lesson.vocabulary import load_vocabulary
    from builders.problems import InputFault

    working = Path.cwd()
    assets = Assets(working)
    vocabulary = load_vocabulary(assets)
    rows = []
    for folder in find_lessons(working, lessons_folder):
        try:
            lesson = load_lesson(folder.path, assets=assets, shown_as=folder.shown_as, vocabulary=vocabulary).lesson
            rows.append((folder.id, f"{plain(lesson.title)}, version {lesson.version}"))
        except InputFault:
            rows.append((folder.id, f"has problems: make-packs check {folder.id}"))
    return rows


def _section(title: str, rows: list[tuple[str, str]]) -> None:
    tell(title)
    width = max((len(name) for name, _ in rows), default=0)
    for name, about in rows:
        tell(f"  {name.ljust(width)}  {about}".rstrip())
    if not rows:
        tell("  none")
    tell()
