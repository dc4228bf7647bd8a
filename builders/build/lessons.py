"""Lessons of a build: each loaded and made ready to be composed, or its problems."""

from collections.abc import Iterable

from builders.build.checking import Checker
from builders.build.composing import Composing
from builders.build.folders import LessonFolder
from builders.frozen import dataclass
from builders.kinds.pack import Pack
from builders.lesson.load import Loaded, load_lesson
from builders.problems import InputFault, Problem


@dataclass(frozen=True, slots=True)
class Subject:
    """A loaded lesson, its documents as they are composed, how problems name its file, and what is wrong with it.

    `accepted` is how many more warnings its authors accept.
    """

    loaded: Loaded
    pack: Pack
    composing: Composing
    shown_as: str
    problems: tuple[Problem, ...]
    accepted: int


@dataclass(frozen=True, slots=True)
class Subjects:
    """The lessons that can be built, the ids of those that cannot, and all problems of both.

    `accepted` is how many more warnings their authors accept.
    """

    good: tuple[Subject, ...]
    faulty: frozenset[str]
    problems: tuple[Problem, ...]
    accepted: int


def load_subjects(folders: Iterable[LessonFolder], checker: Checker) -> Subjects:
    """Return the lessons of these folders, checked. A fault in one leaves the others as they are."""
    good: list[Subject] = []
    faulty: list[str] = []
    problems: list[Problem] = []
    accepted = 0
    for folder in folders:
        try:
            subject = _subject(folder, checker)
        except InputFault as fault:
            faulty.append(folder.id)
            problems += fault.problems
            continue
        problems += subject.problems
        accepted += subject.accepted
        if any(problem.severity == "error" for problem in subject.problems):
            faulty.append(folder.id)
        else:
            good.append(subject)
    return Subjects(tuple(good), frozenset(faulty), tuple(problems), accepted)


def _subject(folder: LessonFolder, checker: Checker) -> Subject:
    inputs, nation = checker.inputs, checker.request.nation
    vocabulary = inputs.vocabulary
    loaded = load_lesson(folder.path, assets=inputs.assets, shown_as=folder.shown_as, vocabulary=vocabulary)
    pack = Pack(loaded.id, loaded.lesson, loaded.digest, vocabulary.services, vocabulary.nations, inputs.words)
    composing = Composing(pack)
    told = checker.check(loaded, composing)
    problems = (*loaded.problems, *told.problems)
    if nation not in loaded.lesson.nations:
        written_for = ", ".join(loaded.lesson.nations)
        remedy = f"choose one of {written_for} (--nation), or add {nation} here once it says what holds there"
        fault = f"this lesson is not written for {nation}, where the school is"
        problems = (*problems, Problem(loaded.place("nations"), fault, remedy))
    return Subject(loaded, pack, composing, folder.shown_as, problems, told.accepted)
