"""The lock of a folder: one build at a time, and no worker of an earlier one that still writes."""

import contextlib
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from builders.problems import InputFault, Place, Problem
from builders.stores.holder import Holder, ourselves, parse, to_bytes
from builders.stores.refusals import ELSEWHERE, reason, refusal
from builders.stores.store import LOCK, WORKERS
from builders.stores.system_lock import take, take_share

_OPEN = os.O_RDWR | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_MOST = 1000
"""Bytes of a lock that are read: more than any of ours has."""
TRIES, PAUSE_SECONDS = 100, 0.05
"""How often, and how long apart, a lock is tried that may come free in a moment."""


@contextlib.contextmanager
def only_builder(folder: Path, *, shown_as: str) -> Iterator[None]:
    """Hold the lock of a folder. Raises InputFault if it cannot, naming the other builder where there is one.

    The system gives the lock up when a process ends, however it ends, so a stale file never stands in the way.
    """
    descriptor = _taken(folder / LOCK, f"{shown_as}/{LOCK}")
    try:
        with contextlib.suppress(OSError):  # who holds it is a courtesy; on a full disk it goes unsaid
            os.ftruncate(descriptor, 0)
            os.lseek(descriptor, 0, os.SEEK_SET)
            os.write(descriptor, to_bytes(ourselves()))
        try:
            _wait_for_workers(folder / WORKERS, f"{shown_as}/{WORKERS}")
            yield
        finally:
            with contextlib.suppress(OSError):
                os.ftruncate(descriptor, 0)  # from now on no worker gets a share
            _clear(folder)
    finally:
        os.close(descriptor)
        if sys.platform == "win32":
            with contextlib.suppress(OSError):
                (folder / LOCK).unlink()


def is_held(folder: Path) -> bool:
    """Return whether a build holds the lock of a folder at this moment."""
    try:
        descriptor = os.open(folder / LOCK, _READ)
    except OSError:
        return False
    try:
        return not take_share(descriptor)
    except OSError:
        return False
    finally:
        os.close(descriptor)


class Share:
    """A worker's share of the lock, taken for each change: the next builder waits for it, and none is given later."""

    def __init__(self, folder: Path, *, shown_as: str) -> None:
        """Take the build for ours that holds the lock now."""
        self._folder, self._shown_as = folder, shown_as
        self._ours = _read(folder / LOCK)

    @contextlib.contextmanager
    def __call__(self) -> Iterator[None]:
        """Hold the share. Raises InputFault once the build has ended, or if the system refuses."""
        try:
            descriptor = os.open(self._folder / WORKERS, _OPEN)
        except FileNotFoundError:
            raise InputFault([self._ended()]) from None
        except OSError as error:
            raise InputFault([refusal(error, f"{self._shown_as}/{WORKERS}")]) from error
        try:
            # In this order: who builds next says so first, and then waits for the shares.
            if not take_share(descriptor) or not self._ours or _read(self._folder / LOCK) != self._ours:
                raise InputFault([self._ended()])
            yield
        finally:
            os.close(descriptor)

    def _ended(self) -> Problem:
        fault = "the build that this belonged to was stopped, so that nothing more is written for it"
        return Problem(Place(f"{self._shown_as}/{LOCK}"), fault, "build again")


def _taken(path: Path, shown_as: str) -> int:
    """Return the descriptor of a lock that is ours now. Raises InputFault."""
    holder = None
    for _ in range(TRIES):
        try:
            descriptor = os.open(path, _OPEN | os.O_CREAT, 0o666)
        except FileNotFoundError:  # another build took the empty folder away that it had made
            with contextlib.suppress(OSError):
                path.parent.mkdir(parents=True, exist_ok=True)
            continue
        except OSError as error:
            raise InputFault([refusal(error, shown_as)]) from error
        try:
            ours = take(descriptor)
        except OSError as error:
            os.close(descriptor)
            fault = f"this folder's file system keeps no locks: {reason(error)}"
            raise InputFault([Problem(Place(shown_as), fault, f"{ELSEWHERE}, on a disk of this computer")]) from error
        if ours and _is_at(path, descriptor):
            return descriptor
        os.close(descriptor)
        if ours:
            continue  # it was removed by the one who held it before; the next one locks a new file
        holder = parse(_read(path) or b"")
        if holder and not holder.is_gone:
            break
        # Whoever holds it has not said so yet; or is a worker that has not heard of its builder's end.
        time.sleep(PAUSE_SECONDS)
    raise InputFault([_busy(holder, shown_as)])


def _busy(holder: Holder | None, shown_as: str) -> Problem:
    if holder and holder.is_gone:
        return _still_ending(shown_as)
    fault = "another build works in this output folder" + (f": {holder}" if holder else "")
    return Problem(Place(shown_as), fault, f"wait until it has ended, or {ELSEWHERE}")


def _still_ending(shown_as: str) -> Problem:
    fault = "the workers of a build that was stopped are still ending"
    return Problem(Place(shown_as), fault, "wait a moment, then build again")


def _wait_for_workers(path: Path, shown_as: str) -> None:
    """Return when no worker of an earlier build writes any more. Raises InputFault if that takes long."""
    try:
        descriptor = os.open(path, _OPEN | os.O_CREAT, 0o666)
        try:
            for _ in range(TRIES):
                if take(descriptor):
                    return
                time.sleep(PAUSE_SECONDS)
        finally:
            os.close(descriptor)
    except OSError as error:
        raise InputFault([refusal(error, shown_as)]) from error
    raise InputFault([_still_ending(shown_as)])


def _clear(folder: Path) -> None:
    """Remove what the lock is made of while it is still held, as far as the system lets us and nobody needs it."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder / WORKERS, _OPEN)
        try:
            free = take(descriptor)
            if free and sys.platform != "win32":
                (folder / WORKERS).unlink()
        finally:
            os.close(descriptor)
        if free and sys.platform == "win32":  # which does not remove open files
            (folder / WORKERS).unlink()
    with contextlib.suppress(OSError):
        (folder / LOCK).unlink()


def _read(path: Path) -> bytes | None:
    try:
        descriptor = os.open(path, _READ)
    except OSError:
        return None
    try:
        return os.read(descriptor, _MOST)
    except OSError:
        return None
    finally:
        os.close(descriptor)


def _is_at(path: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    except OSError:
        return False
