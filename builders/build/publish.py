"""Publishing: whole files only. A reader sees the old file or the new one, never half of one."""

import contextlib
import os
import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from builders.problems import InputFault, Place, Problem

TEMPORARY = ".make-packs-part"
"""What the names of unfinished files end with; such a file is stale as soon as no build runs."""


def publish(folder: Path, path: str, data: bytes, *, shown_as: str) -> bool:
    """Put a whole file at `path` inside `folder`; return False if it already held just that and was left alone.

    Raises InputFault, placed at the file, if the system refuses.
    """
    target = folder / path
    try:
        if _holds(target, data):
            return False
        target.parent.mkdir(parents=True, exist_ok=True)
        temporary = target.with_name(f".{target.name}{TEMPORARY}")
        try:
            with temporary.open("wb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            temporary.replace(target)
        except BaseException:
            with contextlib.suppress(OSError):
                temporary.unlink()
            raise
        _sync_folder(target.parent)
    except OSError as error:
        raise InputFault([refusal(error, f"{shown_as}/{path}")]) from error
    return True


def remove(folder: Path, paths: Iterable[str], *, shown_as: str) -> None:
    """Remove files, then the folders that this leaves empty. A file that is gone already is no fault.

    Raises InputFault if the system refuses.
    """
    for path in paths:
        target = folder / path
        try:
            target.unlink(missing_ok=True)
        except NotADirectoryError:
            continue
        except OSError as error:
            raise InputFault([refusal(error, f"{shown_as}/{path}")]) from error
        for parent in target.parents:
            if parent == folder or folder not in parent.parents:
                break
            try:
                parent.rmdir()
            except OSError:
                break


def sweep(folder: Path) -> None:
    """Remove the unfinished files of a build that was stopped at a bad moment."""
    for depth in ("", "*/", "*/*/", "*/*/*/"):  # school, lesson, audience: no deeper, whatever else stands there
        for stale in folder.glob(f"{depth}.*{TEMPORARY}"):
            with contextlib.suppress(OSError):
                stale.unlink()


def open_folder(folder: Path, *, shown_as: str) -> None:
    """Make the output folder if it is missing. Raises InputFault if it cannot be made or written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / f".probe{TEMPORARY}"
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as error:
        problem = refusal(error, shown_as)
        if isinstance(error, PermissionError):
            remedy = "allow writing there, or choose another folder with --output"
            problem = replace(problem, remedy=remedy)
        raise InputFault([problem]) from error


def refusal(error: OSError, shown_as: str) -> Problem:
    """Return what to tell somebody whose system refused to write a file."""
    place = Place(shown_as)
    match error:
        case PermissionError():
            remedy = "close the file if a program has it open, or choose another folder with --output"
            return Problem(place, "this cannot be written: permission is denied", remedy)
        case FileExistsError() | NotADirectoryError():
            remedy = "move that file away, or choose another folder with --output"
            return Problem(place, "a file stands where a folder is needed", remedy)
        case IsADirectoryError():
            return Problem(place, "a folder stands where a file is needed", "move that folder away")
        case _:
            reason = (error.strerror or type(error).__name__).lower()
            remedy = "make room or choose another folder with --output; what was there before is still whole"
            return Problem(place, f"this cannot be written: {reason}", remedy)


def _holds(target: Path, data: bytes) -> bool:
    try:
        return target.stat().st_size == len(data) and target.read_bytes() == data
    except FileNotFoundError:
        return False


def _sync_folder(folder: Path) -> None:
    """Make a rename last through a power cut. Windows has no such call and needs none."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError:
        pass  # some network folders refuse; the rename itself has happened
    finally:
        os.close(descriptor)
