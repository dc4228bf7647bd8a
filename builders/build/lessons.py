"""Lessons of a build: each loaded and made ready to be composed, or its problems."""

from collections.abc import Iterable
from dataclasses import dataclass

from builders.build.folders import LessonFolder
from builders.build.inputs import Inputs
from builders.checks.table import run_checks
from builders.kinds.pack import Pack
from builders.lesson.load import Loaded, load_lesson
from builders.problems import InputFault, Problem
from builders.terms.values import Nation


@dataclass(frozen=True, slots=True)
class Subject:
    """A loaded lesson, what its documents are composed from, how problems name its file, and warnings about it."""

    loaded: Loaded
    pack: Pack
    shown_as: str
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Subjects:
    """The lessons that can be built, the ids of those that cannot, and all problems of both."""

    good: tuple[Subject, ...]
    faulty: frozenset[str]
    problems: tuple[Problem, ...]


def load_subjects(folders: Iterable[LessonFolder], inputs: Inputs, nation: Nation) -> Subjects:
    """Return the lessons of these folders for a nation. A fault in one leaves the others as they are."""
    good: list[Subject] = []
    faulty: list[str] = []
    problems: list[Problem] = []
    for folder in folders:
        try:
            subject = _subject(folder, inputs, nation)
        except InputFault as fault:
            faulty.append(folder.id)
            problems += fault.problems
        else:
            good.append(subject)
            problems += subject.problems
    return Subjects(tuple(good), frozenset(faulty), tuple(problems))


def _subject(folder: LessonFolder, inputs: Inputs, nation: Nation) -> Subject:
    vocabulary = inputs.vocabulary
    loaded = load_lesson(folder.path, assets=inputs.assets, shown_as=folder.shown_as, vocabulary=vocabulary)
    problems = (*loaded.problems, *run_checks(loaded, assets=inputs.assets))
    if nation not in loaded.lesson.nations:
        remedy = f"choose one of {', '.join(loaded.lesson.nations)} (--nation), or check the lesson for {nation} first"
        fault = f"this lesson is not written for {nation}, where the school is"
        problems = (*problems, Problem(loaded.place("nations"), fault, remedy))
    if any(problem.severity == "error" for problem in problems):
        raise InputFault(problems)
    pack = Pack(loaded.id, loaded.lesson, loaded.digest, vocabulary.services, inputs.words)
    return Subject(loaded, pack, folder.shown_as, problems)
