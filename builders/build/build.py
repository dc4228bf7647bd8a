"""Build: a request becomes files and a report. It prints nothing and never exits."""

import contextlib
import hashlib
from collections.abc import Mapping
from dataclasses import replace

from builders.build import final
from builders.build.checking import Checker
from builders.build.fingerprint import surroundings
from builders.build.folders import chosen, find_lessons
from builders.build.inputs import Inputs, load_inputs
from builders.build.lessons import Subject, load_subjects
from builders.build.making import Made, make
from builders.build.manifest import Row
from builders.build.output import Output, open_output
from builders.build.people import load_people
from builders.build.personal import about_people, open_personal, refuse_pack
from builders.build.progress import Listener, Progress, silent
from builders.build.report import LessonState, Report
from builders.build.request import BuildRequest
from builders.build.staleness import stale
from builders.build.standing import look, pack_states
from builders.build.verdicts import KeptVerdicts
from builders.document import plain
from builders.gallery.contents import PackState
from builders.kinds.local import unseen
from builders.kinds.request import Request
from builders.kinds.table import KINDS, Kind
from builders.plan import Job, collisions, plan
from builders.problems import InputFault, Place, Problem, Severity
from builders.words import DEFAULT_LANGUAGE
from builders.writers.table import WRITERS, Writer

DEFAULT_EDITION = "standard"
"""How the manifest names the edition that file names leave out."""


def build(
    request: BuildRequest,
    listener: Listener = silent,
    *,
    kinds: Mapping[str, Kind] = KINDS,
    writers: Mapping[str, Writer] = WRITERS,
) -> Report:
    """Return what came of a build. Faults of people's files and of the output folder are in the report.

    Raises UnknownLesson and NotADirectoryError for names that do not exist, HoldsPack for documents that name people
    and were to go into the folder of a pack, before anything is done.
    """
    all_kinds, open_folder = kinds, open_output
    if request.people:
        refuse_pack(request)
        request, kinds = about_people(request, kinds)
        open_folder = open_personal
    found = find_lessons(request.working, request.lessons)
    folders = chosen(found, request.choice.lessons)
    report = Report(request.shown(request.output), "")
    with contextlib.ExitStack() as stack:
        try:
            inputs = load_inputs(request, language=DEFAULT_LANGUAGE)
            people, told = load_people(request)
            output = stack.enter_context(open_folder(request)) if request.publish else None
        except InputFault as fault:
            return replace(report, problems=fault.problems)
        nation = request.nation or inputs.school.school.nation
        ask = Request("parents", nation, inputs.school.school.phase)
        kept = KeptVerdicts(request.working, trusted=not request.final)
        checker = Checker(inputs, all_kinds, ask, kept, surroundings(inputs.assets), listener)
        subjects = load_subjects(folders, checker)
        kept.close()
        work = _Work(request, inputs, output, listener, kinds=kinds, writers=writers)
        work.problems += (*told, *subjects.problems)
        work.faulty |= subjects.faulty
        work.looked_at, work.accepted = len(folders), subjects.accepted
        return work.run(subjects.good, replace(ask, people=people), every={folder.id for folder in found})


