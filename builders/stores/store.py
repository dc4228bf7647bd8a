"""A store: where finished files go, be it a folder or a bucket. Whoever reads sees whole files, old or new."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Literal, Protocol

from builders.frozen import dataclass
from builders.problems import InputFault

TEMPORARY = ".make-packs-part"
"""What the names of unfinished files end with; such a file is stale as soon as no build runs."""

LOCK = ".make-packs.lock"
WORKERS = ".make-packs.workers.lock"
OWN = (LOCK, WORKERS)
"""Files with which builders keep out of each other's way. They are no part of what is built."""

Guard = Callable[[], AbstractContextManager[None]]
"""What a store enters for each change."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """The cheap identity of a stored file: whenever it is written, its `mark` changes."""

    bytes: int
    mark: str


@dataclass(frozen=True, slots=True)
class Put:
    """What became of a file that was put: its stamp, None if it is gone since; `fresh` if it held something else."""

    fresh: bool
    stamp: Stamp | None


@dataclass(frozen=True, slots=True)
class Found:
    """What stands at a path. `fault` is why something is `unreadable`; `bytes` is the size of a file."""

    path: str
    what: Literal["file", "link", "other", "unreadable"]
    bytes: int = 0
    fault: str = ""


class Store(Protocol):
    """Files by relative paths with forward slashes. Of a bucket that cannot be reached all raise InputFault."""

    @property
    def shown_as(self) -> str:
        """How messages name the store."""

    @property
    def readers(self) -> int:
        """How many files are best read at once."""

    def put(self, path: str, data: bytes) -> bool:
        """Put a whole file in place; return False if it already held just that and was left alone.

        Raises InputFault, placed at the file, if the system refuses.
        """

    def put_all(self, files: Iterable[tuple[str, bytes]]) -> Sequence[Put | InputFault]:
        """Put whole files in place, which is far quicker than one by one; return what became of each, or why not.

        Raises InputFault if nothing may be put any more, as the build has ended to which we belong.
        """

    def read(self, path: str) -> bytes | None:
        """Return the bytes of a file, None where no plain file stands (a link is none) or it cannot be read."""

    def stands(self, path: str) -> bool:
        """Return whether anything at all stands there."""

    def stamp(self, path: str) -> Stamp | None:
        """Return the stamp of a file, None where no plain file stands."""

    def stamps(self) -> Mapping[str, Stamp]:
        """Return the stamps of all plain files, of which there may be many, but for those with which a build works."""

    def digest(self, path: str) -> str:
        """Return the SHA-256 of a file in hexadecimal. Raises OSError where there is none or it cannot be read."""

    def walk(self) -> Iterator[Found]:
        """Yield everything that stands there but folders. Links are yielded and not followed."""

    def remove(self, paths: Iterable[str]) -> None:
        """Remove files, then the folders that this leaves empty. A file that is gone already is no fault.

        Raises InputFault if the system refuses.
        """

    def sweep(self) -> None:
        """Remove the unfinished files of a build or a worker that was stopped at a bad moment."""


def is_unfinished(name: str) -> bool:
    """Return True for the name of an unfinished file of ours."""
    return name.startswith(".") and name.endswith(TEMPORARY)
