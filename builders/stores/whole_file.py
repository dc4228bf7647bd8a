"""Whole files: written aside, made to last and put in place in one step, so that nobody ever sees half of one."""

import contextlib
import functools
import os
import secrets
import threading
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from builders.stores.lasting import Syncing, one_by_one, together
from builders.stores.store import TEMPORARY

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_LONGEST = 120
"""Characters of a file's own name in that of its unfinished twin: with the rest no system finds it too long."""
_TRIES = 5
"""How often a folder is made that somebody else removes, as it is empty."""
_MANY = 3
"""So many files are quicker made to last together."""


@functools.cache
def _sign(_process: int) -> str:
    """Return what tells this process from those of other machines that write into the same folder."""
    return secrets.token_hex(4)


def write_whole(target: Path, data: bytes) -> None:
    """Put a file in place, with the folders that it needs. Raises OSError; what was there before is whole then."""
    (fault,) = write_all([(target, data)])
    if fault is not None:
        raise fault


def write_all(files: Sequence[tuple[Path, bytes]]) -> list[OSError | None]:
    """Put files in place, with the folders that they need; return what kept each from it, None where nothing did.

    Where something did, what was there before is whole, or the new file is, which may not outlast a power cut.
    """
    syncing = together() if len(files) >= _MANY else one_by_one
    # No two threads of a machine have the same number, nor two machines the same sign.
    ours = f"{threading.get_native_id()}{_sign(os.getpid())}"
    names = (f".{target.name[:_LONGEST]}.{ours}-{number}{TEMPORARY}" for number, (target, _) in enumerate(files))
    parts = [target.with_name(name) for (target, _), name in zip(files, names, strict=True)]
    faults: list[OSError | None] = [None] * len(files)
    try:
        for number, (_, data) in enumerate(files):
            with _kept(faults, [number]):
                _write(parts[number], data, syncing)
        with _kept(faults, _good(faults)):
            syncing.files({parts[number].parent for number in _good(faults)})
        for number in _good(faults):
            with _kept(faults, [number]):
                os.replace(parts[number], files[number][0])  # noqa: PTH105 - one name for what tests make fail
        with _kept(faults, _good(faults)):
            syncing.names({parts[number].parent for number in _good(faults)})
    except BaseException:
        _remove(parts)
        raise
    _remove(part for part, fault in zip(parts, faults, strict=True) if fault)
    return faults


def make_folders(folder: Path, syncing: Syncing = one_by_one) -> None:
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
        syncing.made(each)


def _good(faults: Sequence[OSError | None]) -> list[int]:
    return [number for number, fault in enumerate(faults) if fault is None]


@contextlib.contextmanager
def _kept(faults: list[OSError | None], numbers: Sequence[int]) -> Iterator[None]:
    """Note what goes wrong as the fault of some files."""
    try:
        yield
    except OSError as error:
        for number in numbers:
            faults[number] = error


def _remove(parts: Iterable[Path]) -> None:
    for part in parts:
        with contextlib.suppress(OSError):
            part.unlink()


def _write(part: Path, data: bytes, syncing: Syncing) -> None:
    descriptor = _opened(part, syncing)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
        syncing.file(descriptor)
    finally:
        os.close(descriptor)


def _opened(part: Path, syncing: Syncing) -> int:
    """Return the descriptor of a new file, in a folder that is made if it is missing."""
    for _ in range(_TRIES):
        try:
            return os.open(part, _NEW, 0o666)
        except FileNotFoundError:
            make_folders(part.parent, syncing)
        except FileExistsError:  # of a process that had our number and was stopped
            part.unlink()
    return os.open(part, _NEW, 0o666)
