"""Personal output: documents that name people go whole into a folder of their own, and nothing else tells of them."""

import contextlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from builders.assets import Assets
from builders.build.manifest import NAME, Manifest
from builders.build.output import PEOPLE, Ours, Output
from builders.build.request import BuildRequest
from builders.frozen import replace
from builders.gallery.contents import Drawing, Look
from builders.kinds.table import Kind
from builders.plan import Choice
from builders.problems import Problem
from builders.stores.destination import held
from builders.stores.store import Store

OURS = b'"manifest_version"'
MOST = 64_000_000
"""Bytes of a manifest that are looked at: more than any pack's has."""


class HoldsPack(Exception):
    """Documents that name people were to go into the folder of a pack, or below it; `folder` is that pack's."""

    def __init__(self, folder: str) -> None:
        """Keep how messages name the folder."""
        self.folder = folder
        super().__init__(folder)


class PersonalOutput(Output):
    """A folder that whole files are put into. What else stands there is left alone, and no manifest is written."""

    def __init__(self, store: Store, note: bytes) -> None:
        """Begin with nothing known of the folder. `note` is what tells whoever finds it that it names people."""
        super().__init__(store, Manifest())
        self.beside = ((PEOPLE, note),)

    def remove_others(self, choice: Choice, kinds: Mapping[str, Kind], ours: Ours) -> None:
        """Remove nothing: whoever keeps these documents deletes them."""

    def furnish(self, look: Look, drawing: Drawing) -> tuple[Problem, ...]:  # noqa: ARG002 - as for the folder of a pack
        """Put no gallery there: nothing but the documents names anybody."""
        return ()

    def close(self, readme: bytes) -> tuple[Problem, ...]:  # noqa: ARG002 - as for the folder of a pack
        """Write nothing."""
        return ()


def about_people(request: BuildRequest, kinds: Mapping[str, Kind]) -> tuple[BuildRequest, Mapping[str, Kind]]:
    """Return what a request with a list of people asks for: kinds that name them, for staff."""
    choice = replace(request.choice, audience="staff")
    return replace(request, choice=choice), {name: kind for name, kind in kinds.items() if kind.names_people}


def refuse_pack(request: BuildRequest) -> None:
    """Raise HoldsPack where the output folder is that of a pack, or stands in one."""
    folder = (request.working / request.output).resolve()
    for place in (folder, *folder.parents):
        if _holds_pack(place):
            raise HoldsPack(request.shown(place))


@contextlib.contextmanager
def open_personal(request: BuildRequest) -> Iterator[Output]:
    """Hold the folder of a request: made if missing, locked and swept.

    Raises InputFault if it cannot be written or is in use.
    """
    with held(request.destination) as store:
        yield PersonalOutput(store, Assets(request.working).read_bytes(PEOPLE))


def _holds_pack(folder: Path) -> bool:
    """Return whether a manifest of ours stands in a folder, whole or not."""
    path = folder / NAME
    try:
        if not path.is_file():  # asked first, so that nothing is opened where there is none
            return False
        with path.open("rb") as file:
            return OURS in file.read(MOST)
    except OSError:
        return True  # what cannot be read may be one
