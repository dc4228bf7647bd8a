"""Worker: what happens in the process that does the work."""

import contextlib
import faulthandler
import gc
import multiprocessing
import os
import pickle
import signal
import sys
import threading
import traceback
from collections.abc import Iterator
from functools import cache
from typing import IO

from builders.engines.crew import Broken, Finished, Outcome, Setup, Unready, Work

_BEGUN: dict[str, Unready | None] = {}
"""How each crew began in this process: a worker of this machine has one, that of a scheduler may see many."""


def enter(setup: Setup) -> None:
    """Make a process of this machine a worker, as the first thing that it does."""
    for asking in (signal.SIGINT, signal.SIGTERM):
        signal.signal(asking, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    settle(setup)
    begin(setup)


def settle(setup: Setup) -> None:
    """Set the limits of a process that does nothing but our work."""
    _limit_memory(setup.memory_bytes)
    # Looking for cycles at every turn takes a tenth of the time of a build; after each task is often enough.
    gc.disable()


def begin(setup: Setup, crew: str = "") -> Unready | None:
    """Run the setup's `begin` unless it has run for this crew. Returns what it raised."""
    if crew in _BEGUN:
        return _BEGUN[crew]
    outcome = None
    try:
        with _time_limit(setup.seconds):
            if setup.begin is not None:
                setup.begin(*setup.begin_with)
    except Exception as error:  # noqa: BLE001 - whatever it is, the parent raises it
        outcome = Unready(_portable(error))
    return _BEGUN.setdefault(crew, outcome)


def present() -> None:
    """Do nothing: a worker that has done it is ready."""


def order(work: Work, argument: object) -> bytes:
    """Return what to do as something that gets to any worker, even to one that cannot make anything of it."""
    return pickle.dumps((work, argument), pickle.HIGHEST_PROTOCOL)


def attempt(ordered: bytes, seconds: float) -> Outcome:
    """Carry an order out, in a worker of this machine."""
    return _BEGUN.get("") or within(seconds, ordered)


def within(seconds: float, ordered: bytes) -> Outcome:
    """Carry an order out in this process, which ends if that takes longer.

    An error of the work comes back as an outcome: not every exception survives the way home.
    """
    with _time_limit(seconds):
        try:
            work, argument = pickle.loads(ordered)  # noqa: S301 - from the process that hired this one
        except Exception as error:  # noqa: BLE001 - what is imported meanwhile may raise anything
            return Broken("failed", _line(error))
        outcome = plainly(work, argument)
        if not gc.isenabled():
            gc.collect(1)  # among what is new; what stays is looked at once
        return outcome


def plainly(work: Work, argument: object) -> Outcome:
    """Do the work in this process, without limits."""
    try:
        return Finished(work(argument))
    except MemoryError as error:
        return Broken("out of memory", _line(error))
    except Exception as error:  # noqa: BLE001 - an error of one part must not stop the others
        return Broken("failed", _line(error))


def _line(error: BaseException) -> str:
    """Return what was raised and where, on one line."""
    told = " ".join(f"{type(error).__name__}: {error}".split())
    where = traceback.extract_tb(error.__traceback__)[-1]
    return f"{told[:500]} ({where.filename}:{where.lineno})"


def _portable(error: Exception) -> Exception:
    """Return the error itself if it survives pickling."""
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes of this moment
    except Exception:  # noqa: BLE001 - an exception may refuse with any error
        return RuntimeError(_line(error))
    return error


@contextlib.contextmanager
def _time_limit(seconds: float) -> Iterator[None]:
    """End this process if what follows takes too long; in C code too, which no exception reaches."""
    faulthandler.dump_traceback_later(seconds, exit=True, file=_nowhere())
    try:
        yield
    finally:
        faulthandler.cancel_dump_traceback_later()


@cache
def _nowhere() -> IO[str]:
    return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123 - open as long as the process is


def _end_with_parent() -> None:
    """End this process as soon as its parent is gone, however it went."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
    os._exit(1)


def _limit_memory(most: int | None) -> None:
    """Let the system refuse more memory than that. Windows has no such limit, and macOS keeps to none."""
    if sys.platform == "win32" or most is None:
        return
    import resource

    # Not the address space, of which shared libraries and mapped files take a lot: only what can be written.
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    soft = most if hard == resource.RLIM_INFINITY else min(most, hard)
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_DATA, (soft, hard))
