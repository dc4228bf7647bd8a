"""The lock of a bucket: an object that only one builder can make, and that names it."""

import contextlib
import multiprocessing
import time
from collections.abc import Iterator

from builders.problems import InputFault, Place, Problem
from builders.stores.holder import Holder, ourselves, parse, to_bytes
from builders.stores.s3 import S3Store
from builders.stores.s3_refusals import code
from builders.stores.store import LOCK, Guard

_TAKEN = ("PreconditionFailed", "412", "ConditionalRequestConflict", "409")
_CANNOT = ("NotImplemented", "501")
PAUSE_SECONDS = 2.0
"""How long the last requests of a builder that was stopped may be under way, and those of one as quick as us."""


@contextlib.contextmanager
def only_builder(store: S3Store) -> Iterator[None]:
    """Hold the lock of a bucket. Raises InputFault if it cannot, naming the other builder.

    No system gives this lock up when a process ends: one of this computer that has ended is told by its number, and of
    another computer somebody has to say so.
    """
    ours = ourselves()
    there = _there(store)
    if there is not None:
        _refuse(store, there)
    if _put(store, ours, over=there):
        time.sleep(PAUSE_SECONDS)
    there = _there(store)
    if there is None or parse(there[0]) != ours:
        raise InputFault([_busy(store, parse(there[0]) if there else None)])
    try:
        yield
    finally:
        with contextlib.suppress(InputFault):  # then it stays, and the next builder of this computer takes it over
            there = _there(store)
            if there is not None and parse(there[0]) == ours:
                store.call("delete_object", LOCK, Key=store.prefix + LOCK)


def while_builder_runs(shown_as: str) -> Guard:
    """Return what a worker enters for each change: refuses it once the process has ended that this one works for."""
    parent = multiprocessing.parent_process()

    @contextlib.contextmanager
    def guard() -> Iterator[None]:
        if parent is not None and not parent.is_alive():
            fault = "the build that this belonged to was stopped, so that nothing more is written for it"
            raise InputFault([Problem(Place(f"{shown_as}/{LOCK}"), fault, "build again")])
        yield

    return guard


def _there(store: S3Store) -> tuple[bytes, str] | None:
    """Return what the lock says and its mark, None where there is none."""
    stamp = store.stamp(LOCK)
    data = store.read(LOCK) if stamp else None
    return None if stamp is None or data is None else (data, stamp.mark)


def _refuse(store: S3Store, there: tuple[bytes, str]) -> None:
    holder = parse(there[0])
    if holder is None or not holder.is_gone:
        raise InputFault([_busy(store, holder)])


def _put(store: S3Store, ours: Holder, *, over: tuple[bytes, str] | None) -> bool:
    """Put our lock in place, or over one that is stale; return whether somebody may yet write besides us."""
    key, condition = store.prefix + LOCK, {"IfMatch": over[1]} if over else {"IfNoneMatch": "*"}
    values = {"Bucket": store.bucket, "Key": key, "Body": to_bytes(ours), "ContentType": "text/plain"}
    with store.told(LOCK):
        try:
            store.files.call_s3("put_object", **values, **condition)
        except Exception as error:
            if code(error) in _CANNOT:
                store.files.call_s3("put_object", **values)
                return True
            if code(error) not in _TAKEN:
                raise
            # Somebody was faster; or our own request came twice, as its first answer was lost: the reader sees.
    return over is not None


def _busy(store: S3Store, holder: Holder | None) -> Problem:
    fault = f"another build works in this bucket: {holder or 'nobody knows who'}"
    remedy = "wait until it has ended; if it has, and could not say so, delete this object and build again"
    return Problem(Place(f"{store.shown_as}/{LOCK}"), fault, remedy)
