"""`make-packs schools-template`: an empty list of schools, to be filled in a spreadsheet."""

import click

from builders.cli.examples import Taught

EXAMPLES = (
    ("An empty list, to be opened in your spreadsheet:", "make-packs schools-template > schools.csv"),
    ("The packs of all schools in it:", "make-packs build --schools schools.csv"),
)


@click.command(
    "schools-template",
    cls=Taught,
    examples=EXAMPLES,
    short_help="Print an empty list of schools (CSV), for build --schools.",
)
def schools_template() -> int:
    """Print an empty list of schools as CSV: its columns are the keys of the school file.

    Write one school in each row. Only `name` must be filled; columns that you do not need can go. Format the columns
    of telephone numbers as text before you type, or the spreadsheet drops their first 0. Save as CSV UTF-8 or as
    .xlsx.

    What all schools share goes into a file authority.yaml beside the list. A logo is the name of a PNG or JPEG file
    beside it. A further column, `folder`, names a school's folder where its own name cannot.
    """
    from builders.school.listing import schools_template as template

    # As bytes, since a text stream on Windows would make three signs of each line end.
    click.echo(template().encode("ascii"), nl=False)
    return 0
