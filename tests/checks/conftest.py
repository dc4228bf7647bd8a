"""A small lesson for tests of checks: the skeleton, changed where a test says."""

from datetime import date

import pytest

from builders.assets import Assets
from builders.checks.rules import Rules
from builders.lesson.load import load_lesson
from builders.lesson.skeleton import skeleton


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
    """Return `found(check, rules, *changes)`: what a check says about the changed lesson, as text."""

    def run(check, rules, *changes):
        return [str(problem) for problem in check(load(*changes), Rules(subject="general", **rules))]

    return run
