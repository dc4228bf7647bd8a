"""The command `make-packs`: its subcommands, and what happens without one."""

import click

from builders.cli.build import build
from builders.cli.check import check
from builders.cli.examples import write_examples
from builders.cli.list import list_all
from builders.cli.new import new
from builders.cli.review import review
from builders.cli.schools_template import schools_template
from builders.cli.verify import verify
from builders.source.nearest import instead

EXAMPLES = (
    ("Everything, into output/:", "make-packs"),
    ("With your school's own names and numbers:", "make-packs --school our-school.yaml"),
    (
        "One lesson, for parents, the handout and the deck:",
        "make-packs build LESSON --audience parents --only handout,slides",
    ),
    ("A lesson of your own, and what is still wrong with it:", "make-packs new screen-time"),
    ("", "make-packs check screen-time"),
)

_OWN_OPTIONS = ("--help", "-h", "--version")


class Packs(click.Group):
    """Builds when no subcommand is named, and answers a mistyped one with the nearest."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put `build` in front of options that stand alone."""
        if not args or (args[0].startswith("-") and args[0] not in _OWN_OPTIONS):
            args = ["build", *args]
        return super().parse_args(ctx, args)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the subcommand. Raises UsageError with the nearest known one."""
        if args[0] not in self.commands:
            remedy = instead(args[0], self.commands, otherwise=f"choose from {', '.join(self.commands)}")
            ctx.fail(f"there is no command `{args[0]}`; {remedy}")
        return super().resolve_command(ctx, args)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples below the commands."""
        write_examples(EXAMPLES, formatter)
        super().format_epilog(ctx, formatter)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the subcommands in the order in which people need them."""
        return list(self.commands)


def _tell_version(ctx: click.Context, _: click.Parameter, asked: bool) -> None:  # noqa: FBT001 - click's signature
    if asked and not ctx.resilient_parsing:
        from importlib import metadata  # costs time, and is needed here only

        try:
            version = metadata.version("training-packs")
        except metadata.PackageNotFoundError:
            version = "from a checkout, not installed"
        click.echo(f"make-packs {version}")
        ctx.exit()


@click.group(
    cls=Packs,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="make-packs COMMAND --help explains a command.",
)
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_tell_version, help="Show the version."
)
def app() -> None:
    """Turn lesson definitions into handouts and slide decks for parent evenings and staff training.

    Without a command it builds everything.
    """


for _command in (build, check, list_all, new, review, schools_template, verify):
    app.add_command(_command)
