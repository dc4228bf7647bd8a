"""A small lesson for tests of loading: the skeleton, changed where a test says."""

from datetime import date

import pytest

from builders.assets import Assets
from builders.lesson.load import load_lesson
from builders.lesson.skeleton import skeleton
from builders.problems import InputFault

SHOWN = "lessons/sleep/lesson.yaml"


@pytest.fixture
def lesson_text():
    """Return the text of a lesson that loads."""
    return skeleton("sleep", today=date(2026, 11, 22))


@pytest.fixture
def load(tmp_path, lesson_text):
    """Return `load(*changes, name="sleep")`: the lesson with each (old, new) text replaced once."""

    def run(*changes, name="sleep", text=None):
        text = lesson_text if text is None else text
        for old, new in changes:
            assert old in text, f"the lesson does not hold {old!r}"
            text = text.replace(old, new, 1)
        folder = tmp_path / "lessons" / name
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "lesson.yaml").write_text(text, encoding="utf-8", newline="\n")
        return load_lesson(folder, assets=Assets(), shown_as=SHOWN)

    return run


@pytest.fixture
def faults(load):
    """Return `faults(*changes)`: the problems of the changed lesson, as text."""

    def run(*changes, **options):
        with pytest.raises(InputFault) as caught:
            load(*changes, **options)
        return [str(problem) for problem in caught.value.problems]

    return run
