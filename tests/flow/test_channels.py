import pytest

from builders.flow.channels import Net, tracks

CLEAR = 5


def net(name, upper, lower):
    return Net(("from", name), tuple(upper), tuple(lower))


def it_lets_nets_share_a_track_where_they_do_not_meet():
    assert tracks([net(1, [0], [20]), net(2, [50], [70])], CLEAR) == {("from", 1): 0, ("from", 2): 0}


def it_puts_nets_that_meet_one_below_the_other():
    found = tracks([net(1, [0], [40]), net(2, [20], [60])], CLEAR)
    assert sorted(found.values()) == [0, 1]


def it_puts_what_comes_down_above_what_goes_on_down_at_the_same_place():
    found = tracks([net(1, [0], [40]), net(2, [40], [90])], CLEAR)
    assert found[("from", 2)] < found[("from", 1)]


def it_gives_no_track_to_what_only_runs_down():
    assert tracks([net(1, [10], [10])], CLEAR) == {}


@pytest.mark.parametrize("others", [[], [net(3, [200], [260])]])
def it_knows_when_no_order_will_do(others):
    assert tracks([net(1, [0], [40]), net(2, [40], [0]), *others], CLEAR) is None
