"""Authority: what `authority.yaml` says for all schools of a list, where a school does not say it itself."""

import contextlib
import os
from collections.abc import Iterator
from os.path import lexists
from pathlib import Path, PurePosixPath
from typing import TypeVar

from builders.frozen import dataclass
from builders.problems import InputFault, Place, Problem
from builders.school.load import read_school_file
from builders.school.logos import Kept, Logos
from builders.school.model import School
from builders.source.nodes import Node, find, place_of
from builders.source.safe_files import Refused
from builders.source.typed import typed
from builders.terms.values import Part

FILE = "authority.yaml"
_ALIKE = ("authority.yaml", "authority.yml", "authority.yaml.txt")

_OWN = {
    "name": "delete this line",
    "second_logo": "write `logo`: the authority's logo stands beside that of each school",
}

AnyPart = TypeVar("AnyPart", bound=Part)


@dataclass(frozen=True, slots=True)
class Authority:
    """What all schools share. `logo` is its own, a PNG file, which stands beside that of the school."""

    shared: School
    logo: bytes | None


def load_authority(folder: Path, *, shown_as: str, kept: Kept | None = None) -> Authority | None:
    """Return what the file in a folder says, None without one. Raises InputFault with all that is wrong."""
    if not lexists(folder / FILE):
        _refuse_alike(folder, shown_as)
        return None
    root = read_school_file(folder / FILE, shown_as=shown_as)
    strays = tuple(_strays(root))
    shared, problems = typed(School, root)
    if shared is None or strays:
        raise InputFault([*strays, *problems])
    logos = Logos(folder, beside=f"the {FILE}", kept=kept)
    try:
        return Authority(shared, logos.read(shared.logo))
    except Refused as refused:
        raise InputFault([Problem(place_of(root, ("logo",)), str(refused), logos.remedy)]) from None


def _refuse_alike(folder: Path, shown_as: str) -> None:
    """Raise InputFault for a file that somebody took great care to write, and that nobody would read."""
    with contextlib.suppress(OSError):
        for name in sorted(os.listdir(folder)):  # noqa: PTH208 - names are enough
            if name.lower() in _ALIKE:
                place = Place(PurePosixPath(shown_as).with_name(name).as_posix())
                raise InputFault([Problem(place, "nobody would read this file", f"rename it to `{FILE}`")])


def with_shared(school: School, shared: School) -> School:
    """Return a school that says what all share where it says nothing itself, key by key, with the approvals of both."""
    filled = _filled(school, shared)
    update = {"logo": school.logo, "approvals": (*school.approvals, *shared.approvals)}
    return filled.model_copy(update=update)


def _filled(own: AnyPart, shared: AnyPart) -> AnyPart:
    taken: dict[str, object] = {}
    for key in shared.model_fields_set:
        value, other = getattr(own, key), getattr(shared, key)
        if isinstance(value, Part):
            taken[key] = _filled(value, other)
        elif key not in own.model_fields_set or value == "":
            taken[key] = other
    return own.model_copy(update=taken) if taken else own


def _strays(root: Node) -> Iterator[Problem]:
    """Yield a problem for each key that is a school's own."""
    for key, remedy in _OWN.items():
        if find(root, (key,)) is not None:
            yield Problem(place_of(root, (key,), key=True), f"`{key}` is each school's own", remedy)
