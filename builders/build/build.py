"""Build: a request becomes files and a report. It prints nothing and never exits."""

import contextlib
from collections import Counter
from collections.abc import Mapping

from builders.build.building import Building
from builders.build.folders import chosen, find_lessons
from builders.build.given import Given
from builders.build.groups import load_groups
from builders.build.inputs import load_inputs, refuse_sources
from builders.build.output import Ours, Output, open_output
from builders.build.people import load_people
from builders.build.personal import about_people, open_personal, refuse_pack
from builders.build.progress import Listener, Progress, silent
from builders.build.report import LessonState, Report
from builders.build.request import BuildRequest
from builders.build.standing import lesson_state, look, pack_states
from builders.build.stopping import stoppable
from builders.build.tally import Tally
from builders.frozen import replace
from builders.kinds.local import unseen
from builders.kinds.table import KINDS, Kind
from builders.problems import InputFault
from builders.words import DEFAULT_LANGUAGE
from builders.writers.table import WRITERS, Writer


def build(
    request: BuildRequest,
    listener: Listener = silent,
    *,
    kinds: Mapping[str, Kind] = KINDS,
    writers: Mapping[str, Writer] = WRITERS,
) -> Report:
    """Return what came of a build. Faults of people's files and of the output folder are in the report.

    Raises UnknownLesson and NotADirectoryError for names that do not exist, HoldsPack for documents that name people
    and were to go into the folder of a pack, before anything is done; KeyboardInterrupt when somebody asks it to stop,
    after the manifest is written.
    """
    all_kinds, open_folder = kinds, open_output
    if request.people:
        refuse_pack(request)
        request, kinds = about_people(request, kinds)
        open_folder = open_personal
    found = find_lessons(request.working, request.lessons)
    folders = chosen(found, request.choice.lessons)
    with contextlib.ExitStack() as stack:
        try:
            if request.publish:
                refuse_sources(request)
            inputs = load_inputs(request, language=DEFAULT_LANGUAGE)
            people, told = load_people(request)
            output = stack.enter_context(open_folder(request)) if request.publish else None
        except InputFault as fault:
            return Report(request.shown(request.output), "", problems=fault.problems)
        groups = load_groups(
            request, inputs, folders, people, listener, checked=all_kinds, kinds=kinds, writers=writers
        )
        given = Given(request, inputs, groups, output, kinds, writers)
        building = Building(given, listener)
        building.tally.problems += (*told, *inputs.schools.problems)
        _run(given, building, listener, every={folder.id for folder in found})
        return _report(given, building.tally, checked=len(folders), people=len(people))


def _run(given: Given, building: Building, listener: Listener, *, every: set[str]) -> None:
    """Make, publish and tidy; whatever happens, the manifest tells at the end what stands there."""
    output, tally = given.output, building.tally
    with stoppable(listener) as stop:
        try:
            building.run(stop)
            if output:
                output.remove_others(given.request.choice, given.kinds, _ours(given, tally, every))
                if given.request.schools is None:
                    _furnish(given, output, tally, stop.before(listener))
        except InputFault as fault:
            tally.hindered = True
            tally.problems += fault.problems
        finally:
            # Also after a full disk or Ctrl-C.
            if output:
                tally.problems += output.close(given.inputs.assets.read_bytes("output-readme.md"))
        stop.heed()
    listener(Progress(tally.done, building.total, ""))


def _ours(given: Given, tally: Tally, every: set[str]) -> Ours:
    """Of which documents this build knows that they are made no more. Of a faulty school it knows nothing."""
    folders = {listed.folder for listed in given.inputs.schools.schools}
    faulty = {
        (listed.folder, lesson) for group in given.groups for lesson in group.faulty for _, listed in group.schools
    }
    return Ours(every, folders, faulty | tally.faulty)


def _furnish(given: Given, output: Output, tally: Tally, listener: Listener) -> None:
    """Put the gallery of the only school beside its documents."""
    subjects = [subject for group in given.groups for subject in group.subjects.good]
    faulty = {lesson for _, lesson in tally.faulty}.union(*(group.faulty for group in given.groups))
    good = (subject for subject in subjects if subject.pack.id not in faulty)
    output.describe((state for subject in good for state in pack_states(subject, given.inputs)), given.kinds)
    tally.problems += output.furnish(
        look(given.inputs), lambda done, total, now: listener(Progress(done, total, now, "drawing"))
    )


def _report(given: Given, tally: Tally, *, checked: int, people: int) -> Report:
    request, inputs, output = given.request, given.inputs, given.output
    first = given.groups[0]
    states = _states(given, tally)
    blanks = Counter(key for listed in inputs.schools.schools for key in listed.profile.blanks)
    group_problems = (problem for group in given.groups for problem in group.problems)
    stale = (problem for state in states for problem in state.stale)
    words = first.inputs.words
    several = request.schools is not None
    return Report(
        output=request.shown(request.output),
        gallery=output.gallery if output else "",
        school_file=inputs.school_file,
        made=tuple(output.made) if output else (),
        unchanged=tuple(output.unchanged) if output else (),
        removed=tuple(output.removed) if output else (),
        problems=tuple(sorted({*tally.problems, *group_problems, *stale})),
        lessons=states,
        blanks=() if several else inputs.school.blanks,
        brand=None if several else inputs.theme.brand,
        nation=words.say(f"nation.{first.ask.nation}"),
        local=() if several else unseen(inputs.vocabulary.nations[first.ask.nation], words),
        checked=checked,
        accepted=max(group.subjects.accepted for group in given.groups),
        event=inputs.event,
        people=people,
        schools=len(inputs.schools.schools) if several else None,
        blank_schools=blanks if several else {},
        remade=tuple(tally.remade),
        read=None if tally.hindered else inputs.schools.read,
    )


def _states(given: Given, tally: Tally) -> tuple[LessonState, ...]:
    """Return how each lesson stands with the schools for which all of it could be made."""
    found: dict[str, LessonState] = {}
    for group in given.groups:
        for subject in group.subjects.good:
            name = subject.pack.id
            good = [one.profile for _, one in group.schools if (one.folder, name) not in tally.faulty]
            if not good or name in group.faulty:
                continue
            state = lesson_state(subject, good, given.inputs, given.request)
            before = found.get(name, state)
            approved = before.approved and state.approved
            found[name] = replace(state, approved=approved, lapsed=not approved and (before.lapsed or state.lapsed))
    return tuple(found[name] for name in sorted(found))
