"""`make-packs verify`: tells whether an output folder still holds what was built."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from builders.cli import options
from builders.cli.console import tell, tell_problem
from builders.cli.examples import Taught
from builders.cli.names import OutputFolder

if TYPE_CHECKING:
    from builders.build.verify import Traces
    from builders.stores.destination import Destination

EXAMPLES = (
    ("The usual folder:", "make-packs verify"),
    ("A copy on a stick or a share:", "make-packs verify --output E:/packs"),
    ("A bucket that packs were built into:", "make-packs verify --output s3://bucket/packs"),
)


@click.command(
    cls=Taught, examples=EXAMPLES, short_help="Tell whether every file is still as it was built; change nothing."
)
@click.option(
    "--output",
    type=OutputFolder(buckets=True),
    metavar="DIR",
    default="output",
    show_default=True,
    help="Where the files are: a folder, or s3://bucket/prefix.",
)
@options.quiet
def verify(*, output: str | Path, quiet: bool) -> int:
    """Read every file of an output folder and hold it against the folder's manifest.json.

    Tells what is missing, changed, swapped or unfinished, and what stands there that nobody built.
    """
    from builders.build import verify as build_verify
    from builders.cli.progress import shown_progress
    from builders.problems import InputFault
    from builders.stores.destination import destination

    where = destination(output, working=Path.cwd())
    try:
        with shown_progress("Reading", quiet=quiet or not sys.stdout.isatty()) as listener:
            verified = build_verify.verify(where.store(), traces=_traces(where), listener=listener)
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
        tell(f"{what} listed in {where.shown_as}/manifest.json: {ended}.")
    return 1 if verified.problems else 0


def _traces(where: "Destination") -> "Traces":
    """Return what builds of this working folder have left that were stopped, and whether one is at work."""
    from builders.build.ledger import Ledger
    from builders.build.verify import Traces
    from builders.stores.destination import lock_of

    ledger = Ledger(Path.cwd(), where.address)
    ledger.open()
    digests = {path: entry.sha256 for path, entry in ledger.entries.items()}
    return Traces(digests, ledger.in_hand, lock_of(where))
