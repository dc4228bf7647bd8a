"""The plan: which documents a build makes and what their files are called.

Pure: no file is touched here.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import get_args

from builders.document import Audience
from builders.frozen import dataclass, replace
from builders.kinds.request import Request
from builders.kinds.table import Kind
from builders.words import DEFAULT_LANGUAGE
from builders.writers.table import Writer


@dataclass(frozen=True, slots=True)
class Choice:
    """What somebody asked for; None means everything. `only` holds kinds with a format each, None for all its formats.

    A kind made only on request is made when `only` names it.
    """

    lessons: frozenset[str] | None = None
    audience: Audience | None = None
    only: frozenset[tuple[str, str | None]] | None = None

    @property
    def everything(self) -> bool:
        """True where nothing was left out."""
        return self == Choice()

    def covers(self, *, lesson: str, audience: str, kind: str, format: str) -> bool:  # noqa: A002 - the field's name
        """Return whether a document belongs to what was asked for."""
        return (
            (self.lessons is None or lesson in self.lessons)
            and (self.audience is None or audience == self.audience)
            and (self.only is None or not self.only.isdisjoint({(kind, None), (kind, format)}))
        )


@dataclass(frozen=True, slots=True)
class Job:
    """One document to make. `path` is relative to the output folder, with forward slashes."""

    lesson: str
    kind: str
    format: str
    request: Request
    path: str


@dataclass(frozen=True, slots=True)
class Collision:
    """Two jobs whose files some system would take for one."""

    path: str
    lessons: tuple[str, str]


def plan(
    lessons: Mapping[str, str],
    choice: Choice,
    request: Request,
    *,
    kinds: Mapping[str, Kind],
    writers: Mapping[str, Writer],
    lacking: Collection[tuple[str, str, str]] = (),
) -> tuple[Job, ...]:
    """Return the jobs in the order in which they are made: by lesson, audience, kind, format.

    `lessons` maps ids to discreet public file names; `request` says where and in what form, its audience is ignored.
    `lacking` names lesson, kind and audience where the lesson has nothing that the kind is made of.
    """
    audiences: tuple[Audience, ...] = get_args(Audience)
    return tuple(
        _job(lesson, name, kind, writers[ending], replace(request, audience=audience))
        for lesson, name in sorted(lessons.items())
        for audience in audiences
        for kind in kinds.values()
        if audience in kind.audiences and not (kind.on_request and choice.only is None)
        if (lesson, kind.name, audience) not in lacking
        for ending in kind.formats
        if choice.covers(lesson=lesson, audience=audience, kind=kind.name, format=ending)
    )


def collisions(jobs: Iterable[Job]) -> tuple[Collision, ...]:
    """Return the jobs whose files would overwrite each other, letters in capitals or not."""
    taken: dict[str, Job] = {}
    found = []
    for job in jobs:
        earlier = taken.setdefault(job.path.casefold(), job)
        if earlier is not job:
            found.append(Collision(job.path, (earlier.lesson, job.lesson)))
    return tuple(found)


def _job(lesson: str, name: str, kind: Kind, writer: Writer, request: Request) -> Job:
    language = "" if request.language == DEFAULT_LANGUAGE else request.language
    parts = (name, request.audience, kind.name, request.edition, language)
    file = "-".join(part for part in parts if part) + f".{writer.extension}"
    return Job(lesson, kind.name, writer.format, request, f"{lesson}/{request.audience}/{file}")
