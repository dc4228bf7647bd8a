"""Lesson folders: which lessons there are, the working folder's before the shipped ones."""

from pathlib import Path

from builders.assets import SHIPPED
from builders.frozen import dataclass
from builders.lesson.load import FILE


@dataclass(frozen=True, slots=True)
class LessonFolder:
    """Where a lesson stands. `shown_as` is how problems name its file."""

    id: str
    path: Path
    shown_as: str


class UnknownLesson(Exception):
    """Somebody asked for a lesson that does not exist."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        """Keep the name asked for and the names that exist."""
        self.name, self.known = name, known
        super().__init__(name)


def find_lessons(working: Path, lessons: Path | None) -> tuple[LessonFolder, ...]:
    """Return the lessons of `lessons`, or, if that is None, the shipped ones overridden by those of `working`.

    They come in the order of their ids, faulty ones included. Names that begin with a dot or an underscore are not
    lessons. Raises NotADirectoryError if `lessons` is no folder.
    """
    if lessons is not None:
        if not (working / lessons).is_dir():
            raise NotADirectoryError(lessons)
        return _folders(working / lessons, shown_as=lessons.as_posix())
    shipped = SHIPPED / "lessons"
    found = {folder.id: folder for folder in _folders(shipped, shown_as=shipped.as_posix())}
    found |= {folder.id: folder for folder in _folders(working / "lessons", shown_as="lessons")}
    return tuple(found[name] for name in sorted(found))


def chosen(folders: tuple[LessonFolder, ...], names: frozenset[str] | None) -> tuple[LessonFolder, ...]:
    """Return the folders with these names, all for None. Raises UnknownLesson."""
    if names is None:
        return folders
    known = tuple(folder.id for folder in folders)
    for name in sorted(names.difference(known)):
        raise UnknownLesson(name, known)
    return tuple(folder for folder in folders if folder.id in names)


def _folders(root: Path, *, shown_as: str) -> tuple[LessonFolder, ...]:
    if not root.is_dir():
        return ()
    return tuple(
        LessonFolder(child.name, child, f"{shown_as}/{child.name}/{FILE}")
        for child in sorted(root.iterdir())
        if child.name[0] not in "._" and child.is_dir()
    )
