"""Page budgets: a document longer than its kind allows is told to its author."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from builders.document import Document, Phone, Section, Text, plain
from builders.plan import Job
from builders.problems import Place, Problem, Severity
from builders.writers.table import Writer

NAMED = 3
"""How many of the largest sections a problem names."""


def over_budget(
    document: Document, pages: int, *, job: Job, writer: Writer, place: Place, severity: Severity
) -> Problem | None:
    """Return the problem of a document that has more pages or slides than its budget, None within it."""
    budget = document.page_budget
    if budget is None or pages <= budget:
        return None
    excess = pages - budget
    fault = f"{job.path} has {pages} {writer.page}s, {excess} more than the {budget} it may have"
    largest = sorted(_titled(document.sections), key=_characters, reverse=True)[:NAMED]
    names = ", ".join(f"\u201c{plain(section.title)}\u201d" for section in largest)
    return Problem(place, fault, f"shorten the largest parts: {names}", severity)


def _titled(sections: tuple[Section, ...]) -> Iterator[Section]:
    for section in sections:
        if section.title:
            yield section
        else:
            yield from _titled(section.sections)


def _characters(part: object) -> int:
    match part:
        case Text(text=text):
            return len(text)
        case Phone(number=number):
            return len(number)
        case tuple():
            return sum(_characters(inner) for inner in part)
        case _ if is_dataclass(part):
            return sum(_characters(getattr(part, field.name)) for field in fields(part))
        case _:
            return 0
