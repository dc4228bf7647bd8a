"""A small lesson for tests of checks: the skeleton, changed where a test says."""

from datetime import date

import pytest

from builders.assets import Assets
from builders.checks.check import Criteria
from builders.checks.rules import Rules
from builders.lesson.load import load_lesson
from builders.lesson.skeleton import skeleton
from builders.problems import Problem
from builders.services import load_services


@pytest.fixture
def load(tmp_path):
    """Return `load(*changes)`: the lesson with each (old, new) text replaced once."""

    def run(*changes):
        text = skeleton("sleep", today=date(2026, 11, 22))
        for old, new in changes:
            assert old in text, f"the lesson does not hold {old!r}"
            text = text.replace(old, new, 1)
        folder = tmp_path / "lessons" / "sleep"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "lesson.yaml").write_text(text, encoding="utf-8", newline="\n")
        return load_lesson(folder, assets=Assets(), shown_as="lessons/sleep/lesson.yaml")

    return run


@pytest.fixture
def found(load):
    """Return `found(check, rules, *changes)`: what a check says about the changed lesson, as text with its place."""

    def run(check, rules, *changes):
        loaded = load(*changes)
        criteria = Criteria(Rules(subject="general", **rules), load_services(Assets()), Assets())
        return [_told(loaded, finding) for finding in check(loaded, criteria)]

    return run


def _told(loaded, finding):
    return str(Problem(loaded.place(*finding.path), finding.fault, finding.remedy, finding.severity))
