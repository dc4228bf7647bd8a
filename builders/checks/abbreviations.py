"""Check: an abbreviation comes with its words where a document first uses it."""

import re
from collections.abc import Iterator
from functools import lru_cache

from builders.checks.check import Composed, Criteria, Finding
from builders.checks.own_words import names, own_inlines, own_text
from builders.checks.walk import blocks
from builders.document import Document, Entries, plain
from builders.language.names import without
from builders.language.plain_words import load_known
from builders.language.prose import sentences
from builders.language.reading_order import pieces
from builders.lesson.load import Loaded

_ABBREVIATION = re.compile(r"\b(?:[A-Z]{2,}|[A-Z][a-z][A-Z]{1,2})(?=s?\b)")
_EXPLAINED = re.compile(
    r"[a-z]\w* \(([A-Z][A-Za-z]*[A-Z])s?\)"  # designated safeguarding lead (DSL)
    r"|\b([A-Z][A-Za-z]*[A-Z])s? \((?=[\w-]+ )"  # DSL (designated safeguarding lead)
    r"|\b([A-Z][A-Za-z]*[A-Z])s?,? (?:means|stands for|is short for)\b"
)
_REMEDY = "write them where it is first used, as in “designated safeguarding lead (DSL)”, or in the glossary"


def check(composed: Composed, criteria: Criteria) -> Iterator[Finding]:
    """Yield a warning for each abbreviation without its words at its first use, in the glossary or in a name shown."""
    document, loaded = composed.document, composed.loaded
    found, own = names(loaded, criteria), own_inlines(loaded)
    clear = {*load_known(criteria.assets, document.audience), *_in_services(loaded, criteria), *_in_glossary(document)}
    for piece in pieces(document):
        if piece.role == "source":
            continue
        for sentence in sentences(own_text(piece.inlines, own)):
            explained, used = _abbreviations(sentence, found)
            clear.update(explained)
            for abbreviation in used:
                if abbreviation not in clear:
                    clear.add(abbreviation)
                    told = f"“{abbreviation}” stands in the {composed.name} without the words that it is short for"
                    yield Finding(told, _REMEDY, "warning", text=sentence)


@lru_cache(maxsize=4096)
def _abbreviations(sentence: str, names: re.Pattern[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return those that a sentence explains or names show, and those that it uses; documents share most sentences."""
    nameless = without(sentence, names)
    shown = _ABBREVIATION.findall(" ".join(names.findall(sentence)))
    explained = (group for told in _EXPLAINED.findall(nameless) for group in told if group)
    return (*shown, *explained), tuple(_ABBREVIATION.findall(nameless))


def _in_services(loaded: Loaded, criteria: Criteria) -> Iterator[str]:
    """Yield the abbreviations in names of services that the lesson's packs show in full."""
    for name in loaded.lesson.help.named:
        yield from _ABBREVIATION.findall(criteria.services[name].name)


def _in_glossary(document: Document) -> Iterator[str]:
    """Yield the abbreviations in the document's glossary."""
    for _, block in blocks(document.sections):
        if isinstance(block, Entries) and block.role == "term":
            for entry in block.items:
                yield from _ABBREVIATION.findall(f"{plain(entry.title)} {plain(entry.body)}")
