"""Load: a school file becomes a profile, its logo read and cleaned, its blanks listed."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel

from builders.problems import InputFault, Place, Problem
from builders.school.model import Approval, School
from builders.source.nodes import place_of
from builders.source.safe_files import Refused, read_inside
from builders.source.source_text import MAX_BYTES
from builders.source.typed import typed
from builders.source.yaml_reader import read

_MAY_BE_BLANK = ("logo", "brand_colour", "lead.title", "deputy.title")
"""Nothing is missing on paper without these."""


@dataclass(frozen=True, slots=True)
class Profile:
    """A school ready to be merged. `logo` is a PNG file; `blanks` are dotted keys such as `lead.phone`, in order.

    `blank_places` are where they stand, or where the part stands that lacks them.
    """

    school: School
    logo: bytes | None
    blanks: tuple[str, ...]
    blank_places: tuple[Place, ...] = ()

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


def load_school(path: Path, *, shown_as: str) -> Profile:
    """Return the profile of a school file; `shown_as` is how problems name it. Raises InputFault with all of them."""
    start = Place(shown_as)
    try:
        data = read_inside(path.parent, path.name, max_bytes=MAX_BYTES)
    except Refused as refused:
        raise InputFault([Problem(start, str(refused), "check the path of the school file")]) from None
    root = read(data, shown_as, blank_values=True)
    school, problems = typed(School, root)
    if school is None:
        raise InputFault(problems)
    logo = None
    if school.logo:
        try:
            logo = _logo(path.parent, school.logo)
        except Refused as refused:
            remedy = "save the logo as PNG or JPEG beside the school file, and write its name here"
            raise InputFault([Problem(place_of(root, ("logo",)), str(refused), remedy)]) from None
    blanks = tuple(_blanks(school))
    return Profile(school, logo, blanks, tuple(place_of(root, tuple(key.split(".")), key=True) for key in blanks))


def _logo(folder: Path, name: str) -> bytes:
    from builders.school.logo import MAX_BYTES as MAX_LOGO_BYTES  # Pillow costs time, and few schools have a logo
    from builders.school.logo import LogoFault, clean

    try:
        return clean(read_inside(folder, name, max_bytes=MAX_LOGO_BYTES))
    except LogoFault as fault:
        raise Refused(str(fault)) from None


def _blanks(part: BaseModel, prefix: str = "") -> Iterator[str]:
    for key in type(part).model_fields:
        value = getattr(part, key)
        if isinstance(value, BaseModel):
            yield from _blanks(value, f"{prefix}{key}.")
        elif value == "" and prefix + key not in _MAY_BE_BLANK:
            yield prefix + key
