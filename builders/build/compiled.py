"""Compiled: the documents of a lesson as every school gets them, and what each of them depends on."""

import hashlib
import re
from collections.abc import Iterable, Mapping

from builders.build.bundle import Item
from builders.build.lessons import Subject
from builders.document import Document
from builders.frozen import dataclass
from builders.kinds.table import Kind
from builders.plan import Job
from builders.terms.fields import FIELDS, LOGOS

_APPROVAL = re.compile(r"Approval\(lesson='[^']*', version='[^']*', digest='[^']*'\)")
"""What is to be approved: the whole lesson, of which a document may hold a part only. No writer shows it."""
_FIELD = re.compile(r"(?:Field\(name='|\{)((?:school|session)\.[a-z_.]+)")


@dataclass(frozen=True, slots=True)
class Compiled:
    """A document before the values of a school are in it, and what it is made of.

    `digest` stands for all that it says; `uses` are the fields in it, in order.
    """

    job: Job
    document: Document
    digest: str
    uses: tuple[str, ...]

    @property
    def item(self) -> Item:
        """What a worker needs of it."""
        return Item(self.document, self.job.format, self.job.path)


def compile_jobs(subject: Subject, jobs: Iterable[Job], kinds: Mapping[str, Kind]) -> tuple[Compiled, ...]:
    """Return the documents of these jobs of a lesson."""
    return tuple(_compiled(job, subject.composing.document(kinds[job.kind], job.request)) for job in jobs)


def _compiled(job: Job, document: Document) -> Compiled:
    # All of a document is frozen data, whose representation says everything that it holds, in order.
    told = _APPROVAL.sub("Approval()", repr(document))
    used = {name for name in _FIELD.findall(told) if name in FIELDS}
    uses = tuple(sorted(used | ({"school.name"} if used & LOGOS else set())))  # the name stands in for the picture
    return Compiled(job, document, hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:32], uses)
