"""The table of checks: one row each, of a loaded lesson or of a document composed from it."""

from collections.abc import Mapping

from builders.checks import apart, avoid, required, sentences, sources
from builders.checks.check import Check, DocumentCheck, LessonCheck

LESSON_CHECKS: tuple[LessonCheck, ...] = (
    Check("required", "what the subject's hard rules require stands where it must stand", "error", required.check),
    Check("apart", "what only some may read stands in their part and nowhere else", "error", apart.check),
    Check("wording", "words to avoid, with what to say instead and why", "error or warning", avoid.check),
    Check("long-sentences", "parents' sentences are short", "warning", sentences.check),
    Check("sources", "a statement is no surer than its sources", "warning", sources.check),
)
"""Run once for each lesson, in this order."""

DOCUMENT_CHECKS: tuple[DocumentCheck, ...] = ()
"""Run for each document of a lesson: every audience and kind, for the school's nation and phase."""

_ALL: tuple[LessonCheck | DocumentCheck, ...] = (*LESSON_CHECKS, *DOCUMENT_CHECKS)
CHECKS: Mapping[str, LessonCheck | DocumentCheck] = {check.name: check for check in _ALL}
