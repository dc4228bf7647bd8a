"""Load: a lesson folder becomes a typed lesson that can be compiled, or all its problems."""

from dataclasses import field
from itertools import islice
from pathlib import Path

from builders.assets import SHIPPED, Assets
from builders.document import Inlines
from builders.frozen import dataclass
from builders.lesson import references, rules
from builders.lesson.digest import digest
from builders.lesson.includes import Includes
from builders.lesson.items import Statement
from builders.lesson.model import Lesson
from builders.lesson.shared_sources import without_strange_sources
from builders.lesson.texts import Path as Steps
from builders.lesson.texts import statements, texts
from builders.lesson.vocabulary import Vocabulary, load_vocabulary
from builders.problems import InputFault, Place, Problem
from builders.source.nodes import Node, place_of
from builders.source.safe_files import Refused, read_inside
from builders.source.source_text import MAX_BYTES
from builders.source.typed import MAX_PROBLEMS, typed
from builders.source.yaml_reader import read
from builders.terms.folder_names import is_folder_name

FILE = "lesson.yaml"
SHARED = "_shared"


@dataclass(frozen=True, slots=True)
class Loaded:
    """A lesson with what it is called, where its words stand, and its digest for approvals.

    `texts` and `statements` are all of them with their paths, found once for everybody who walks the lesson.
    `problems` are warnings; a lesson with an error is never loaded.
    """

    lesson: Lesson
    id: str
    path: Path
    digest: str
    root: Node = field(repr=False)
    texts: tuple[tuple[Steps, Inlines], ...] = field(repr=False)
    statements: tuple[tuple[Steps, Statement], ...] = field(repr=False)
    problems: tuple[Problem, ...] = ()

    def place(self, *path: str | int) -> Place:
        """Return where a part stands, for example `place("risks", "items", 0, "short")`."""
        return place_of(self.root, path)


def id_fault(lesson_id: str) -> tuple[str, str] | None:
    """Return fault and remedy if a name cannot be a lesson's id, which names folders on every system."""
    if not is_folder_name(lesson_id):
        shown = ascii(lesson_id[:60])[1:-1]
        return f"`{shown}` cannot be the name of a lesson", "use small letters a to z, figures and single hyphens"
    return None


def load_lesson(folder: Path, *, assets: Assets, shown_as: str, vocabulary: Vocabulary | None = None) -> Loaded:
    """Return the lesson of a folder. `shown_as` is how problems name its file, such as `lessons/sleep/lesson.yaml`.

    A vocabulary loaded before saves reading it again for each lesson. Raises InputFault with every problem found.
    """
    start = Place(shown_as)
    if fault := id_fault(folder.name):
        raise InputFault([Problem(start, *fault)])
    try:
        data = read_inside(folder, FILE, max_bytes=MAX_BYTES)
    except Refused as refused:
        raise InputFault([Problem(start, str(refused), f"a lesson is a folder with a file {FILE}")]) from None
    includes = Includes(folder.parent / SHARED, shown_as, shipped=SHIPPED / "lessons" / SHARED)
    root = includes.expand(read(data, shown_as))
    if includes.problems:
        raise InputFault(includes.problems)
    root = without_strange_sources(root, shown_as)
    vocabulary = vocabulary or load_vocabulary(assets)
    lesson, problems = typed(Lesson, root)
    strays = islice(references.check(root, vocabulary), MAX_PROBLEMS)
    found = [*problems, *strays, *islice(rules.check_fields(root), MAX_PROBLEMS)]
    if lesson is not None:
        found.extend(rules.check(lesson, root))
    if lesson is None or any(problem.severity == "error" for problem in found):
        raise InputFault(found)
    services = (vocabulary.services[name] for name in lesson.help.named)
    code = digest(root, services, vocabulary.nations)
    said = tuple(texts(lesson)), tuple(statements(lesson))
    return Loaded(lesson, folder.name, folder, code, root, *said, tuple(sorted(found)))
