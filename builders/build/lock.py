"""The lock: one build at a time in an output folder."""

import contextlib
import os
import socket
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from builders.build.publish import refusal
from builders.problems import InputFault, Place, Problem

NAME = ".make-packs.lock"


@contextlib.contextmanager
def only_builder(output: Path, *, shown_as: str) -> Iterator[None]:
    """Hold the lock of an output folder. Raises InputFault if it cannot, naming the other builder where there is one.

    The system gives the lock up when a process ends, however it ends, so a stale file never stands in the way.
    """
    path = output / NAME
    try:
        stream = path.open("a+b")
    except OSError as error:
        raise InputFault([refusal(error, f"{shown_as}/{NAME}")]) from error
    try:
        if not _taken(stream):
            raise InputFault([_busy(stream, f"{shown_as}/{NAME}")])
        with contextlib.suppress(OSError):  # who holds it is a courtesy; on a full disk it goes unsaid
            stream.truncate(0)
            stream.write(f"process {os.getpid()} on {socket.gethostname()}\n".encode())
            stream.flush()
        try:
            yield
        finally:
            if sys.platform != "win32":
                # While it is still held: nobody can come in between. Windows does not remove open files.
                path.unlink(missing_ok=True)
    finally:
        stream.close()
        if sys.platform == "win32":
            with contextlib.suppress(OSError):
                path.unlink()


def _busy(stream: BinaryIO, shown_as: str) -> Problem:
    try:
        stream.seek(0)
        who = stream.read(200).decode("utf-8", "replace").strip()
    except OSError:  # Windows locks against reading too
        who = ""
    fault = "another build works in this output folder" + (f": {who}" if who else "")
    return Problem(Place(shown_as), fault, "wait until it has ended, or choose another folder with --output")


if sys.platform == "win32":
    import msvcrt

    def _taken(stream: BinaryIO) -> bool:
        """Return True if the lock is ours now."""
        try:
            stream.seek(0)
            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _taken(stream: BinaryIO) -> bool:
        """Return True if the lock is ours now."""
        try:
            fcntl.flock(stream.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        # Whoever held it before may have removed the file since we opened it; then the next one locks a new file.
        return os.fstat(stream.fileno()).st_nlink > 0
