"""Extras: the files that a build puts beside the documents, such as pictures of their pages."""

import hashlib
from collections.abc import Iterable

from builders.build.manifest import Extra
from builders.gallery.contents import NAME as INDEX
from builders.gallery.contents import Listed
from builders.problems import InputFault, Place, Problem
from builders.stores.store import Put, Store

OURS = b'<meta name="generator" content="make-packs">'
"""How a page says that it may be replaced."""
AT_ONCE = 8_000_000
"""Bytes that are published together, which takes a tenth of the time."""


class Extras:
    """The extras of an output folder, and what a build makes of them. It is the store that a gallery is put into."""

    def __init__(self, store: Store, extras: Iterable[Extra]) -> None:
        """Begin with what the manifest says is there."""
        self._store = store
        self._known = {extra.path: extra for extra in extras}
        self._wanted: set[str] = set()
        self._waiting: dict[str, bytes] = {}
        self.problems: list[Problem] = []

    @property
    def rows(self) -> tuple[Extra, ...]:
        """What is there now, for the manifest."""
        return tuple(sorted(self._known.values()))

    def document(self, listed: Listed) -> bytes | None:
        """Return a document's bytes, None where they are not those that the manifest tells of."""
        return self._read(listed.path, listed.sha256)

    def earlier(self, path: str) -> bytes | None:
        """Return the bytes of an extra of an earlier build, None where they are not what it put there."""
        known = self._known.get(path)
        return self._read(path, known.sha256) if known else None

    def put(self, path: str, data: bytes) -> None:
        """Publish an extra, soon; one that is open in another program stays as it was, and is a problem.

        The page with everything goes when all that it shows is there. Raises InputFault if the system refuses for
        another reason.
        """
        self._wanted.add(path)
        if path == INDEX and path not in self._known and self._stands(path):
            fault = "somebody else's page stands where the page with everything goes"
            place = Place(f"{self._store.shown_as}/{path}")
            self.problems.append(Problem(place, fault, "move it, or choose another folder with --output"))
            return
        if path == INDEX:
            self._publish()
        self._waiting[path] = data
        if path == INDEX or sum(map(len, self._waiting.values())) > AT_ONCE:
            self._publish()

    def keep(self, path: str) -> None:
        """Leave an extra as it is."""
        self._wanted.add(path)

    def remove_others(self) -> None:
        """Remove the extras that were neither put nor kept. Raises InputFault if the system refuses."""
        self._publish()
        for path in sorted(set(self._known) - self._wanted):
            self._store.remove([path])
            del self._known[path]

    def _publish(self) -> None:
        """Put all that waits."""
        waiting, self._waiting = self._waiting, {}
        try:
            became = self._store.put_all(tuple(waiting.items()))
        except BaseException:  # the manifest is to tell of what was put before
            for path, data in waiting.items():
                if self._store.read(path) == data:
                    self._record(path, data)
            raise
        refused: list[InputFault] = []
        for (path, data), one in zip(waiting.items(), became, strict=True):
            if isinstance(one, Put):
                self._record(path, data)
            elif isinstance(one.__cause__, PermissionError):
                self.problems += one.problems
            else:
                refused.append(one)
        if refused:
            raise refused[0]

    def _record(self, path: str, data: bytes) -> None:
        self._known[path] = Extra(path, hashlib.sha256(data).hexdigest(), len(data))

    def _stands(self, path: str) -> bool:
        """Whether a page stands there that does not say that it is of make-packs."""
        data = self._store.read(path)
        return self._store.stands(path) if data is None else OURS not in data

    def _read(self, path: str, digest: str) -> bytes | None:
        data = self._store.read(path)
        return data if data is not None and hashlib.sha256(data).hexdigest() == digest else None
