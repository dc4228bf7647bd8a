"""The table of checks: one row each, of a loaded lesson or of a document composed from it."""

from collections.abc import Mapping

from builders.checks import (
    abbreviations,
    alt_texts,
    apart,
    attribution,
    avoid,
    capitals,
    emphasis,
    idioms,
    leaks,
    local_words,
    minimum,
    notes,
    reading_level,
    required,
    script,
    sentences,
    services,
    sources,
    spelling,
)
from builders.checks.check import Check, DocumentCheck, LessonCheck

LESSON_CHECKS: tuple[LessonCheck, ...] = (
    Check("required", "what the subject's hard rules require stands where it must stand", "error", required.check),
    Check("apart", "what only some may read stands in their part and nowhere else", "error", apart.check),
    Check("minimum", "there is enough of everything that the subject asks for", "error or warning", minimum.check),
    Check("script", "every slide has words to say, every part of a session takes time", "error", script.check),
    Check("services", "the services named can help those whom the lesson is about", "error", services.check),
    Check("sources", "numbers have sources, no statement is surer than its own", "error or warning", sources.check),
    Check("attribution", "what was seen at second hand (V2) says who reports it", "warning", attribution.check),
    Check("nations", "words of one nation stand only in items for that nation", "error or warning", local_words.check),
    Check("wording", "words to avoid, with what to say instead and why", "error or warning", avoid.check),
    Check("long-sentences", "parents' sentences are short", "warning", sentences.check),
    Check("idioms", "parents' text says what it means, without idioms", "warning", idioms.check),
    Check("capitals", "no words in block capitals", "warning", capitals.check),
    Check("emphasis", "no italics and no underlining", "warning", emphasis.check),
    Check("spelling", "every word is one of British English, or a name", "warning", spelling.check),
)
"""Run once for each lesson, in this order."""

DOCUMENT_CHECKS: tuple[DocumentCheck, ...] = (
    Check("reading-level", "documents are easy enough for their readers", "error or warning", reading_level.check),
    Check("abbreviations", "an abbreviation comes with its words at its first use", "warning", abbreviations.check),
    Check("leak", "nothing for staff or leads alone stands in a document for others", "error", leaks.check),
    Check("alt-text", "every picture and drawing tells in words what it shows", "error", alt_texts.check),
    Check("notes", "every slide has notes, so that anybody can present it", "error", notes.check),
)
"""Run for each document of a lesson: every audience and kind, for the school's nation and phase."""

_ALL: tuple[LessonCheck | DocumentCheck, ...] = (*LESSON_CHECKS, *DOCUMENT_CHECKS)
CHECKS: Mapping[str, LessonCheck | DocumentCheck] = {check.name: check for check in _ALL}
