"""The way in: whatever happens becomes one exit status, and words that help.

Nothing is loaded here but what answers a command that has nothing to do.
"""

import os
import sys
import time

from builders.cli.again import again

FAULT, INTERRUPTED = 1, 130
STOPPED = "Stopped. Every file that was finished is whole; run the same command again to go on."
DEBUG = "MAKE_PACKS_DEBUG"
"""Set to 1, this environment variable shows where in the program an unexpected error happened."""


def main(arguments: list[str] | None = None) -> int:
    """Run `make-packs` and return its exit status: 0 all well, 1 a fault, 2 wrong usage, 130 interrupted."""
    began_ns = time.time_ns()
    for stream in (sys.stdout, sys.stderr):
        try:  # noqa: SIM105 - `contextlib` costs more than all the rest here
            # A console that lacks a sign shows it by its number instead of failing.
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # a pipe of a test may lack it
        except (AttributeError, ValueError):
            pass
    asked = list(sys.argv[1:] if arguments is None else arguments)
    try:
        status = again(asked)
        if status is None:
            status = _run(asked, began_ns, ends=arguments is None)
        sys.stdout.flush()
    except KeyboardInterrupt:
        _tell(STOPPED)
        return INTERRUPTED
    except ModuleNotFoundError as missing:
        _tell(
            f"This Python lacks the library `{missing.name}`. Run .venv/bin/make-packs instead "
            "(Windows: .venv\\Scripts\\make-packs), or install what is missing: python -m pip install -e ."
        )
        return FAULT
    except BrokenPipeError:
        # Whoever read the output has gone (`make-packs list | head -3`); Python must not try again at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAULT
    except Exception as error:  # noqa: BLE001 - the last door: no traceback reaches a person
        _tell_unexpected(error)
        return FAULT
    return status


def _run(arguments: list[str], began_ns: int, *, ends: bool) -> int:
    """Run a command with all libraries; with `ends` the process ends after it."""
    wishes: list[int] = []
    try:
        import gc
        import signal

        if ends:
            _heed_everywhere(wishes)
        # Pydantic would look through everything installed for plugins of its own; a build has no use for them.
        os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
        # A command ends soon and its memory with it: looking for cycles meanwhile takes a tenth of a cold build.
        gc.disable()
        try:
            from builders.cli.command import run_command  # with all libraries: not for an answer from memory

            return run_command(arguments, began_ns=began_ns)
        finally:
            if ends:
                for each in (signal.SIGINT, signal.SIGTERM):
                    signal.signal(each, signal.SIG_IGN)  # all is done or left, and Python would show where it was
                gc.freeze()  # or Python would look through it all before it ends: a sixth of a cold build
            else:
                gc.enable()
    except Exception as error:
        # Of a wish to stop Python 3.11 makes a RuntimeError while it makes a class, and Pydantic a SchemaError.
        if wishes or isinstance(error.__cause__, KeyboardInterrupt):
            raise KeyboardInterrupt from error
        raise


def _heed_everywhere(wishes: list[int]) -> None:
    """Stop wherever somebody asks to, and keep the signals that asked: what they raise does not always arrive.

    In what is called as objects go Python would only print it; there the process ends at once.
    """
    import signal

    def stop(wish: int, _frame: object) -> None:
        wishes.append(wish)
        raise KeyboardInterrupt

    for each in (signal.SIGINT, signal.SIGTERM):  # a system that ends stops us as Ctrl-C does
        signal.signal(each, stop)
    usual = sys.unraisablehook

    def unraisable(fault: "sys.UnraisableHookArgs") -> None:
        if fault.exc_type is not KeyboardInterrupt:
            usual(fault)
            return
        _tell(STOPPED)
        os._exit(INTERRUPTED)  # whatever was finished is whole, as after every other end

    sys.unraisablehook = unraisable


def _tell_unexpected(error: Exception) -> None:
    if os.environ.get(DEBUG, "") not in ("", "0"):
        import traceback

        traceback.print_exception(error)
    _tell(
        f"make-packs met an error of its own ({type(error).__name__}) and stopped; your files are as they were. "
        f"Please report it, with what you did and what {DEBUG}=1 make-packs ... prints."
    )


def _tell(line: str) -> None:
    print(line, file=sys.stderr)  # noqa: T201 - the console of `click` may be what is missing
