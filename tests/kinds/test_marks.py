import pytest

from builders.document import Mark, Text
from builders.kinds.marks import marked
from builders.kinds.request import Request
from builders.lesson.items import Statement

WORDS = (Text("Tell the lead."),)


@pytest.mark.parametrize(
    ("audience", "confidences", "expected"),
    [
        ("staff", ["W"], (*WORDS, Mark())),
        ("staff", ["V", "W", "W"], (*WORDS, Mark())),
        ("staff", ["V", "V2"], WORDS),
        ("parents", ["W"], WORDS),
        ("staff", [], WORDS),
    ],
)
def it_marks_once_what_staff_must_check(audience, confidences, expected):
    statements = [Statement.model_construct(confidence=confidence) for confidence in confidences]
    assert marked(WORDS, statements, Request(audience)) == expected


def it_marks_no_empty_title():
    assert marked((), [Statement.model_construct(confidence="W")], Request("staff")) == ()
