"""A store that is a folder of this computer, or of one that it reaches like its own."""

import contextlib
import hashlib
import os
import stat
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from builders.frozen import dataclass, replace
from builders.problems import InputFault, Place, Problem
from builders.stores.refusals import ELSEWHERE, reason, refusal
from builders.stores.store import OWN, TEMPORARY, Found, Guard, Put, Stamp, is_unfinished
from builders.stores.whole_file import make_folders, write_all

_READ = (
    os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
)  # without waiting: a pipe would never end
_CHUNK = 1 << 20
_DEEPEST = 4
"""Folders below each other in which a build writes: school, lesson, audience, and one to spare."""


@dataclass(frozen=True, slots=True)
class FolderStore:
    """Files below a folder. Each change is made under the `guard`."""

    folder: Path
    shown_as: str
    guard: Guard = contextlib.nullcontext
    readers: int = 2

    def put(self, path: str, data: bytes) -> bool:
        """Put a whole file in place; return False if it already held just that and was left alone.

        Raises InputFault, placed at the file, if the system refuses.
        """
        (became,) = self.put_all([(path, data)])
        if isinstance(became, InputFault):
            raise became
        return became.fresh

    def put_all(self, files: Iterable[tuple[str, bytes]]) -> Sequence[Put | InputFault]:
        """Put whole files in place, which is far quicker than one by one; return what became of each, or why not.

        Raises InputFault if nothing may be put any more, as the build has ended to which we belong.
        """
        became: list[Put | InputFault] = []
        fresh: list[tuple[int, str, bytes]] = []
        with self.guard():
            for number, (path, data) in enumerate(files):
                if link := self._link(path):
                    became.append(InputFault([link]))
                    continue
                try:
                    if not _holds(self.folder / path, data):
                        fresh.append((number, path, data))
                    became.append(Put(fresh=False, stamp=self.stamp(path)))
                except OSError as error:
                    became.append(self._refused(error, path))
            errors = write_all([(self.folder / path, data) for _, path, data in fresh])
        for (number, path, _), fault in zip(fresh, errors, strict=True):
            became[number] = self._refused(fault, path) if fault else Put(fresh=True, stamp=self.stamp(path))
        return became

    def read(self, path: str) -> bytes | None:
        """Return the bytes of a file, None where no plain file stands (a link is none) or it cannot be read."""
        try:
            with _opened(self.folder / path) as stream:
                return stream.read()
        except OSError:
            return None

    def stands(self, path: str) -> bool:
        """Return whether anything at all stands there."""
        return os.path.lexists(self.folder / path)

    def stamp(self, path: str) -> Stamp | None:
        """Return the stamp of a file, None where no plain file stands."""
        try:
            status = (self.folder / path).lstat()
        except OSError:
            return None
        return _stamp(status) if stat.S_ISREG(status.st_mode) else None

    def stamps(self) -> Mapping[str, Stamp]:
        """Return the stamps of all plain files, but for those with which a build works."""
        stamps = {}
        for path, entry in _entries(self.folder):
            if isinstance(entry, OSError) or entry.name in OWN or is_unfinished(entry.name):
                continue
            with contextlib.suppress(OSError):  # gone since
                # What Windows tells of a folder's entries is less than what it tells of a file.
                status = os.lstat(entry.path) if sys.platform == "win32" else entry.stat(follow_symlinks=False)
                if stat.S_ISREG(status.st_mode):
                    stamps[path] = _stamp(status)
        return stamps

    def digest(self, path: str) -> str:
        """Return the SHA-256 of a file in hexadecimal. Raises OSError where there is none or it cannot be read."""
        digest = hashlib.sha256()
        with _opened(self.folder / path) as stream:
            while chunk := stream.read(_CHUNK):
                digest.update(chunk)
        return digest.hexdigest()

    def walk(self) -> Iterator[Found]:
        """Yield everything that stands there but folders, in the order of names. Links are not followed."""
        for path, entry in _entries(self.folder):
            try:
                if isinstance(entry, OSError):
                    raise entry
                if entry.is_symlink():
                    yield Found(path, "link")
                elif entry.is_file(follow_symlinks=False):
                    yield Found(path, "file", entry.stat(follow_symlinks=False).st_size)
                else:
                    yield Found(path, "other")
            except FileNotFoundError:
                continue  # gone since
            except OSError as error:
                yield Found(path, "unreadable", fault=reason(error))

    def remove(self, paths: Iterable[str]) -> None:
        """Remove files, then the folders that this leaves empty. A file that is gone already is no fault.

        Raises InputFault if the system refuses.
        """
        for path in paths:
            if link := self._link(path):
                raise InputFault([link])
            target = self.folder / path
            try:
                with self.guard():
                    target.unlink(missing_ok=True)
            except NotADirectoryError:
                continue
            except OSError as error:
                raise InputFault([refusal(error, f"{self.shown_as}/{path}")]) from error
            for parent in target.parents:
                if parent == self.folder or self.folder not in parent.parents:
                    break
                try:
                    parent.rmdir()
                except OSError:
                    break

    def _link(self, path: str) -> Problem | None:
        """Return what is told of a folder on the way to a file that is a link: nobody follows it out of the folder."""
        for step in PurePosixPath(path).parents:
            if step.name and os.path.islink(self.folder / step):  # noqa: PTH114 - as the other questions here
                fault = "this is a link, not the folder that was built"
                return Problem(Place(f"{self.shown_as}/{step}"), fault, f"move it away, or {ELSEWHERE}")
        return None

    def _refused(self, error: OSError, path: str) -> InputFault:
        fault = InputFault([refusal(error, f"{self.shown_as}/{path}")])
        fault.__cause__ = error
        return fault

    def sweep(self) -> None:
        """Remove the unfinished files of a build or a worker that was stopped at a bad moment."""
        for _, entry in _entries(self.folder, deepest=_DEEPEST):
            if isinstance(entry, os.DirEntry) and is_unfinished(entry.name):
                with contextlib.suppress(OSError):
                    os.unlink(entry.path)  # noqa: PTH108 - never a folder, and no path is made of a name for it


