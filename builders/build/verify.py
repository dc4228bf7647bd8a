"""Verify: an output folder read again, whole, and held against its manifest. Nothing is written."""

import hashlib
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from builders.build.lock import NAME as LOCK
from builders.build.manifest import NAME as MANIFEST
from builders.build.manifest import Extra, Row, read_manifest
from builders.build.output import README
from builders.build.progress import Listener, Progress, silent
from builders.build.publish import TEMPORARY
from builders.problems import InputFault, Place, Problem

_OWN = (MANIFEST, README, LOCK)
"""Files of the folder that the manifest does not list."""
_AGAIN = "build again"
_KEEP = "keep a copy if you edited it, then build again"
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Verified:
    """How many files the manifest lists, and what is wrong with them or stands beside them."""

    files: int
    problems: tuple[Problem, ...]


def verify(output: Path, *, shown_as: str, listener: Listener = silent) -> Verified:
    """Return what came of reading every file of an output folder. Links are told of and not followed.

    Raises InputFault where there is no manifest, or one that cannot be used.
    """
    if not (output / MANIFEST).is_file():
        fault = "there is no manifest here, so nothing tells what this folder should hold"
        raise InputFault([Problem(Place(f"{shown_as}/{MANIFEST}"), fault, "build into it, or name another folder")])
    manifest = read_manifest(output, shown_as=shown_as)
    entries: tuple[Row | Extra, ...] = (*manifest.files, *manifest.extras)
    listed = {entry.path: entry for entry in entries}
    owners = {entry.sha256: path for path, entry in listed.items()}
    problems = []
    for done, (path, entry) in enumerate(sorted(listed.items())):
        listener(Progress(done, len(listed), path))
        if told := _fault(output, entry, owners):
            problems.append(Problem(Place(f"{shown_as}/{path}"), *told))
    problems += [Problem(Place(f"{shown_as}/{path}"), *told) for path, told in _strays(output, listed)]
    listener(Progress(len(listed), len(listed), ""))
    return Verified(len(listed), tuple(sorted(problems)))


def _fault(output: Path, entry: Row | Extra, owners: Mapping[str, str]) -> tuple[str, str] | None:
    """Return what is wrong with a listed file and what to do, None where it is as it was built."""
    path = output / entry.path
    try:
        if _leads_elsewhere(output, path):
            return "this is a link, not the file that was built", f"delete the link, then {_AGAIN}"
        if path.exists() and not path.is_file():
            return "this is no file", f"delete it, then {_AGAIN}"
        size, digest = path.stat().st_size, _digest(path)
    except FileNotFoundError:
        return "this file is missing", _AGAIN
    except OSError as error:
        return _unreadable(error)
    if digest == entry.sha256:
        return None
    if digest in owners:
        return f"this file holds what belongs to {owners[digest]}", _AGAIN
    if size != entry.bytes:
        return f"this file has {size} bytes instead of {entry.bytes}", _KEEP
    return "this file is not as it was built", _KEEP


def _leads_elsewhere(output: Path, path: Path) -> bool:
    within = [part for part in path.parents if output in part.parents]
    return any(part.is_symlink() for part in (path, *within))


def _digest(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _unreadable(error: OSError) -> tuple[str, str]:
    reason = (error.strerror or type(error).__name__).lower()
    return f"this cannot be read: {reason}", "allow reading it, or look at the disk"


def _strays(output: Path, listed: Mapping[str, object]) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield the path of each thing in the folder that the manifest does not know, with its fault and remedy."""
    refused: list[OSError] = []
    for folder, folders, files in os.walk(output, onerror=refused.append):
        links = [name for name in folders if Path(folder, name).is_symlink()]
        for name in (*files, *links):
            path = Path(folder, name).relative_to(output).as_posix()
            if path in listed or path in _OWN:
                continue
            if name.endswith(TEMPORARY):
                yield path, ("this file was left unfinished by a build that was stopped", _AGAIN)
            else:
                yield path, ("this was not built here", "move it to another folder, or delete it")
    for error in refused:
        yield Path(error.filename).relative_to(output).as_posix(), _unreadable(error)
