"""A destination: the address of a store, as somebody names it and as workers are told it."""

import contextlib
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal
from urllib.parse import unquote

from builders.frozen import dataclass
from builders.problems import InputFault, Place, Problem
from builders.stores.folder import FolderStore, open_folder
from builders.stores.holder import parse
from builders.stores.lock import Share, is_held, only_builder
from builders.stores.store import LOCK, Guard, Store

if TYPE_CHECKING:
    from builders.stores.s3 import S3Store

ON_WINDOWS = os.name == "nt"
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+):")
"""One letter before the colon would be a drive of Windows."""
_BUCKET = re.compile(r"[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")
_STEP = re.compile(r"[A-Za-z0-9!_.'()=+@,-]([A-Za-z0-9!_.'()=+@, -]*[A-Za-z0-9!_.'()=+@,-])?")
_S3 = "s3://"
_EXAMPLES = "name a folder of this computer, or a bucket, for example packs or s3://bucket/packs"

_shares: dict[str, Guard] = {}
"""What this process enters for each change of a destination, as it is a worker of somebody's build."""


@dataclass(frozen=True, slots=True)
class Destination:
    """Where files go: the absolute path of a folder or `s3://bucket/prefix`, and how messages name it."""

    address: str
    shown_as: str

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder of this computer, and no bucket."""
        return not self.address.startswith(_S3)

    def store(self) -> Store:
        """Return the store. Raises InputFault where its library is not installed."""
        return self.folder_store() if self.is_folder else self.bucket_store()

    def folder_store(self) -> FolderStore:
        """Return the store of a folder."""
        return FolderStore(Path(self.address), self.shown_as, self._guard)

    def bucket_store(self) -> "S3Store":
        """Return the store of a bucket. Raises InputFault where its library is not installed."""
        try:
            from builders.stores.s3 import s3_store  # with its libraries: few builds go there
        except ModuleNotFoundError as missing:
            if (missing.name or "").startswith("builders"):
                raise
            fault = f"files go to a bucket by the library {missing.name}, which is not installed"
            remedy = 'type python -m pip install "training-packs[s3]"'
            raise InputFault([Problem(Place(self.shown_as), fault, remedy)]) from None
        return s3_store(self.address, self.shown_as, self._guard)

    @property
    def _guard(self) -> Guard:
        return _shares.get(self.address, contextlib.nullcontext)


def parse_destination(text: str) -> str | Path:
    """Return a path, or the address `s3://bucket/prefix` without a slash at its end.

    Takes a plain path, a `file:` address and an `s3:` address. Raises ValueError with fault and remedy for all else.
    """
    if not text.strip() or "\0" in text:
        raise ValueError("this is empty; name a folder, for example packs")
    scheme = _SCHEME.match(text)
    if "::" in text or text.startswith(("//", "\\\\?\\", "\\\\.\\")):
        raise ValueError(f"`{text}` is an address that files cannot go to; {_EXAMPLES}")
    match scheme and scheme[1].lower():
        case None:
            return _parse_path(text)
        case "s3":
            return _parse_s3(text)
        case "file":
            return _parse_file(text)
        case _:
            raise ValueError(f"`{text}` is an address that files cannot go to; {_EXAMPLES}")


def destination(where: str | Path, *, working: Path, shown_as: str = "") -> Destination:
    """Return the destination that a parsed text means; relative paths count from `working`."""
    if isinstance(where, str):
        return Destination(where, shown_as or where)
    # Not resolved: a link that leads to the folder may be all that somebody is to see of it.
    return Destination(os.path.abspath(working / where), shown_as or where.as_posix())  # noqa: PTH100 - see above


def lock_of(destination: Destination) -> Literal["free", "held", "left"]:
    """Return whether a build holds a destination, or has left its lock there as it was stopped. Nothing is changed.

    Raises InputFault of a bucket that cannot be reached.
    """
    store = destination.store()
    if not store.stands(LOCK):
        return "free"
    if destination.is_folder:
        return "held" if is_held(Path(destination.address)) else "left"
    holder = parse(store.read(LOCK) or b"")
    return "left" if holder is None or holder.is_gone else "held"


@contextlib.contextmanager
def held(destination: Destination) -> Iterator[Store]:
    """Hold a destination: made if missing, locked against another builder and swept.

    Raises InputFault if it cannot be written or is in use. A folder that stays empty is taken away again.
    """
    if destination.is_folder:
        folder, shown_as = Path(destination.address), destination.shown_as
        with open_folder(folder, shown_as=shown_as), only_builder(folder, shown_as=shown_as):
            store = destination.folder_store()
            store.sweep()
            yield store
    else:
        bucket = destination.bucket_store()
        from builders.stores.s3_lock import only_builder as only_builder_of_bucket

        with only_builder_of_bucket(bucket):
            yield bucket


def keep_lock(destination: Destination) -> None:
    """Make this process a worker of the build that holds a destination; call it before the first `store()`.

    From then on each change waits for no one, but the next builder waits until it is made; and once the build has
    ended, however it ended, changes are refused with InputFault.
    """
    if destination.is_folder:
        _shares[destination.address] = Share(Path(destination.address), shown_as=destination.shown_as)
    else:
        from builders.stores.s3_lock import while_builder_runs

        _shares[destination.address] = while_builder_runs(destination.shown_as)


def _parse_s3(text: str) -> str:
    bucket, *steps = text[len(_S3) :].rstrip("/").split("/")
    if not text[: len(_S3)].lower() == _S3 or not _BUCKET.fullmatch(bucket) or ".." in bucket:
        raise ValueError(f"`{text}` names no bucket; write it like s3://bucket/packs")
    if any(not _STEP.fullmatch(step) or not step.strip(".") for step in steps):  # `.` and `..` too
        remedy = "use letters, figures, hyphens and single slashes, like s3://bucket/packs"
        raise ValueError(f"`{text}` is no good place in a bucket; {remedy}")
    return "/".join((_S3 + bucket, *steps))


def _parse_path(text: str) -> Path:
    drive = re.match(r"[A-Za-z]:", text)
    if drive and not ON_WINDOWS:
        raise ValueError(f"`{text}` is on a drive of Windows; {_EXAMPLES}")
    if drive and not text[2:].startswith(("/", "\\")):
        raise ValueError(f"`{text}` says not where on that drive; write it like {drive[0]}/packs")
    if ON_WINDOWS and ":" in text[2:]:
        raise ValueError(f"`{text}` is no name of a folder; {_EXAMPLES}")
    return Path(text)


def _parse_file(text: str) -> Path:
    rest = text.partition(":")[2]
    if rest.startswith("//"):
        host, slash, path = rest[2:].partition("/")
        if host.lower() not in ("", "localhost"):
            raise ValueError(f"`{text}` is on another computer; {_EXAMPLES}")
        rest = slash + path
    path = unquote(rest)
    if "?" in rest or "#" in rest or not path.startswith("/") or "\0" in path or path.startswith("//"):
        raise ValueError(f"`{text}` is no address of a folder; write it like file:///home/me/packs, or as a plain path")
    return _parse_path(path[1:] if re.match(r"/[A-Za-z]:", path) else path)
