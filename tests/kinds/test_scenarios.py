import pytest

from builders.kinds import scenarios
from builders.kinds.request import Request
from builders.kinds.table import KINDS
from tests.kinds.telling import blocks, said


@pytest.fixture
def made(pack):
    return scenarios.compose(pack, Request("staff"))


def told(sections):
    return repr(tuple(blocks(sections)))


def it_has_a_card_to_cut_out_for_each_scenario(made, pack):
    cards = made.sections[-1]
    assert cards.relation == "quarters"
    assert [card.id for card in cards.sections] == [one.id for one in pack.lesson.scenarios]
    assert [card.blocks[0].scene for card in cards.sections] == [one.scene for one in pack.lesson.scenarios]


def it_tells_who_leads_the_talk_what_good_looks_like_and_what_goes_wrong(made, pack):
    *sheet, _ = made.sections
    for scenario in pack.lesson.scenarios:
        assert scenario.good
        assert all(repr(item.short) in told(tuple(sheet)) for item in (*scenario.good, *scenario.wrong_turns))


def it_keeps_that_off_the_cards(made, pack):
    items = [item for one in pack.lesson.scenarios for item in (*one.good, *one.wrong_turns)]
    assert not [item for item in items if repr(item.short) in told(made.sections[-1:])]


def it_adds_up_the_minutes(made, pack):
    minutes = sum(one.minutes for one in pack.lesson.scenarios)
    assert f"All cards together take {minutes} minutes." in said(made)


def it_keeps_real_children_out_of_the_talk(made):
    assert "nobody talks about a real child" in said(made)


def it_needs_scenarios(pack):
    assert KINDS["scenarios"].needs(pack.lesson, Request("staff"))
    assert not KINDS["scenarios"].needs(pack.lesson.model_copy(update={"scenarios": ()}), Request("staff"))
