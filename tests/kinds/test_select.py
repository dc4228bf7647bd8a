import pytest

from builders.kinds.request import Request
from builders.kinds.select import procedure_for, select, session_for
from builders.lesson.items import Statement


def statement(**limits):
    return Statement.model_validate({"id": "one", **limits})


@pytest.mark.parametrize(
    ("limits", "asked", "kept"),
    [
        ({}, {}, True),
        ({"audience": "parents"}, {}, True),
        ({"audience": "staff"}, {}, False),
        ({"phase": "primary"}, {"phase": "primary"}, True),
        ({"phase": "primary"}, {"phase": "both"}, True),
        ({"phase": "primary"}, {"phase": "secondary"}, False),
        ({"nations": ("wales",)}, {"nation": "wales"}, True),
        ({"nations": ("wales", "scotland")}, {"nation": "england"}, False),
    ],
)
def it_keeps_what_a_request_asks_for(limits, asked, kept):
    one = statement(**limits)
    assert select([one], Request("parents", **asked)) == ((one,) if kept else ())


def it_takes_procedure_and_session_of_the_audience(pack):
    lesson = pack.lesson
    assert procedure_for(lesson, Request("staff")) is lesson.procedures.staff
    assert procedure_for(lesson, Request("parents")) is lesson.procedures.parents
    assert session_for(lesson, Request("staff")) is lesson.sessions.staff
    assert session_for(lesson, Request("parents")) is lesson.sessions.parents
