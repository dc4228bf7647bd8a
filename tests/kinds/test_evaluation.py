import pytest

from builders.document import plain
from builders.kinds import evaluation
from builders.kinds.request import Request
from tests.kinds.telling import details, rows, said

both = pytest.mark.parametrize("audience", ["parents", "staff"])


@pytest.fixture
def made(pack):
    """Return `made(audience)`, the form for an audience."""
    return lambda audience: evaluation.compose(pack, Request(audience))


@both
def it_asks_for_each_aim_before_and_after(made, pack, audience):
    aims = [plain(aim.short) for aim in getattr(pack.lesson.sessions, audience).aims]
    form = [[aim, "1  2  3  4  5", "1  2  3  4  5"] for aim in aims]
    assert rows(made(audience).sections) == [form, form]


@both
def it_is_the_same_form_twice_on_a_page(made, audience):
    (forms,) = made(audience).sections
    first, second = forms.sections
    assert (forms.relation, first.blocks, made(audience).page_budget) == ("halves", second.blocks, 1)


@both
def it_asks_for_no_name(made, audience):
    document = made(audience)
    assert "Please give no name." in said(document)
    assert not [label for label in details(document.sections) if "name" in label.lower()]
