import pytest

from builders.assets import SHIPPED, Assets
from builders.lesson import rules
from builders.lesson.load import load_lesson

LOADED = load_lesson(SHIPPED / "lessons" / "nude-selfies", assets=Assets(), shown_as="lesson.yaml")


def told(**limits):
    """What the rules say where the route `tell-head`, to which `ask-adult` leads, is limited."""
    lesson = LOADED.lesson
    staff = lesson.procedures.staff
    steps = tuple(one.model_copy(update=limits) if one.id == "tell-head" else one for one in staff.steps)
    limited = staff.model_copy(update={"steps": steps})
    procedures = lesson.procedures.model_copy(update={"staff": limited})
    changed = lesson.model_copy(update={"procedures": procedures})
    return [problem.fault for problem in rules.check(changed, LOADED.root)]


@pytest.mark.parametrize("limits", [{"phase": "primary"}, {"nations": ("wales",)}, {"audience": "parents"}])
def it_refuses_a_way_to_a_route_that_some_do_not_get(limits):
    missed = "`ask-adult` leads to `tell-head`, which is left out for some of those who get `ask-adult`"
    assert told(**limits) == [missed]


def it_takes_a_route_for_the_procedures_own_audience():
    assert told(audience="staff") == []