class _Work:
    """One build under way: what has been made so far, and what was wrong."""

    def __init__(
        self,
        request: BuildRequest,
        inputs: Inputs,
        output: Output | None,
        listener: Listener,
        *,
        kinds: Mapping[str, Kind],
        writers: Mapping[str, Writer],
    ) -> None:
        self.request, self.inputs, self.output, self.listener = request, inputs, output, listener
        self.kinds, self.writers = kinds, writers
        self.problems: list[Problem] = list(final.school_problems(inputs)) if request.final else []
        self.faulty: set[str] = set()
        self.done = self.total = self.looked_at = self.accepted = 0

    def run(self, subjects: tuple[Subject, ...], ask: Request, *, every: set[str]) -> Report:
        """Make everything, publish what has no fault, and return the report. `every` holds the ids of all lessons."""
        states = tuple(self._state(subject) for subject in subjects)
        jobs = self._plan(subjects, ask)
        self.total = len(jobs)
        output = self.output
        try:
            for subject, state in zip(subjects, states, strict=True):
                self._lesson(subject, state, [job for job in jobs if job.lesson == state.id])
            if output:
                output.remove_others(self.request.choice, self.kinds, every=every, faulty=self.faulty)
                output.describe(self._packs(subjects), self.kinds)
                self.problems += output.furnish(look(self.inputs), self._drawing)
        except InputFault as fault:
            self.problems += fault.problems
        finally:
            # Also after a full disk or Ctrl-C: the manifest tells what stands in the folder now.
            if output:
                self.problems += output.close(self.inputs.assets.read_bytes("output-readme.md"))
        self.listener(Progress(self.done, self.total, ""))
        return Report(
            output=self.request.shown(self.request.output),
            gallery=output.gallery if output else "",
            school_file=self.inputs.school_file,
            made=tuple(output.made) if output else (),
            unchanged=tuple(output.unchanged) if output else (),
            removed=tuple(output.removed) if output else (),
            problems=tuple(sorted(set(self.problems))),
            lessons=tuple(state for state in states if state.id not in self.faulty),
            blanks=self.inputs.school.blanks,
            brand=self.inputs.theme.brand,
            nation=self.inputs.words.say(f"nation.{ask.nation}"),
            local=unseen(self.inputs.vocabulary.nations[ask.nation], self.inputs.words),
            checked=self.looked_at,
            accepted=self.accepted,
            event=self.inputs.event,
            people=len(ask.people),
        )

    def _state(self, subject: Subject) -> LessonState:
        pack = subject.pack
        version = pack.lesson.version
        school = self.inputs.school
        approved = school.approved(lesson=pack.id, version=version, digest=pack.digest)
        lapsed = not approved and school.ever_approved(lesson=pack.id)
        severity: Severity = "error" if self.request.final else "warning"
        services, assets = self.inputs.vocabulary.services, self.inputs.assets
        out_of_date = tuple(stale(subject.loaded, services, self.request.today, assets=assets, severity=severity))
        title = plain(pack.lesson.title)
        return LessonState(
            id=pack.id,
            title=title,
            version=version,
            digest=pack.digest,
            path=subject.shown_as,
            approved=approved,
            lapsed=lapsed,
            stale=out_of_date,
        )

    def _plan(self, subjects: tuple[Subject, ...], ask: Request) -> tuple[Job, ...]:
        names = {subject.pack.id: subject.pack.lesson.public.file_name for subject in subjects}
        lacking = {
            (subject.pack.id, kind.name, audience)
            for subject in subjects
            for kind in self.kinds.values()
            for audience in kind.audiences
            if not kind.needs(subject.pack.lesson, replace(ask, audience=audience))
        }
        jobs = plan(names, self.request.choice, ask, kinds=self.kinds, writers=self.writers, lacking=lacking)
        for collision in collisions(jobs):
            fault = f"the lessons {' and '.join(collision.lessons)} would write the same file, {collision.path}"
            place = next(Place(one.shown_as) for one in subjects if one.pack.id == collision.lessons[1])
            self.problems.append(Problem(place, fault, "rename one of the folders"))
            self.faulty |= set(collision.lessons)
        return jobs

    def _lesson(self, subject: Subject, state: LessonState, jobs: list[Job]) -> None:
        """Make all documents of a lesson, then publish them, or none of them if one has a fault."""
        problems = [*state.stale, *(final.lesson_problems(state, self.inputs) if self.request.final else ())]
        made: list[Made] = []
        for job in jobs:
            self.listener(Progress(self.done, self.total, job.path))
            kind, writer = self.kinds[job.kind], self.writers[job.format]
            try:
                made.append(make(job, subject, self.inputs, kind=kind, writer=writer, final=self.request.final))
            except InputFault as fault:
                problems += fault.problems
            self.done += 1
        self.problems += problems
        self.problems += [problem for one in made for problem in one.problems]
        if any(problem.severity == "error" for problem in problems) or (
            self.request.final and self.inputs.school.blanks
        ):
            self.faulty.add(state.id)
        if self.output and state.id not in self.faulty:
            for one in made:
                self._put(self.output, one)

    def _packs(self, subjects: tuple[Subject, ...]) -> tuple[PackState, ...]:
        good = (subject for subject in subjects if subject.pack.id not in self.faulty)
        return tuple(state for subject in good for state in pack_states(subject, self.inputs))

    def _drawing(self, done: int, total: int, now: str) -> None:
        self.listener(Progress(done, total, now, "drawing"))

    def _put(self, output: Output, made: Made) -> None:
        """Publish a document; one that is open in another program keeps no other from being published."""
        try:
            output.put(self._row(made), made.written.data)
        except InputFault as fault:
            if not isinstance(fault.__cause__, PermissionError):
                raise
            self.problems += fault.problems
            self.faulty.add(made.job.lesson)

    def _row(self, made: Made) -> Row:
        job, data = made.job, made.written.data
        return Row(
            path=job.path,
            school=self.inputs.school.school.name,
            lesson=job.lesson,
            audience=job.request.audience,
            kind=job.kind,
            format=job.format,
            language=job.request.language,
            edition=job.request.edition or DEFAULT_EDITION,
            sha256=hashlib.sha256(data).hexdigest(),
            bytes=len(data),
            pages=made.written.pages,
        )
