"""A whole file: written aside, made to last and put in place in one step, so that nobody ever sees half of it."""

import contextlib
import errno
import os
import sys
import threading
from pathlib import Path

from builders.stores.store import TEMPORARY

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_LONGEST = 120
"""Characters of a file's own name in that of its unfinished twin: with the rest no system finds it too long."""
_TRIES = 5
"""How often a folder is made that somebody else removes, as it is empty."""
_CANNOT_SYNC = (errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EBADF, errno.EACCES, errno.EPERM)
"""What file systems answer that cannot make a folder last; some network folders do."""


def write_whole(target: Path, data: bytes) -> None:
    """Put a file in place, with the folders that it needs. Raises OSError; what was there before is whole then."""
    # No two threads of a machine have the same number, so that nobody writes into another's unfinished file.
    temporary = target.with_name(f".{target.name[:_LONGEST]}.{threading.get_native_id()}{TEMPORARY}")
    try:
        _write(temporary, data)
        os.replace(temporary, target)  # noqa: PTH105 - one name for what tests make fail
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    _sync_folder(target.parent)


def make_folders(folder: Path) -> None:
    """Make a folder and those above it, and make them last. Raises OSError."""
    missing = []
    while not folder.is_dir():
        missing.append(folder)
        folder = folder.parent
    for each in reversed(missing):
        try:
            os.mkdir(each)  # noqa: PTH102 - likewise
        except FileExistsError:
            if not each.is_dir():  # else a worker beside us was faster
                raise
        _sync_folder(each.parent)


def _write(temporary: Path, data: bytes) -> None:
    descriptor = _opened(temporary)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _opened(temporary: Path) -> int:
    """Return the descriptor of a new file, in a folder that is made if it is missing."""
    for _ in range(_TRIES):
        try:
            return os.open(temporary, _NEW, 0o666)
        except FileNotFoundError:
            make_folders(temporary.parent)
        except FileExistsError:  # of a process that had our number and was stopped
            temporary.unlink()
    return os.open(temporary, _NEW, 0o666)


def _sync_folder(folder: Path) -> None:
    """Make a name last through a power cut. Windows has no such call and needs none."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _CANNOT_SYNC:
            raise
    finally:
        os.close(descriptor)
