from dataclasses import replace

import pytest

from builders.document import Steps, plain
from builders.kinds import slip
from builders.kinds.request import Request
from tests.kinds.telling import blocks, said

PARENTS = Request("parents")


@pytest.fixture
def made(pack):
    return slip.compose(pack, PARENTS)


def it_is_four_times_three_things_to_do(made, pack):
    (slips,) = made.sections
    closing = [plain(item.short) for item in pack.lesson.sessions.parents.closing]
    told = [[plain(step.title) for step in block.items] for block in blocks((slips,)) if isinstance(block, Steps)]
    assert (slips.relation, told) == ("quarters", [closing] * 4)


def it_says_where_help_is(made):
    assert "Ring 999" in said(made)
    assert "Childline: 0800 1111" in said(made)


def it_has_room_for_two_numbers(pack):
    named = [name for name, service in pack.services.items() if service.printed_phone and "england" in service.nations]
    help_ = pack.lesson.help.model_copy(update={"parents": tuple(named)})
    many = replace(pack, lesson=pack.lesson.model_copy(update={"help": help_}))
    shown = slip.compose(many, PARENTS).sections[0].sections[0].blocks[-1].items
    assert len(named) > len(shown) == 2


def it_carries_the_discreet_title(made, pack):
    assert made.title == pack.lesson.public.title
