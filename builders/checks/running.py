"""Running: every check of the table on one lesson and its documents."""

from collections.abc import Iterable, Iterator, Mapping

from builders.assets import Assets
from builders.checks.check import Composed, Criteria, DocumentCheck, Finding, LessonCheck
from builders.checks.places import path_of
from builders.checks.rules import Rules, load_rules, similar_subject
from builders.checks.table import DOCUMENT_CHECKS, LESSON_CHECKS
from builders.checks.verdict import SUBJECT, Verdict
from builders.frozen import replace
from builders.lesson.load import Loaded
from builders.lesson.texts import Path
from builders.services import Service

_NAME = "\x00"
"""Where a fault names its document, while those of several documents are compared."""


def judge(
    loaded: Loaded, documents: Iterable[Composed], *, services: Mapping[str, Service], assets: Assets
) -> tuple[Verdict, ...]:
    """Return what the checks find in a lesson and its documents, each thing once, in the order of the table.

    Raises InputFault for faulty data of the checks themselves, such as a rules file.
    """
    subject = loaded.lesson.subject
    rules = load_rules(assets, subject)
    found: list[Verdict] = []
    if rules is None:
        if similar := similar_subject(assets, subject):
            told = f"there is no subject `{subject}`"
            return (Verdict(SUBJECT, (SUBJECT,), told, f"did you mean `{similar}`?", "error"),)
        told, remedy = f"there are no hard rules for the subject `{subject}`", f"write assets/rules/{subject}.yaml"
        found.append(Verdict(SUBJECT, (SUBJECT,), told, f"{remedy}, or choose another subject", "warning"))
        rules = Rules(subject=subject)
    criteria = Criteria(rules, services, assets)
    for of_lesson in LESSON_CHECKS:
        found += _of_lesson(of_lesson, loaded, criteria)
    listed = tuple(documents)
    for of_document in DOCUMENT_CHECKS:
        found += _merged(
            [(one, composed) for composed in listed for one in _of_document(of_document, composed, criteria)]
        )
    return tuple(dict.fromkeys(found))


def _of_lesson(check: LessonCheck, loaded: Loaded, criteria: Criteria) -> Iterator[Verdict]:
    for finding in check.run(loaded, criteria):
        yield Verdict(check.name, finding.path, finding.fault, finding.remedy, finding.severity)


def _of_document(check: DocumentCheck, composed: Composed, criteria: Criteria) -> Iterator[Verdict]:
    for finding in check.run(composed, criteria):
        path = _path(finding, composed)
        document = "" if path else composed.name
        yield Verdict(check.name, path, finding.fault, finding.remedy, finding.severity, document)


def _merged(found: list[tuple[Verdict, Composed]]) -> Iterator[Verdict]:
    """Yield the verdicts, those that say the same of one place in several documents as one that names them all."""
    names: dict[Verdict, list[str]] = {}
    for verdict, composed in found:
        same = replace(verdict, fault=verdict.fault.replace(composed.name, _NAME)) if verdict.path else verdict
        names.setdefault(same, []).append(composed.name)
    for verdict, documents in names.items():
        *most, last = dict.fromkeys(documents)
        yield replace(verdict, fault=verdict.fault.replace(_NAME, f"{', '.join(most)} and {last}" if most else last))


def _path(finding: Finding, composed: Composed) -> Path:
    if finding.path or not finding.text:
        return finding.path
    return path_of(finding.text, composed.loaded, composed.document.audience)
