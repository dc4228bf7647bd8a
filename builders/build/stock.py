"""Stock: which documents of earlier builds still stand in the output as they would be made today."""

from collections.abc import Collection, Iterable, Mapping

from builders.build.compiled import Compiled
from builders.build.keys import Key, Marks, key, reason
from builders.build.ledger import Entry, Ledger
from builders.build.work import Made
from builders.stores.store import Stamp, Store


class Stock:
    """What the ledger knows of an output, compared with what stands there."""

    def __init__(self, store: Store, ledger: Ledger, look: str, *, trusted: bool) -> None:
        """Take what draws documents today as `look`. Without `trusted` nothing that was built before counts."""
        self._store, self._ledger, self._look, self._trusted = store, ledger, look, trusted
        ledger.sweep()
        ledger.open()
        self._stamps: Mapping[str, Stamp] = store.stamps() if ledger.entries and trusted else {}
        self._wanted: dict[str, Key] = {}
        self._begun: set[str] = set()

    def current(self, path: str, compiled: Compiled, school: Marks) -> Entry | None:
        """Return what is known of a school's document that need not be made again, else None."""
        fresh = key(compiled, school, self._look)
        known = self._ledger.entries.get(path)
        if known and self._trusted and known.key == fresh and self._stands(path, known):
            self._ledger.end((path,))
            return known
        self._wanted[path] = fresh
        return None

    def why(self, path: str, compiled: Compiled) -> str:
        """Return in words why a document that is not current is made."""
        known = self._ledger.entries.get(path)
        if known is None:
            return "new"
        if not self._trusted:
            return "everything was asked for"
        fresh = self._wanted[path]
        if known.key != fresh:
            return reason(fresh, known.key, compiled.uses)
        return "the file is not as it was built" if path in self._stamps else "the file is missing"

    def begin(self, paths: Iterable[str]) -> None:
        """Let it be known what is about to be put there or to be removed."""
        begun = [*paths]
        self._begun.update(begun)
        self._ledger.begin(begun)

    def end(self, paths: Iterable[str]) -> None:
        """Let it be known that this was done, or will not be."""
        self._ledger.end(paths)

    def leave(self) -> None:
        """Let it be known that what this build has begun and not ended is as it was before."""
        self._ledger.end(self._begun)

    def end_all(self) -> None:
        """Let it be known that nothing is in hand any more, of earlier builds neither."""
        self._ledger.end([*self._ledger.in_hand])

    def add(self, path: str, made: Made) -> None:
        """Add a document that a worker has published."""
        fresh = self._wanted.pop(path, None)
        if fresh and made.stamp:
            self._ledger.add(path, Entry(fresh, made.sha256, made.bytes, made.pages, made.stamp))

    def flush(self) -> None:
        """Let what was added outlast this process."""
        self._ledger.flush()

    def close(self, listed: Collection[str]) -> None:
        """Write the ledger, of the documents that there are now: listed, or put there by a build that was stopped."""
        known = self._ledger.entries
        gone = [path for path in known if path not in listed and not self._store.stands(path)]
        for path in gone:
            self._ledger.forget(path)
        in_hand = self._ledger.in_hand
        self._ledger.end([path for path in in_hand if path not in listed and not self._store.stands(path)])
        self._ledger.close()

    def _stands(self, path: str, known: Entry) -> bool:
        """Whether a file is as it was built; one that was only touched, or copied back, is read."""
        stamp = self._stamps.get(path)
        if stamp is None or stamp.bytes != known.bytes:
            return False
        if stamp == known.stamp:
            return True
        try:
            same = self._store.digest(path) == known.sha256
        except OSError:
            return False
        if same:
            self._ledger.add(path, Entry(known.key, known.sha256, known.bytes, known.pages, stamp))
        return same
