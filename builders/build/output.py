"""The output folder of one build: opened, filled, tidied, and described by its manifest at the end."""

import contextlib
from collections.abc import Collection, Iterable, Iterator, Mapping

from builders.build.extras import Extras
from builders.build.ledger import Ledger
from builders.build.manifest import NAME, Manifest, Row, read_manifest, to_bytes
from builders.build.request import BuildRequest
from builders.build.stock import Stock
from builders.frozen import dataclass, replace
from builders.gallery.contents import NAME as GALLERY
from builders.gallery.contents import Drawing, Look, PackState
from builders.kinds.table import Kind
from builders.plan import Choice
from builders.problems import InputFault, Place, Problem
from builders.stores.destination import held
from builders.stores.store import Store

README = "README.md"
PEOPLE = "names-people.txt"
"""What stands in a folder of documents that name people, and says so."""

_TOGETHER = 1000
"""So many documents are removed at once, for which a bucket needs one request."""


@dataclass(frozen=True, slots=True)
class Ours:
    """Of what a build knows whether it is still made: the ids of all lessons, and the folders of its schools.

    The only school has none, which is an empty one. `faulty` are folders with lessons of which something is wrong.
    """

    lessons: Collection[str]
    folders: Collection[str]
    faulty: Collection[tuple[str, str]]

    def covers(self, row: Row) -> bool:
        """Return whether the build knows that a document is made no more, where it did not make it."""
        return row.folder in self.folders and (row.folder, row.lesson) not in self.faulty


class Output:
    """What a build does to its output folder. Rows of files that it does not touch stay in the manifest."""

    beside: tuple[tuple[str, bytes], ...] = ()
    """Files that go before the first document."""

    def __init__(self, store: Store, manifest: Manifest, ledger: Ledger | None = None) -> None:
        """Begin with what the manifest says is there; the ledger knows from what it was made."""
        self._store, self._ledger = store, ledger
        self._stock: Stock | None = None
        self._manifest, self._extras = manifest, Extras(store, manifest.extras)
        self._packs = {(pack.lesson, pack.audience): pack for pack in manifest.packs}
        self._before = {row.path: row for row in manifest.files}
        self._rows = dict(self._before)
        self.made: list[Row] = []
        self.unchanged: list[Row] = []
        self.removed: list[str] = []
        self.gallery = ""

    def stock(self, look: str, *, trusted: bool) -> Stock | None:
        """Return what stands there as it would be made with this look; None where nothing is known of it.

        Without `trusted` it is all made again.
        """
        if self._ledger:
            self._stock = Stock(self._store, self._ledger, look, trusted=trusted)
        return self._stock

    def record(self, row: Row, *, fresh: bool) -> None:
        """Let the manifest tell of a document that stands there; `fresh` says that something else did before."""
        self._rows[row.path] = row
        (self.made if fresh else self.unchanged).append(row)

    def sweep(self) -> None:
        """Remove what somebody left unfinished who works no more."""
        self._store.sweep()

    def remove_others(self, choice: Choice, kinds: Mapping[str, Kind], ours: Ours) -> None:
        """Remove what this build could have made and did not.

        Documents of faulty schools and lessons stay, and so do those of schools of which this build knows nothing, and
        those that are made on request only, unless they were asked for. Raises InputFault if the system refuses.
        """
        fresh = {row.path for row in (*self.made, *self.unchanged)}
        others = []
        for row in self._before.values():
            gone = row.lesson not in ours.lessons
            mine = choice.covers(lesson=row.lesson, audience=row.audience, kind=row.kind, format=row.format)
            kept = row.kind in kinds and kinds[row.kind].on_request and choice.only is None and not gone
            if row.path in fresh or not ours.covers(row) or not mine or kept or (gone and not choice.everything):
                continue
            others.append(row.path)
        self._remove(others)
        self._let_go(ours)
        if self._stock and choice.everything:
            self._stock.end_all()  # of an earlier build that was stopped nothing is left to be done

    def _let_go(self, ours: Ours) -> None:
        """Tell no more of a school that is not built for, once somebody has removed its folder."""
        for folder in {row.folder for row in self._before.values()}.difference(ours.folders, ("",)):
            if not self._store.stands(folder):
                self._rows = {path: row for path, row in self._rows.items() if row.folder != folder}

    def _remove(self, paths: list[str]) -> None:
        if self._stock and paths:
            self._stock.begin(paths)
        for first in range(0, len(paths), _TOGETHER):
            some, gone = paths[first : first + _TOGETHER], list[str]()
            try:
                self._store.remove(some)
                gone = some
            except InputFault:
                gone = [path for path in some if not self._store.stands(path)]
                raise
            finally:
                for path in gone:
                    self._rows.pop(path, None)
                self.removed += gone
        if self._stock:
            self._stock.end(paths)

    def describe(self, states: Iterable[PackState], kinds: Mapping[str, Kind]) -> None:
        """Take what is to be told of packs now. One is mixed where documents of it stand there from another state."""
        fresh = {row.path for row in (*self.made, *self.unchanged)}
        for state in states:
            key = (state.lesson, state.audience)
            rows = [row for row in self._rows.values() if (row.lesson, row.audience) == key and not row.folder]
            if not any(row.path in fresh for row in rows):
                continue
            others = (row for row in rows if row.path not in fresh)
            older = any(row.kind not in kinds or not kinds[row.kind].on_request for row in others)
            before = self._packs.get(key)
            same = before is not None and replace(before, mixed=False) == state and not before.mixed
            self._packs[key] = replace(state, mixed=older and not same)

    def furnish(self, look: Look, drawing: Drawing) -> tuple[Problem, ...]:
        """Put the gallery beside the documents; return what could not be put. Raises InputFault as `put` does."""
        if not self.made and not self.unchanged and not self.removed:
            return ()
        if rows := tuple(row for row in self._rows.values() if not row.folder):
            from builders.gallery.gallery import furnish  # with the library of templates: checks make no page

            furnish(rows, self._packs, look, self._extras, drawing)
            self.gallery = f"{self._store.shown_as}/{GALLERY}"
        self._extras.remove_others()
        return tuple(self._extras.problems)

    def close(self, readme: bytes) -> tuple[Problem, ...]:
        """Write the manifest, last of all; return what kept it from being written.

        Where nothing was made, nothing is written.
        """
        there = {(row.lesson, row.audience) for row in self._rows.values() if not row.folder}
        packs = tuple(pack for key, pack in sorted(self._packs.items()) if key in there)
        manifest = Manifest(tuple(self._rows.values()), self._extras.rows, packs)
        if self.made or self.removed or manifest != self._manifest:
            try:
                if not self._store.stands(README):
                    self._store.put(README, readme)
                self._store.put(NAME, to_bytes(manifest))
            except InputFault as fault:
                if self._stock:
                    self._stock.flush()
                return fault.problems
        if self._stock:
            self._stock.close(self._rows)  # until the manifest tells of it, the ledger says what was in hand
        return ()


@contextlib.contextmanager
def open_output(request: BuildRequest) -> Iterator[Output]:
    """Hold the output folder of a request: made if missing, locked and swept.

    Raises InputFault if it cannot be written, is in use, holds documents that name people, or has a manifest that
    cannot be read.
    """
    where = request.destination
    with held(where) as store:
        if store.stands(PEOPLE):
            fault = "this folder holds documents that name people, and a pack does not go with them"
            place = Place(f"{store.shown_as}/{PEOPLE}")
            raise InputFault([Problem(place, fault, "choose another folder with --output")])
        yield Output(store, read_manifest(store), Ledger(request.working, where.address))
