"""Listed files: each school file of a folder is one school of a list."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from builders.problems import InputFault, Place, Problem
from builders.school.authority import FILE as AUTHORITY
from builders.school.columns import FOLDER
from builders.school.listed import Listed
from builders.school.load import Places, places_in, read_school_file
from builders.school.model import School
from builders.source.nodes import Mapping, Node, Scalar
from builders.source.typed import typed

_SUFFIXES = (".yaml", ".yml")


def school_files(folder: Path, *, shown_as: str, most: int) -> tuple[Path, ...]:
    """Return the school files of a folder by their names. Raises InputFault without any, or with more than `most`."""
    start = Place(shown_as)
    try:
        names = sorted(path.name for path in folder.iterdir() if _is_school(path.name))
    except OSError as error:
        fault = f"this folder cannot be read ({error.strerror})"
        raise InputFault([Problem(start, fault, "allow reading it")]) from None
    if not names:
        raise InputFault([Problem(start, "no school file stands in this folder", "save each as NAME.yaml in it")])
    if len(names) > most:
        raise InputFault([Problem(start, f"more than {most:,} files stand here", "split the folder")])
    return tuple(folder / name for name in names)


def listed_files(files: Iterable[Path], *, shown_as: str) -> Iterator[Listed]:
    """Yield the schools of some files in a folder, which is shown so."""
    for file in files:
        yield _listed(file, f"{shown_as.rstrip('/')}/{file.name}")


def _is_school(name: str) -> bool:
    """Return whether a file is one of a school; systems put files of their own beside, beginning with a dot."""
    return name.lower().endswith(_SUFFIXES) and name.lower() != AUTHORITY and not name.startswith(".")


def _listed(path: Path, shown_as: str) -> Listed:
    start = Place(shown_as)
    try:
        root = read_school_file(path, shown_as=shown_as)
    except InputFault as fault:
        return Listed(start, None, "", "", _nowhere(start), fault.problems)
    bare, folder = _without_folder(root)
    school, problems = typed(School, bare)
    name = _text(root, "name")
    if school and "name" not in school.model_fields_set:
        school, problems = None, (Problem(start, "`name` is missing", 'add `name: "..."`'),)
    return Listed(start, school, name, folder, places_in(root), problems)


def _without_folder(root: Node) -> tuple[Node, str]:
    """Return the root without the key that only a list knows, and the text of that key."""
    if not isinstance(root, Mapping):
        return root, ""
    entries = tuple(entry for entry in root.entries if entry.key.text != FOLDER)
    return Mapping(entries, root.place), _text(root, FOLDER)


def _text(root: Node, key: str) -> str:
    value = root.get(key) if isinstance(root, Mapping) else None
    return value.text if isinstance(value, Scalar) else ""


def _nowhere(start: Place) -> Places:
    """Return what tells of every key that it stands at the start of a file that cannot be read."""

    def find(key: str, *, blank: bool = False) -> Place:  # noqa: ARG001 nothing is known of any key
        return start

    return find
