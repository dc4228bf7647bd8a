"""Listing: a list of schools, a table or a folder of school files, becomes a profile and a folder for each."""

from collections.abc import Iterable
from os.path import isdir
from pathlib import Path, PurePosixPath

from builders.frozen import dataclass, replace
from builders.problems import InputFault, Place, Problem
from builders.school.authority import FILE as AUTHORITY
from builders.school.authority import Authority, load_authority, with_shared
from builders.school.columns import columns, dotted_keys
from builders.school.listed import Listed
from builders.school.listed_files import listed_files, school_files
from builders.school.listed_rows import listed_rows
from builders.school.load import Profile, profile_of
from builders.school.logos import Kept, Logos
from builders.source.table_file import read_table
from builders.terms.folder_names import folder_name, is_folder_name

MAX_SCHOOLS = 20_000
MAX_BYTES = 20_000_000
"""Of a table: a thousand for each school, twice what all columns hold when they are full."""


@dataclass(frozen=True, slots=True)
class ListedSchool:
    """A school of a list. `folder` is the name of its folder, safe on every system and unlike all others."""

    folder: str
    profile: Profile
    place: Place


@dataclass(frozen=True, slots=True)
class SchoolList:
    """The schools that can be built, and what is wrong with the others.

    `read` is what the list was made of, folders and what was looked for in vain included; None where it asks for files
    of other folders, at which nobody looks.
    """

    schools: tuple[ListedSchool, ...]
    problems: tuple[Problem, ...]
    read: tuple[Path, ...] | None = ()


def load_school_list(path: Path, *, shown_as: str, kept: Kept | None = None) -> SchoolList:
    """Return the schools of a CSV file, an Excel workbook or a folder of school files, with what their authority says.

    `shown_as` is how problems name it; `kept` spares cleaning logos that were cleaned before. A school with an error is
    left out and told. Raises InputFault where none can be read: the list is no list, or what all share is wrong.
    """
    is_folder = isdir(path)  # noqa: PTH112 - `Path` raises for one that may not be looked at; reading it says why
    home = path if is_folder else path.parent
    shown = PurePosixPath(shown_as)
    beside = shown / AUTHORITY if is_folder else shown.with_name(AUTHORITY)
    fatal: list[Problem] = []
    authority: Authority | None = None
    try:
        authority = load_authority(home, shown_as=beside.as_posix(), kept=kept)
    except InputFault as fault:
        fatal += fault.problems
    logos = Logos(home, beside="the school file" if is_folder else "the list", kept=kept)
    listing = _Listing(authority, logos)
    files: tuple[Path, ...] = ()
    try:
        if is_folder:
            files = school_files(path, shown_as=shown_as, most=MAX_SCHOOLS)
            listing.add(listed_files(files, shown_as=shown_as))
        else:
            listing.add_table(path, shown_as)
    except InputFault as fault:
        fatal += fault.problems
    found = listing.whole()
    if fatal:
        raise InputFault([*fatal, *found.problems])
    if not found.schools and not found.problems:
        raise InputFault([Problem(Place(shown_as), "no school stands in this list", "write one in each row")])
    if logos.strayed:
        return replace(found, read=None)
    shared_logo = (home / authority.shared.logo,) if authority and authority.shared.logo else ()
    return replace(found, read=(path, *files, home / AUTHORITY, *shared_logo, *logos.paths))


def schools_template() -> str:
    """Return an empty list of schools as CSV: the names of its columns."""
    return ",".join(dotted_keys()) + "\r\n"


class _Listing:
    """A list as far as it has been read."""

    def __init__(self, authority: Authority | None, logos: Logos) -> None:
        self._authority, self._logos = authority, logos
        self._schools: list[ListedSchool] = []
        self._problems: list[Problem] = []
        self._taken: dict[str, Place] = {}

    def add_table(self, path: Path, shown_as: str) -> None:
        """Add the schools of a table. Raises InputFault where no row can be read."""
        table = read_table(path, shown_as=shown_as, columns=columns(), most=MAX_SCHOOLS, max_bytes=MAX_BYTES)
        if table.rows and "name" not in table.rows[0].values:
            remedy = "write `name` above the column in which the names of the schools stand"
            raise InputFault([*table.problems, Problem(Place(shown_as), "no column of this list holds names", remedy)])
        self._problems += table.problems
        self.add(listed_rows(table.rows))

    def add(self, found: Iterable[Listed]) -> None:
        """Add schools, each with its folder, its logo and what its authority says."""
        for one in found:
            self._problems += one.problems
            folder = self._folder(one)
            profile = self._profile(one) if one.school and folder else None
            if profile is not None:
                self._schools.append(ListedSchool(folder, profile, one.place))

    def whole(self) -> SchoolList:
        """Return the list."""
        return SchoolList(tuple(self._schools), tuple(sorted(set(self._problems))))

    def _folder(self, one: Listed) -> str:
        """Return the folder of a school; empty where it has none of its own, which is told."""
        folder = one.folder or folder_name(one.name)
        place = one.places("folder" if one.folder else "name")
        if not is_folder_name(folder):
            if one.folder:
                like = folder_name(folder) or "hill-school"
                remedy = f"use small letters a to z, figures and single hyphens: `{like}`"
                self._problems.append(Problem(place, f"`{folder[:60]}` cannot name a folder", remedy))
            elif one.name:
                fault = f"no folder can be named after `{one.name[:60]}`"
                remedy = "write a name for it in a column `folder`, in small letters a to z, figures and single hyphens"
                self._problems.append(Problem(place, fault, remedy))
            return ""
        if first := self._taken.get(folder):
            where = f"row {first.line}" if first.path == place.path else first.path
            fault = f"the folder `{folder}` is that of another school, in {where}"
            self._problems.append(Problem(place, fault, "write a name of its own for one of them in a column `folder`"))
            return ""
        self._taken[folder] = place
        return folder

    def _profile(self, one: Listed) -> Profile | None:
        """Return the profile of a school, None where its logo cannot be used, which is told."""
        if one.school is None:
            return None
        shared = self._authority
        school = with_shared(one.school, shared.shared) if shared else one.school
        second_logo = shared.logo if shared else None
        try:
            return profile_of(school, logos=self._logos, places=one.places, second_logo=second_logo)
        except InputFault as fault:
            self._problems += fault.problems
            return None
