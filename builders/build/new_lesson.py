"""A new lesson: the skeleton, written where the working folder keeps its lessons."""

from datetime import date
from pathlib import Path

from builders.frozen import replace
from builders.lesson.load import FILE
from builders.lesson.skeleton import skeleton
from builders.problems import InputFault
from builders.stores.folder import FolderStore


class AlreadyThere(Exception):
    """A lesson of that name exists; it is never written over."""

    def __init__(self, path: str) -> None:
        """Keep the path as messages name it."""
        self.path = path
        super().__init__(path)


def write_new_lesson(working: Path, lesson_id: str, *, today: date) -> str:
    """Write `lessons/<id>/lesson.yaml` and return its path. The id must be a good one (`load.id_fault`).

    Raises AlreadyThere if anything of that name exists, InputFault if the system refuses.
    """
    path = f"{lesson_id}/{FILE}"
    folder = working / "lessons"
    if (folder / lesson_id).exists():
        raise AlreadyThere(f"lessons/{lesson_id}")
    try:
        FolderStore(folder, "lessons").put(path, skeleton(lesson_id, today=today).encode("utf-8"))
    except InputFault as fault:
        remedy = "allow writing in this folder, or run the command in another one"
        raise InputFault([replace(problem, remedy=remedy) for problem in fault.problems]) from fault
    return f"lessons/{path}"
