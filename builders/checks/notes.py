"""Check: every slide of a deck has notes, so that anybody can present it."""

from collections.abc import Iterator

from builders.checks.check import Composed, Criteria, Finding
from builders.document import Section, plain


def check(composed: Composed, _criteria: Criteria) -> Iterator[Finding]:
    """Yield an error for each slide of a deck without notes."""
    if composed.document.form != "slides":
        return
    if not any(plain(note).strip() for note in composed.document.notes):
        told = f"the first slide of the {composed.name} has no notes"
        yield Finding(told, "begin the agenda with `slide: title` and words to say")
    for slide in _slides(composed.document.sections):
        if not any(plain(note).strip() for note in slide.notes):
            told = f"the slide `{slide.id}` of the {composed.name} has no notes"
            yield Finding(told, "write under `say` what its presenter says", text=plain(slide.title))


def _slides(sections: tuple[Section, ...]) -> Iterator[Section]:
    """Yield the sections that become slides: those that hold something."""
    for section in sections:
        if section.blocks or not section.sections:
            yield section
        yield from _slides(section.sections)
