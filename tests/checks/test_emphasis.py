"""Strong is the only emphasis."""

import pytest

from builders.checks.emphasis import check

TEXT = "Write here what can happen."


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("It is *very* bad.", "*very*"),
        ("Do _not_ go.", "_not_"),
        ("It is <em>so</em>.", "<em>"),
        ("<u>Stop</u>", "<u>"),
    ],
)
def it_finds_marks_left_in_text(found, text, mark):
    (told,) = found(check, {}, (TEXT, text))
    assert f"warning: {mark} stands in the text as it is typed" in told
    assert told.endswith("write **words** in strong type, or leave the marks out")


@pytest.mark.parametrize(
    "text", ["It is **very** bad.", "2 * 3 * 4", "snake_case_name", "a * b", "File_1 and file_2", "x < y"]
)
def it_leaves_everything_else_alone(found, text):
    assert found(check, {}, (TEXT, text)) == []
