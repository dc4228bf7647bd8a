"""The command line read and run: what click and people's files refuse becomes an exit status."""

import click

from builders.cli.app import app
from builders.cli.asked import Asked
from builders.cli.console import tell_problem
from builders.problems import InputFault

WELL, FAULT, WRONG_USAGE = 0, 1, 2


def run_command(arguments: list[str], *, began_ns: int) -> int:
    """Run `make-packs` and return its exit status. Raises KeyboardInterrupt where somebody stopped it."""
    asked = Asked(tuple(arguments), began_ns)
    try:
        status = app.main(args=arguments, prog_name="make-packs", standalone_mode=False, obj=asked)
    except click.UsageError as wrong:
        wrong.show()
        return WRONG_USAGE
    except InputFault as fault:
        for problem in fault.problems:
            tell_problem(problem)
        return FAULT
    except click.Abort:
        raise KeyboardInterrupt from None
    return status if isinstance(status, int) else WELL
