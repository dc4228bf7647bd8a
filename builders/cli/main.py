"""The way in: runs the command, and turns whatever happens into one exit status and words that help."""

import contextlib
import gc
import os
import sys
from collections.abc import Sequence

import click

from builders.cli.app import app
from builders.cli.console import tell_problem
from builders.problems import InputFault

WELL, FAULT, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130
DEBUG = "MAKE_PACKS_DEBUG"
"""Set to 1, this environment variable shows where in the program an unexpected error happened."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `make-packs` and return its exit status: 0 all well, 1 a fault, 2 wrong usage, 130 interrupted."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, ValueError):
            # A console that lacks a sign shows it by its number instead of failing.
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # a pipe of a test may lack it
    # Pydantic would look through everything installed for plugins of its own; a build has no use for them.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    # A command ends soon and its memory with it: looking for cycles meanwhile takes a tenth of a cold build.
    gc.disable()
    try:
        status = app.main(args=arguments, prog_name="make-packs", standalone_mode=False)
        sys.stdout.flush()
    except click.UsageError as wrong:
        wrong.show()
        return WRONG_USAGE
    except InputFault as fault:
        for problem in fault.problems:
            tell_problem(problem)
        return FAULT
    except (click.Abort, KeyboardInterrupt):
        click.echo("Stopped. Every file that was finished is whole; run the same command again to go on.", err=True)
        return INTERRUPTED
    except ModuleNotFoundError as missing:
        click.echo(
            f"This Python lacks the library `{missing.name}`. Run .venv/bin/make-packs instead "
            "(Windows: .venv\\Scripts\\make-packs), or install what is missing: python -m pip install -e .",
            err=True,
        )
        return FAULT
    except BrokenPipeError:
        # Whoever read the output has gone (`make-packs list | head -3`); Python must not try again at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAULT
    except Exception as error:  # noqa: BLE001 - the last door: no traceback reaches a person
        _tell_unexpected(error)
        return FAULT
    finally:
        gc.enable()
    return status if isinstance(status, int) else WELL


def _tell_unexpected(error: Exception) -> None:
    if os.environ.get(DEBUG, "") not in ("", "0"):
        import traceback

        traceback.print_exception(error)
    kind = type(error).__name__
    click.echo(
        f"make-packs met an error of its own ({kind}) and stopped; your files are as they were. "
        f"Please report it, with what you did and what {DEBUG}=1 make-packs ... prints.",
        err=True,
    )
