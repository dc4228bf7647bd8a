"""Groups: schools of one nation and phase get the same lessons, which are loaded, checked and planned once for them."""

from collections.abc import Iterable, Iterator, Mapping

from builders.build.checking import Checker
from builders.build.fingerprint import surroundings
from builders.build.folders import LessonFolder
from builders.build.inputs import Inputs
from builders.build.lessons import Subjects, load_subjects
from builders.build.progress import Listener
from builders.build.request import BuildRequest
from builders.build.verdicts import KeptVerdicts
from builders.frozen import dataclass, replace
from builders.kinds.request import Attendee, Request
from builders.kinds.table import Kind
from builders.plan import Job, collisions, plan
from builders.problems import Place, Problem
from builders.school.listing import ListedSchool
from builders.terms.values import Nation, PhaseChoice
from builders.writers.table import Writer


@dataclass(frozen=True, slots=True)
class Group:
    """Schools by their numbers in the list, the lessons as these schools get them, and what is made of each.

    `ask` says for which nation and phase; `faulty` are the ids of lessons of which nothing is made.
    """

    ask: Request
    inputs: Inputs
    schools: tuple[tuple[int, ListedSchool], ...]
    subjects: Subjects
    jobs: Mapping[str, tuple[Job, ...]]
    faulty: frozenset[str]
    problems: tuple[Problem, ...]


def load_groups(
    request: BuildRequest,
    inputs: Inputs,
    folders: Iterable[LessonFolder],
    people: tuple[Attendee, ...],
    listener: Listener,
    *,
    checked: Mapping[str, Kind],
    kinds: Mapping[str, Kind],
    writers: Mapping[str, Writer],
) -> tuple[Group, ...]:
    """Return the groups in the order of nation and phase.

    `checked` are the kinds that are looked at, `kinds` those that are made.
    """
    kept = KeptVerdicts(request.working, trusted=not request.final)
    around = surroundings(inputs.assets)
    groups = []
    for (nation, phase), schools in _settings(request, inputs):
        own = inputs.of(schools[0][1], request)
        ask = Request("parents", nation, phase)
        subjects = load_subjects(folders, Checker(own, checked, ask, kept, around, listener))
        jobs = _plan(request, subjects, replace(ask, people=people), kinds=kinds, writers=writers)
        clashes = dict(_clashes(subjects, jobs))
        groups.append(
            Group(
                ask=ask,
                inputs=own,
                schools=schools,
                subjects=subjects,
                jobs={each.pack.id: tuple(job for job in jobs if job.lesson == each.pack.id) for each in subjects.good},
                faulty=subjects.faulty.union(*clashes.values()),
                problems=(*subjects.problems, *clashes),
            )
        )
    kept.close()
    return tuple(groups)


Setting = tuple[Nation, PhaseChoice]


def _settings(request: BuildRequest, inputs: Inputs) -> list[tuple[Setting, tuple[tuple[int, ListedSchool], ...]]]:
    """Return the schools with their numbers, by nation and phase."""
    found: dict[Setting, list[tuple[int, ListedSchool]]] = {}
    for number, listed in enumerate(inputs.schools.schools):
        school = listed.profile.school
        found.setdefault((request.nation or school.nation, school.phase), []).append((number, listed))
    return [(setting, tuple(schools)) for setting, schools in sorted(found.items())]


def _plan(
    request: BuildRequest, subjects: Subjects, ask: Request, *, kinds: Mapping[str, Kind], writers: Mapping[str, Writer]
) -> tuple[Job, ...]:
    names = {subject.pack.id: subject.pack.lesson.public.file_name for subject in subjects.good}
    lacking = {
        (subject.pack.id, kind.name, audience)
        for subject in subjects.good
        for kind in kinds.values()
        for audience in kind.audiences
        if not kind.needs(subject.pack.lesson, replace(ask, audience=audience))
    }
    return plan(names, request.choice, ask, kinds=kinds, writers=writers, lacking=lacking)


def _clashes(subjects: Subjects, jobs: tuple[Job, ...]) -> Iterator[tuple[Problem, frozenset[str]]]:
    """Yield what is told of two lessons that would write the same file, with their ids."""
    for collision in collisions(jobs):
        fault = f"the lessons {' and '.join(collision.lessons)} would write the same file, {collision.path}"
        place = next(Place(one.shown_as) for one in subjects.good if one.pack.id == collision.lessons[1])
        yield Problem(place, fault, "rename one of the folders"), frozenset(collision.lessons)
