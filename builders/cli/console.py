"""The console: how lines reach a terminal, safe to show whatever stands in them."""

import click

from builders.problems import Problem


def tell(line: str = "") -> None:
    """Print a line on standard output."""
    click.echo(printable(line))


def tell_apart(line: str) -> None:
    """Print a line on standard error, where it does not get among what a command answers."""
    click.echo(printable(line), err=True)


def tell_problem(problem: Problem) -> None:
    """Print a problem as one line on standard error."""
    tell_apart(str(problem))


def printable(line: str) -> str:
    """Return the line with controls, line breaks and directional overrides as numbers: file names may hold them."""
    return "".join(sign if sign.isprintable() else f"\\u{ord(sign):04x}" for sign in line)
