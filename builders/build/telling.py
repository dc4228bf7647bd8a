"""Telling: what kept a worker from making a document becomes a problem with its place, for the author or the school."""

from typing import assert_never

from builders.build.budget import over_budget
from builders.build.compiled import Compiled
from builders.build.lessons import Subject
from builders.build.tracing import trace
from builders.build.work import Fault
from builders.problems import Place, Problem, Severity
from builders.writers.table import Writer


def told(fault: Fault, compiled: Compiled, subject: Subject, *, school_file: Place, writer: Writer) -> Problem:
    """Return the problem of a document that cannot be made."""
    job, text = compiled.job, fault.text
    traced = trace(text, subject.loaded.root, audience=job.request.audience) if text else None
    place = traced or Place(subject.shown_as)
    match fault.why:
        case "slide":
            said = f"this text does not fit on the slide `{fault.sections[0]}` ({job.path})"
            return Problem(place, said, "shorten it, or make two of it")
        case "leaf":
            said = f"this text does not fit on `{fault.sections[0]}`, which is cut out or handed over ({job.path})"
            return Problem(place, said, "shorten it")
        case "title":
            which = " and ".join(fault.sections)
            said = f"two slides of {job.path} have one title, \u201c{text}\u201d ({which})"
            return Problem(place, said, "give one of them another title, or leave one of the slides out")
        case "glyph":
            said = f"the typefaces have no sign for \u201c{text}\u201d (U+{ord(text):04X})"
            return Problem(traced or school_file, said, "write it in other words or letters")
        case "budget":
            excess = budget(compiled, fault.pages, subject, writer=writer, severity="error")
            assert excess is not None  # noqa: S101 - this is what the worker found
            return excess
        case _:
            assert_never(fault.why)


def budget(
    compiled: Compiled, pages: int, subject: Subject, *, writer: Writer, severity: Severity = "warning"
) -> Problem | None:
    """Return the problem of a document that has more pages or slides than its budget, None within it."""
    place = Place(subject.shown_as)
    return over_budget(compiled.document, pages, job=compiled.job, writer=writer, place=place, severity=severity)
