import pytest

from builders.build.tracing import trace
from builders.source.yaml_reader import read

LESSON = read(
    b"""title: "It's **not** your fault"
items:
  - short: Ring 999 now.
  - short: "Tell the lead. Then write it down, in the words that were used and no others."
""",
    "lesson.yaml",
)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("It\u2019s not your fault", 1),
        ("Ring\u00a0999 now.", 3),
        ("Tell the lead. Then write it down, in the words that were used and no others.", 4),
        ("Tell the lead. Something from elsewhere", 4),
    ],
)
def it_finds_the_line_that_a_text_on_a_page_came_from(text, line):
    assert trace(text, LESSON, audience="staff").line == line


@pytest.mark.parametrize("text", ["", "  ", "Who can help"])
def it_finds_nothing_for_words_that_are_not_the_lessons(text):
    assert trace(text, LESSON, audience="staff") is None


def it_looks_in_the_part_of_the_document_first():
    lesson = read(b"parents:\n  ask: In danger?\nstaff:\n  ask: In danger?\n", "lesson.yaml")
    assert trace("In danger?", lesson, audience="parents").line == 2
    assert trace("In danger?", lesson, audience="staff").line == 4
