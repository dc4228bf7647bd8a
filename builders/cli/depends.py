"""What a build depends on, and what came of it: every path at which a change means that it has to run again."""

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from builders.assets import PACKAGE, SHIPPED
from builders.build.inputs import SCHOOL
from builders.build.manifest import NAME as MANIFEST
from builders.build.manifest import read_manifest
from builders.build.output import PEOPLE
from builders.build.request import BuildRequest
from builders.stores.store import OWN

_TREES = ("assets", "lessons")
_LIBRARIES = ("site-packages", "dist-packages")
"""Folders that change themselves when a library is exchanged."""


class Unsure(Exception):
    """Nobody can say what a build depends on."""


def inputs(request: BuildRequest, read: Iterable[Path]) -> Iterator[str]:
    """Yield the path of all that a build reads, or would read if it stood there. Raises Unsure.

    `read` are the files beside lessons and assets: of the school or the schools.
    """
    working = request.working
    yield from _code(os.fspath(PACKAGE))
    yield from (entry for entry in sys.path if os.path.basename(entry) in _LIBRARIES)  # noqa: PTH119 - texts as they are
    roots = dict.fromkeys((SHIPPED, working))
    trees = [root / name for root in roots for name in _TREES]
    if request.lessons:
        trees.append(working / request.lessons)
    for tree in trees:
        yield from _below(os.fspath(tree))
    yield from map(os.fspath, (working / SCHOOL, *read))


def outputs(request: BuildRequest) -> Iterator[str]:
    """Yield the path of all that the manifest of a build's folder tells of, and of what must not stand beside it.

    Raises InputFault for a manifest that cannot be read.
    """
    folder, manifest = request.destination.address, read_manifest(request.destination.store())
    made = (*(row.path for row in manifest.files), *(extra.path for extra in manifest.extras))
    for name in (MANIFEST, PEOPLE, *OWN, *made):
        yield f"{folder}/{name}"


def _code(folder: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(".py"):
                yield entry.path
            elif entry.is_dir() and entry.name not in (SHIPPED.name, "__pycache__"):
                yield from _code(entry.path)


def _below(path: str) -> Iterator[str]:
    """Yield a path and, of a folder, all that stands in it: a folder changes itself when a name comes or goes."""
    yield path
    if not os.path.isdir(path):  # noqa: PTH112 - ten thousand files are asked for
        return
    with os.scandir(path) as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.is_symlink():
                    raise Unsure(entry.path)  # it may lead round in a circle
                yield from _below(entry.path)
            elif not entry.name.startswith("."):
                yield entry.path
