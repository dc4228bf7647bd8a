"""Making: one job becomes one document in memory."""

from dataclasses import dataclass

from builders.build.budget import over_budget
from builders.build.inputs import Inputs
from builders.build.lessons import Subject
from builders.build.tracing import trace
from builders.fonts import MissingGlyph
from builders.kinds.table import Kind
from builders.plan import Job
from builders.problems import InputFault, Place, Problem, Severity
from builders.school.merge import merge
from builders.slides.fit import TextTooLong
from builders.slides.plan import TitleClash
from builders.writers.table import Writer
from builders.writers.too_long import LeafTooLong
from builders.writers.written import Written


@dataclass(frozen=True, slots=True)
class Made:
    """A document in memory, and warnings about it."""

    job: Job
    written: Written
    problems: tuple[Problem, ...]


def make(job: Job, subject: Subject, inputs: Inputs, *, kind: Kind, writer: Writer, final: bool) -> Made:
    """Return the document of a job. Raises InputFault where the lesson's or the school's words cannot be set."""
    document = merge(subject.composing.document(kind, job.request), inputs.school, inputs.words, inputs.event)
    try:
        written = writer.load()(document, inputs.theme)
    except TextTooLong as fault:
        place = trace(fault.text, subject.loaded.root, audience=job.request.audience) or Place(subject.shown_as)
        told = f"this text does not fit on the slide `{fault.section_id}` ({job.path})"
        raise InputFault([Problem(place, told, "shorten it, or make two of it")]) from fault
    except LeafTooLong as fault:
        place = trace(fault.text, subject.loaded.root, audience=job.request.audience) or Place(subject.shown_as)
        told = f"this text does not fit on `{fault.section_id}`, which is cut out or handed over ({job.path})"
        raise InputFault([Problem(place, told, "shorten it")]) from fault
    except TitleClash as fault:
        place = trace(fault.title, subject.loaded.root, audience=job.request.audience) or Place(subject.shown_as)
        told = f"two slides of {job.path} have one title, \u201c{fault.title}\u201d ({' and '.join(fault.section_ids)})"
        raise InputFault(
            [Problem(place, told, "give one of them another title, or leave one of the slides out")]
        ) from fault
    except MissingGlyph as fault:
        place = trace(fault.character, subject.loaded.root, audience=job.request.audience) or Place(inputs.school_file)
        told = f"the typefaces have no sign for \u201c{fault.character}\u201d (U+{ord(fault.character):04X})"
        raise InputFault([Problem(place, told, "write it in other words or letters")]) from fault
    severity: Severity = "error" if final else "warning"
    place = Place(subject.shown_as)
    excess = over_budget(document, written.pages, job=job, writer=writer, place=place, severity=severity)
    if excess and final:
        raise InputFault([excess])
    return Made(job, written, (excess,) if excess else ())
