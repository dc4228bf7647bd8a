"""What lasts through a power cut: files, and the names that they were given; one by one, or many at once."""

import errno
import os
import sys
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

from builders.frozen import dataclass

_CANNOT_SYNC = (errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EBADF, errno.EACCES, errno.EPERM)
"""What file systems answer that cannot make a folder last; some network folders do."""


@dataclass(frozen=True, slots=True)
class Syncing:
    """When what is made to last. All raise OSError."""

    file: Callable[[int], None]
    """Called with the descriptor of a file that was written."""
    files: Callable[[Iterable[Path]], None]
    """Called with the folders of all files, when all were written."""
    made: Callable[[Path], None]
    """Called with a folder that was made."""
    names: Callable[[Iterable[Path]], None]
    """Called with the folders of all files, when all have their names."""


def together() -> Syncing:
    """Return how many files are made to last at once, which takes a tenth of the time where the system knows how."""
    return _at_once if _syncfs() else one_by_one


def _nothing(_: object) -> None:
    pass


def _file(descriptor: int) -> None:
    os.fsync(descriptor)


def _made(folder: Path) -> None:
    _folders([folder.parent])


def _folders(folders: Iterable[Path]) -> None:
    """Make the names in folders last. Windows has no such call and needs none."""
    if sys.platform == "win32":
        return
    for folder in sorted(folders):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        except OSError as error:
            if error.errno not in _CANNOT_SYNC:
                raise
        finally:
            os.close(descriptor)


def _file_systems(folders: Iterable[Path]) -> None:
    """Make all that was written last in the file systems of some folders, which are mostly one."""
    for folder in {folder.stat().st_dev: folder for folder in folders}.values():
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            if syncfs := _syncfs():
                syncfs(descriptor)
        finally:
            os.close(descriptor)


@cache
def _syncfs() -> Callable[[int], None] | None:
    """Return the call of Linux, None where there is none. It raises OSError, since Linux 5.8 also for lost writes."""
    if sys.platform != "linux":
        return None
    import ctypes  # takes its time, and only builds of many files need it

    library = ctypes.CDLL(None, use_errno=True)
    if not hasattr(library, "syncfs"):
        return None

    def syncfs(descriptor: int) -> None:
        if library.syncfs(descriptor):
            code = ctypes.get_errno()
            raise OSError(code, os.strerror(code))

    return syncfs


one_by_one = Syncing(file=_file, files=_nothing, made=_made, names=_folders)
_at_once = Syncing(file=_nothing, files=_file_systems, made=_nothing, names=_file_systems)
