"""`make-packs verify`: tells whether an output folder still holds what was built."""

import sys
from pathlib import Path

import click

from builders.cli import options
from builders.cli.console import tell, tell_problem
from builders.cli.examples import Taught

EXAMPLES = (
    ("The usual folder:", "make-packs verify"),
    ("A copy on a stick or a share:", "make-packs verify --output E:/packs"),
)


@click.command(
    cls=Taught, examples=EXAMPLES, short_help="Tell whether every file is still as it was built; change nothing."
)
@options.output
@options.quiet
def verify(*, output: str, quiet: bool) -> int:
    """Read every file of an output folder and hold it against the folder's manifest.json.

    Tells what is missing, changed, swapped or unfinished, and what stands there that nobody built.
    """
    from builders.build import verify as build_verify
    from builders.cli.progress import shown_progress
    from builders.problems import InputFault

    try:
        with shown_progress("Reading", quiet=quiet or not sys.stdout.isatty()) as listener:
            verified = build_verify.verify(Path.cwd() / output, shown_as=Path(output).as_posix(), listener=listener)
    except InputFault as fault:
        for problem in fault.problems:
            tell_problem(problem)
        return 1
    for problem in verified.problems:
        tell_problem(problem)
    if not quiet:
        what = "1 file" if verified.files == 1 else f"{verified.files} files"
        found = len(verified.problems)
        ended = (
            "all is as it was built" if not found else f"{found} {'problem' if found == 1 else 'problems'}, told above"
        )
        tell(f"{what} listed in {Path(output).as_posix()}/manifest.json: {ended}.")
    return 1 if verified.problems else 0
