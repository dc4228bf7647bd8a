"""The output folder of one build: opened, filled, tidied, and described by its manifest at the end."""

import contextlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from builders.build.extras import Extras
from builders.build.lock import only_builder
from builders.build.manifest import NAME, Manifest, Row, read_manifest, to_bytes
from builders.build.publish import open_folder, publish, remove, sweep
from builders.build.request import BuildRequest
from builders.gallery.contents import NAME as GALLERY
from builders.gallery.contents import Drawing, Look, PackState
from builders.kinds.table import Kind
from builders.plan import Choice
from builders.problems import InputFault, Place, Problem

README = "README.md"
PEOPLE = "names-people.txt"
"""What stands in a folder of documents that name people, and says so."""


class Output:
    """What a build does to its output folder. Rows of files that it does not touch stay in the manifest."""

    def __init__(self, folder: Path, shown_as: str, manifest: Manifest) -> None:
        """Begin with what the manifest says is there."""
        self._folder, self._shown_as = folder, shown_as
        self._manifest, self._extras = manifest, Extras(folder, shown_as, manifest.extras)
        self._packs = {(pack.lesson, pack.audience): pack for pack in manifest.packs}
        self._before = {row.path: row for row in manifest.files}
        self._rows = dict(self._before)
        self.made: list[Row] = []
        self.unchanged: list[Row] = []
        self.removed: list[str] = []
        self.gallery = ""

    def put(self, row: Row, data: bytes) -> None:
        """Publish a document. Raises InputFault if the system refuses."""
        written = publish(self._folder, row.path, data, shown_as=self._shown_as)
        self._rows[row.path] = row
        (self.made if written else self.unchanged).append(row)

    def remove_others(
        self, choice: Choice, kinds: Mapping[str, Kind], *, every: Collection[str], faulty: Collection[str]
    ) -> None:
        """Remove what this build could have made and did not; `every` holds the ids of all lessons there are.

        Documents of faulty lessons stay, and so do those that are made on request only, unless they were asked for.
        Raises InputFault if the system refuses.
        """
        fresh = {row.path for row in (*self.made, *self.unchanged)}
        for row in self._before.values():
            gone = row.lesson not in every
            mine = choice.covers(lesson=row.lesson, audience=row.audience, kind=row.kind, format=row.format)
            kept = row.kind in kinds and kinds[row.kind].on_request and choice.only is None and not gone
            if row.path in fresh or row.lesson in faulty or not mine or kept or (gone and not choice.everything):
                continue
            remove(self._folder, [row.path], shown_as=self._shown_as)
            del self._rows[row.path]
            self.removed.append(row.path)

    def describe(self, states: Iterable[PackState], kinds: Mapping[str, Kind]) -> None:
        """Take what is to be told of packs now. One is mixed where documents of it stand there from another state."""
        fresh = {row.path for row in (*self.made, *self.unchanged)}
        for state in states:
            key = (state.lesson, state.audience)
            rows = [row for row in self._rows.values() if (row.lesson, row.audience) == key]
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
        if self._rows:
            from builders.gallery.gallery import furnish  # with the library of templates: checks make no page

            furnish(tuple(self._rows.values()), self._packs, look, self._extras, drawing)
            self.gallery = f"{self._shown_as}/{GALLERY}"
        self._extras.remove_others()
        return tuple(self._extras.problems)

    def close(self, readme: bytes) -> tuple[Problem, ...]:
        """Write the manifest, last of all; return what kept it from being written.

        Where nothing was made, nothing is written.
        """
        there = {(row.lesson, row.audience) for row in self._rows.values()}
        packs = tuple(pack for key, pack in sorted(self._packs.items()) if key in there)
        manifest = Manifest(tuple(self._rows.values()), self._extras.rows, packs)
        if not self.made and not self.removed and manifest == self._manifest:
            return ()
        try:
            if not (self._folder / README).exists():
                publish(self._folder, README, readme, shown_as=self._shown_as)
            publish(self._folder, NAME, to_bytes(manifest), shown_as=self._shown_as)
        except InputFault as fault:
            return fault.problems
        return ()


@contextlib.contextmanager
def open_output(request: BuildRequest) -> Iterator[Output]:
    """Hold the output folder of a request: made if missing, locked and swept.

    Raises InputFault if it cannot be written, is in use, holds documents that name people, or has a manifest that
    cannot be read.
    """
    folder, shown_as = request.working / request.output, request.shown(request.output)
    with empty_again(folder):
        open_folder(folder, shown_as=shown_as)
        if (folder / PEOPLE).exists():
            fault = "this folder holds documents that name people, and a pack does not go with them"
            raise InputFault([Problem(Place(f"{shown_as}/{PEOPLE}"), fault, "choose another folder with --output")])
        with only_builder(folder, shown_as=shown_as):
            sweep(folder)
            yield Output(folder, shown_as, read_manifest(folder, shown_as=shown_as))


@contextlib.contextmanager
def empty_again(folder: Path) -> Iterator[None]:
    """Take a folder away at the end that was not there before and stayed empty."""
    is_new = not folder.exists()
    try:
        yield
    finally:
        if is_new:
            with contextlib.suppress(OSError):
                folder.rmdir()  # does nothing unless the folder stayed empty
