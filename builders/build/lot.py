"""Lot: a lesson compiled for schools that get the same of it, and where its documents go."""

from collections.abc import Iterable, Iterator

from builders.build.compiled import Compiled
from builders.build.groups import Group
from builders.build.lessons import Subject
from builders.build.manifest import DEFAULT_EDITION, Row
from builders.build.work import Batch, Made, school_path
from builders.frozen import dataclass
from builders.school.listing import ListedSchool


@dataclass(frozen=True, slots=True)
class Lot:
    """A lesson compiled for the schools of a group."""

    group: Group
    subject: Subject
    compiled: tuple[Compiled, ...]

    @property
    def lesson(self) -> str:
        """The id of the lesson."""
        return self.subject.pack.id

    def path(self, listed: ListedSchool, document: int) -> str:
        """Return where a school's copy of a document goes."""
        return school_path(listed.folder, self.compiled[document].job.path)

    def row(self, listed: ListedSchool, made: Made) -> Row:
        """Return how the manifest tells of a school's document."""
        job = self.compiled[made.document].job
        return Row(
            path=self.path(listed, made.document),
            school=listed.profile.school.name,
            lesson=job.lesson,
            audience=job.request.audience,
            kind=job.kind,
            format=job.format,
            language=job.request.language,
            edition=job.request.edition or DEFAULT_EDITION,
            sha256=made.sha256,
            bytes=made.bytes,
            pages=made.pages,
        )


def paths(batch: Batch, schools: Iterable[int] | None = None) -> Iterator[str]:
    """Yield where the documents of a batch go, or only those for some schools."""
    items, some = batch.lesson.content.items, None if schools is None else set(schools)
    for order in batch.orders:
        if order.publish and (some is None or order.school in some):
            yield from (school_path(order.folder, items[number].path) for number in order.wanted)
