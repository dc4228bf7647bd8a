"""Standing: how a lesson stands with a school, and what the gallery is told of its packs."""

from collections.abc import Iterable
from typing import get_args

from builders.build.final import approval_problems, lesson_problems, school_problems
from builders.build.inputs import Inputs
from builders.build.lessons import Subject
from builders.build.report import LessonState
from builders.build.request import BuildRequest
from builders.build.staleness import stale
from builders.document import Audience, plain
from builders.gallery.contents import Look, PackState
from builders.kinds.dates import use_until
from builders.problems import Problem, Severity
from builders.school.listing import ListedSchool
from builders.school.load import Profile


def lesson_state(subject: Subject, schools: Iterable[Profile], inputs: Inputs, request: BuildRequest) -> LessonState:
    """Return how a lesson stands with schools: approved if all have approved it, lapsed if one had."""
    pack, version, profiles = subject.pack, subject.pack.lesson.version, tuple(schools)
    approved = all(one.approved(lesson=pack.id, version=version, digest=pack.digest) for one in profiles)
    severity: Severity = "error" if request.final else "warning"
    services = inputs.vocabulary.services
    return LessonState(
        id=pack.id,
        title=plain(pack.lesson.title),
        version=version,
        digest=pack.digest,
        path=subject.shown_as,
        approved=approved,
        lapsed=not approved and any(one.ever_approved(lesson=pack.id) for one in profiles),
        stale=tuple(stale(subject.loaded, services, request.today, assets=inputs.assets, severity=severity)),
    )


def withheld(subject: Subject, school: ListedSchool, inputs: Inputs, request: BuildRequest) -> tuple[Problem, ...]:
    """Return what keeps a final copy from being handed out; of other copies nothing is kept back."""
    if not request.final:
        return ()
    state = lesson_state(subject, (school.profile,), inputs, request)
    approval = school.profile.approval(lesson=state.id, version=state.version, digest=state.digest)
    return (
        *state.stale,
        *school_problems(school.profile),
        *lesson_problems(state, school.place),
        *approval_problems(approval, request.today, school.place),
    )


def pack_states(subject: Subject, inputs: Inputs) -> tuple[PackState, ...]:
    """Return what is to be told of a lesson's packs, one for each audience."""
    pack, lesson, profile = subject.pack, subject.pack.lesson, inputs.school
    approval = profile.approval(lesson=pack.id, version=lesson.version, digest=pack.digest)
    return tuple(
        PackState(
            lesson=pack.id,
            audience=audience,
            school=profile.school.name,
            title=plain(lesson.title),
            version=lesson.version,
            digest=pack.digest,
            file_name=lesson.public.file_name,
            review_by=lesson.review_by.isoformat(),
            use_until=use_until(lesson.review_by).isoformat(),
            approved_by=approval.by if approval else "",
            approved_as=approval.role if approval else "",
            approved_on=approval.on.isoformat() if approval else "",
            blanks=profile.blanks,
        )
        for audience in get_args(Audience)
    )


def look(inputs: Inputs) -> Look:
    """Return for whom a gallery is and how it looks."""
    profile = inputs.school
    return Look(profile.school.name, profile.logo, profile.blanks, inputs.theme, inputs.words)
