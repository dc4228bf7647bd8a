"""Running: every check of the table on one lesson and its documents."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from builders.assets import Assets
from builders.checks.check import Check, Composed, Criteria, Finding
from builders.checks.places import path_of
from builders.checks.rules import Rules, load_rules, similar_subject
from builders.checks.table import DOCUMENT_CHECKS, LESSON_CHECKS
from builders.checks.verdict import SUBJECT, Verdict
from builders.lesson.load import Loaded
from builders.lesson.texts import Path
from builders.services import Service

Subject = TypeVar("Subject")


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
        found += _verdicts(of_lesson, loaded, loaded, criteria)
    listed = tuple(documents)
    for of_document in DOCUMENT_CHECKS:
        for composed in listed:
            found += _verdicts(of_document, composed, loaded, criteria, composed)
    return tuple(dict.fromkeys(found))


def _verdicts(
    check: Check[Subject], subject: Subject, loaded: Loaded, criteria: Criteria, composed: Composed | None = None
) -> Iterator[Verdict]:
    for finding in check.run(subject, criteria):
        path = _path(finding, loaded, composed)
        document = composed.name if composed and not path else ""
        yield Verdict(check.name, path, finding.fault, finding.remedy, finding.severity, document)


def _path(finding: Finding, loaded: Loaded, composed: Composed | None) -> Path:
    if finding.path or not finding.text or composed is None:
        return finding.path
    return path_of(finding.text, loaded, composed.document.audience)
