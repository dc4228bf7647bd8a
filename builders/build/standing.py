"""Standing: what the gallery is told of a lesson's packs and of the school."""

from typing import get_args

from builders.build.inputs import Inputs
from builders.build.lessons import Subject
from builders.document import Audience, plain
from builders.gallery.contents import Look, PackState
from builders.kinds.dates import use_until


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
