"""Verify: a destination read again, whole, and held against its manifest. Nothing is written."""

from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice
from pathlib import PurePosixPath

from builders.build.manifest import NAME as MANIFEST
from builders.build.manifest import Extra, Manifest, Row, read_manifest
from builders.build.output import README
from builders.build.progress import Listener, Progress, silent
from builders.frozen import dataclass
from builders.problems import InputFault, Place, Problem
from builders.stores.refusals import reason
from builders.stores.store import OWN, Found, Store, is_unfinished

_OWN = (MANIFEST, README, *OWN)
"""Files of the folder that the manifest does not list."""
_AGAIN = "build again"
_KEEP = "keep a copy if you edited it, then build again"
_NEWER = ("this file is newer than the manifest: a build was stopped before its end", "run the same build again")

Told = tuple[str, str]
"""A fault and its remedy."""


@dataclass(frozen=True, slots=True)
class Verified:
    """How many files the manifest lists, and what is wrong with them or stands beside them."""

    files: int
    problems: tuple[Problem, ...]


def verify(store: Store, *, unrecorded: Mapping[str, str] | None = None, listener: Listener = silent) -> Verified:
    """Return what came of reading every file of a store. Links are told of and not followed.

    `unrecorded` holds the SHA-256 of files, by their paths, that were put there by a build that was stopped before it
    could write its manifest. Raises InputFault where there is no manifest, or one that cannot be used, or where the
    store cannot be reached.
    """
    if not store.stands(MANIFEST):
        fault = "there is no manifest here, so nothing tells what this folder should hold"
        place = Place(f"{store.shown_as}/{MANIFEST}")
        raise InputFault([Problem(place, fault, "build into it, or name another folder")])
    check = _Check(store, read_manifest(store), unrecorded or {})
    problems = [Problem(Place(f"{store.shown_as}/{path}"), *told) for path, told in check.faults(listener)]
    return Verified(len(check.listed), tuple(sorted(problems)))


class _Check:
    """One walk through a store, beside what its manifest lists."""

    def __init__(self, store: Store, manifest: Manifest, unrecorded: Mapping[str, str]) -> None:
        entries: tuple[Row | Extra, ...] = (*manifest.files, *manifest.extras)
        self.store, self.unrecorded = store, unrecorded
        self.listed = {entry.path: entry for entry in entries}
        self.owners = {entry.sha256: path for path, entry in self.listed.items()}
        self.seen: set[str] = set()
        self.closed: dict[str, Told] = {}

    def faults(self, listener: Listener) -> Iterator[tuple[str, Told]]:
        """Yield each path that is not as it should be, with what is wrong and what to do."""
        for found, digest in _digests(self.store, self._to_read(self.store.walk())):
            listener(Progress(len(self.seen), len(self.listed), found.path))
            if told := self._fault(found, digest):
                yield found.path, told
        for path in self.listed:
            if path not in self.seen:
                yield path, self._missing(path)
        listener(Progress(len(self.listed), len(self.listed), ""))

    def _to_read(self, walk: Iterable[Found]) -> Iterator[tuple[Found, bool]]:
        """Yield whatever stands there but our own, and whether it is a file to be read."""
        for found in walk:
            if found.what == "link":
                self.closed[found.path] = _LINK
            if found.what == "unreadable":
                self.closed[found.path] = _unreadable(found.fault)
            if found.path in self.listed:
                self.seen.add(found.path)
                yield found, found.what == "file"
            elif found.path not in _OWN or found.what == "unreadable":
                yield found, found.what == "file" and found.path in self.unrecorded

    def _fault(self, found: Found, digest: str | OSError) -> Told | None:
        entry = self.listed.get(found.path)
        if found.what == "unreadable":
            return _unreadable(found.fault)
        if isinstance(digest, OSError):
            return _unreadable(reason(digest))
        if digest and digest == self.unrecorded.get(found.path) and not (entry and entry.sha256 == digest):
            return _NEWER
        if entry is None:
            if is_unfinished(PurePosixPath(found.path).name):
                return "this file was left unfinished by a build that was stopped", _AGAIN
            return "this was not built here", "move it to another folder, or delete it"
        return _harm(found, entry, digest, self.owners)

    def _missing(self, path: str) -> Told:
        """Return what to tell of a listed file that the walk did not come to."""
        above = (self.closed.get(str(parent)) for parent in PurePosixPath(path).parents)
        return next(filter(None, above), ("this file is missing", _AGAIN))


_LINK = ("this is a link, not the file that was built", f"delete the link, then {_AGAIN}")


def _unreadable(why: str) -> Told:
    return f"this cannot be read: {why}", "allow reading it, or look at the disk"


def _harm(found: Found, entry: Row | Extra, digest: str, owners: Mapping[str, str]) -> Told | None:
    """Return what is wrong with a listed file and what to do, None where it is as it was built."""
    if found.what == "link":
        return _LINK
    if found.what != "file":
        return "this is no file", f"delete it, then {_AGAIN}"
    if digest == entry.sha256:
        return None
    if digest in owners:
        return f"this file holds what belongs to {owners[digest]}", _AGAIN
    if found.bytes != entry.bytes:
        return f"this file has {found.bytes} bytes instead of {entry.bytes}", _KEEP
    return "this file is not as it was built", _KEEP


def _digests(store: Store, wanted: Iterator[tuple[Found, bool]]) -> Iterator[tuple[Found, str | OSError]]:
    """Yield each thing with its digest, empty where it is not to be read, or with why it cannot be; some at once."""
    with ThreadPoolExecutor(store.readers) as pool:
        while some := list(islice(wanted, 16 * store.readers)):
            futures = [pool.submit(_digest, store, found.path) if is_read else None for found, is_read in some]
            for (found, _), future in zip(some, futures, strict=True):
                yield found, _result(future)


def _result(future: Future[str | OSError] | None) -> str | OSError:
    return "" if future is None else future.result()


def _digest(store: Store, path: str) -> str | OSError:
    try:
        return store.digest(path)
    except OSError as error:
        return error
