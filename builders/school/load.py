"""Load: a school file becomes a profile, its logo read and cleaned, its blanks listed."""

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from pydantic import BaseModel

from builders.frozen import dataclass
from builders.problems import InputFault, Place, Problem
from builders.school.logos import Logos
from builders.school.model import Approval, School
from builders.source.nodes import Node, place_of
from builders.source.safe_files import Refused, read_inside
from builders.source.source_text import MAX_BYTES
from builders.source.typed import typed
from builders.source.yaml_reader import read

_MAY_BE_BLANK = ("logo", "second_logo", "brand_colour", "lead.title", "deputy.title", "local_authority.address")
"""Nothing is missing on paper without these."""


@dataclass(frozen=True, slots=True)
class Profile:
    """A school ready to be merged. The logos are PNG files; `blanks` are dotted keys such as `lead.phone`, in order.

    `blank_places` are where they stand, or where the part stands that lacks them.
    """

    school: School
    logo: bytes | None
    blanks: tuple[str, ...]
    blank_places: tuple[Place, ...] = ()
    second_logo: bytes | None = None

    def ever_approved(self, *, lesson: str) -> bool:
        """Return whether the school's lead has signed off the lesson, whatever its content was then."""
        return any(approval.lesson == lesson for approval in self.school.approvals)

    def approved(self, *, lesson: str, version: str, digest: str) -> bool:
        """Return whether the school's lead has signed off exactly this content."""
        return self.approval(lesson=lesson, version=version, digest=digest) is not None

    def approval(self, *, lesson: str, version: str, digest: str) -> Approval | None:
        """Return the sign-off of exactly this content, None where there is none."""
        content = (lesson, version, digest)
        found = (one for one in self.school.approvals if (one.lesson, one.version, one.digest) == content)
        return next(found, None)


class Places(Protocol):
    """Tells where the value of a dotted key stands, or with `blank` the key whose value is missing."""

    def __call__(self, key: str, *, blank: bool = False) -> Place:
        """Return the place."""


def load_school(path: Path, *, shown_as: str, logos: Logos | None = None) -> Profile:
    """Return the profile of a school file; `shown_as` is how problems name it, `logos` stand beside the file.

    Raises InputFault with all problems.
    """
    root = read_school_file(path, shown_as=shown_as)
    school, problems = typed(School, root)
    if school is None:
        raise InputFault(problems)
    return profile_of(school, logos=logos or Logos(path.parent), places=places_in(root))


def read_school_file(path: Path, *, shown_as: str) -> Node:
    """Return what stands in a file with the keys of a school file. Raises InputFault."""
    try:
        data = read_inside(path.parent, path.name, max_bytes=MAX_BYTES)
    except Refused as refused:
        raise InputFault([Problem(Place(shown_as), str(refused), "check the path of the school file")]) from None
    return read(data, shown_as, blank_values=True)


def places_in(root: Node) -> Places:
    """Return what tells where the keys of a school file stand."""

    def find(key: str, *, blank: bool = False) -> Place:
        return place_of(root, tuple(key.split(".")), key=blank)

    return find


def profile_of(school: School, *, logos: Logos, places: Places, second_logo: bytes | None = None) -> Profile:
    """Return the profile of a school, its logos read and its blanks found.

    `second_logo` is the one that others share, for a school without one of its own. Raises InputFault for logos that
    cannot be used.
    """
    pictures: list[bytes | None] = []
    problems = []
    for key in ("logo", "second_logo"):
        try:
            pictures.append(logos.read(getattr(school, key)))
        except Refused as refused:
            problems.append(Problem(places(key), str(refused), logos.remedy))
    if problems:
        raise InputFault(problems)
    logo, second = pictures
    blanks = tuple(_blanks(school))
    return Profile(school, logo, blanks, tuple(places(key, blank=True) for key in blanks), second or second_logo)


def _blanks(part: BaseModel, prefix: str = "") -> Iterator[str]:
    for key in type(part).model_fields:
        value = getattr(part, key)
        if isinstance(value, BaseModel):
            yield from _blanks(value, f"{prefix}{key}.")
        elif value == "" and prefix + key not in _MAY_BE_BLANK:
            yield prefix + key
