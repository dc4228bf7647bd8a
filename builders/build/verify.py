"""Verify: a destination read again, whole, and held against its manifest. Nothing is written."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import field
from itertools import islice
from pathlib import PurePosixPath
from typing import Literal

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
_DESKTOPS = frozenset({".ds_store", "desktop.ini", "thumbs.db"})
"""Files, in lower case, that Finder and Explorer put into folders that they show."""
_AGAIN = "build again"
_KEEP = "keep a copy if you edited it, then build again"
_STOPPED = ("a build was stopped here before its end", "run the same command again")
_AT_WORK = ("another build is at work here, so that not all is in its manifest yet", "wait until it has ended")
_UNSEALED = ("this manifest does not tell whether it is as it was written", _AGAIN)
_LEFT_OVER = ("this was put here by a build that was stopped, and the manifest knows nothing of it", "delete it")

Told = tuple[str, str]
"""A fault and its remedy."""


@dataclass(frozen=True, slots=True)
class Traces:
    """What is known of builds that were stopped before they could write their manifest, or that are still at work.

    `digests` are the SHA-256 of files that they put there, by path; `in_hand` are paths of which nobody knows whether
    they came to them; `lock` says whether a lock stands there, and whether somebody holds it.
    """

    digests: Mapping[str, str] = field(default_factory=dict)
    in_hand: Collection[str] = ()
    lock: Literal["free", "held", "left"] = "free"


@dataclass(frozen=True, slots=True)
class Verified:
    """How many files the manifest lists, and what is wrong with them or stands beside them."""

    files: int
    problems: tuple[Problem, ...]


def verify(store: Store, *, traces: Traces | None = None, listener: Listener = silent) -> Verified:
    """Return what came of reading every file of a store. Links are told of and not followed.

    Of a build that was stopped before its end there is one problem, and none of the files that it put there by then.
    Raises InputFault where there is no manifest, or one that cannot be used, or where the store cannot be reached.
    """
    traces = traces or Traces()
    manifest_place = Place(f"{store.shown_as}/{MANIFEST}")
    unfinished = Problem(manifest_place, *(_AT_WORK if traces.lock == "held" else _STOPPED))
    if not store.stands(MANIFEST):
        if traces.lock != "free" or traces.in_hand:
            raise InputFault([unfinished])
        fault = "there is no manifest here, so nothing tells what this folder should hold"
        raise InputFault([Problem(manifest_place, fault, "build into it, or name another folder")])
    manifest = read_manifest(store)
    check = _Check(store, manifest, traces)
    problems = [] if manifest.is_sealed else [Problem(manifest_place, *_UNSEALED)]
    problems += [Problem(Place(f"{store.shown_as}/{path}"), *told) for path, told in check.faults(listener)]
    if check.is_behind:
        problems.append(unfinished)
    return Verified(len(check.listed), tuple(sorted(problems)))


class _Check:
    """One walk through a store, beside what its manifest lists."""

    def __init__(self, store: Store, manifest: Manifest, traces: Traces) -> None:
        entries: tuple[Row | Extra, ...] = (*manifest.files, *manifest.extras)
        self.store, self.traces = store, traces
        self.is_behind = traces.lock != "free" or bool(traces.in_hand)
        """Whether a build has begun that has not told in the manifest of all that it did."""
        self.listed = {entry.path: entry for entry in entries}
        self.owners = {entry.sha256: path for path, entry in self.listed.items()}
        self.seen: set[str] = set()
        self.closed: dict[str, Told] = {}
        self.beside: list[str] = []
        """What builds that were stopped put there, and the manifest does not list."""

    def faults(self, listener: Listener) -> Iterator[tuple[str, Told]]:
        """Yield each path that is not as it should be, with what is wrong and what to do."""
        for found, digest in _digests(self.store, self._to_read(self.store.walk())):
            listener(Progress(len(self.seen), len(self.listed), found.path))
            if told := self._fault(found, digest):
                yield found.path, told
        for path in self.listed:
            if path not in self.seen and path not in self.traces.in_hand:
                yield path, self._missing(path)
        if not self.is_behind:
            yield from ((path, _LEFT_OVER) for path in self.beside)
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
                yield found, found.what == "file" and found.path in self.traces.digests

    def _fault(self, found: Found, digest: str | OSError) -> Told | None:
        entry = self.listed.get(found.path)
        if found.what == "unreadable":
            return _unreadable(found.fault)
        if isinstance(digest, OSError):
            return _unreadable(reason(digest))
        if entry and digest == entry.sha256:
            return None
        if found.what == "file" and self._is_newer(found.path, digest):
            if entry is None:
                self.beside.append(found.path)
            else:
                self.is_behind = True
            return None
        if entry is None:
            if is_unfinished(PurePosixPath(found.path).name):
                return "this file was left unfinished by a build that was stopped", _AGAIN
            if found.what == "file" and PurePosixPath(found.path).name.lower() in _DESKTOPS:
                return None
            return "this was not built here", "move it to another folder, or delete it"
        return _harm(found, entry, digest, self.owners)

    def _is_newer(self, path: str, digest: str) -> bool:
        """Return whether a build put a file there, or may have, that did not come to write its manifest."""
        unfinished = self.is_behind and is_unfinished(PurePosixPath(path).name)
        return unfinished or path in self.traces.in_hand or (bool(digest) and digest == self.traces.digests.get(path))

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