@contextlib.contextmanager
def open_folder(folder: Path, *, shown_as: str) -> Iterator[None]:
    """Make a folder if it is missing, and take it away again at the end if it stayed empty.

    Raises InputFault if it cannot be made or written.
    """
    made = [each for each in (folder, *folder.parents) if not os.path.lexists(each)]
    try:
        try:
            make_folders(folder)
            probe = folder / f".probe.{os.getpid()}{TEMPORARY}"
            probe.write_bytes(b"")
            probe.unlink(missing_ok=True)  # the builder who is there already may have swept it
        except OSError as error:
            problem = refusal(error, shown_as)
            if isinstance(error, PermissionError):
                problem = replace(problem, remedy=f"allow writing there, or {ELSEWHERE}")
            raise InputFault([problem]) from error
        yield
    finally:
        with contextlib.suppress(OSError):
            for each in made:
                each.rmdir()  # does nothing unless the folder stayed empty


def _holds(target: Path, data: bytes) -> bool:
    try:
        status = target.lstat()
    except FileNotFoundError:
        return False
    if stat.S_ISDIR(status.st_mode):  # Windows would say that permission is denied
        raise IsADirectoryError
    return stat.S_ISREG(status.st_mode) and status.st_size == len(data) and target.read_bytes() == data


def _stamp(status: os.stat_result) -> Stamp:
    return Stamp(status.st_size, f"{status.st_mtime_ns}-{status.st_ctime_ns}-{status.st_ino}")


@contextlib.contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    """Open a plain file. Raises OSError where there is none."""
    if path.is_symlink():  # Windows has no flag for it
        raise OSError("this is a link")
    with os.fdopen(os.open(path, _READ), "rb") as stream:
        if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
            raise OSError("this is no file")
        yield stream


def _entries(folder: Path, *, deepest: int = sys.maxsize) -> Iterator[tuple[str, os.DirEntry[str] | OSError]]:
    """Yield the relative path of everything below a folder but folders, or why a folder cannot be read."""
    stack = [("", str(folder), 0)]
    while stack:
        above, whole, depth = stack.pop()
        try:
            with os.scandir(whole) as scanned:
                entries = sorted(scanned, key=lambda entry: entry.name)
        except OSError as error:
            yield above.rstrip("/"), error
            continue
        folders = []
        for entry in entries:
            path = above + entry.name
            if entry.is_dir(follow_symlinks=False):
                if depth < deepest:
                    folders.append((f"{path}/", entry.path, depth + 1))
            else:
                yield path, entry
        stack += reversed(folders)
