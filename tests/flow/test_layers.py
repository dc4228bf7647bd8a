import os
import subprocess
import sys
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from builders.flow.layers import layers

sys.path.insert(0, str(Path(__file__).parent))

from flows import SETTINGS

pairs = st.lists(st.tuples(st.integers(0, 8), st.integers(1, 9)).filter(lambda pair: pair[0] < pair[1]), max_size=16)


def it_puts_what_follows_below():
    assert layers(4, [(0, 1), (1, 2), (2, 3)]) == ((0,), (1,), (2,), (3,))


def it_puts_parts_that_do_not_hang_together_side_by_side():
    assert layers(4, [(0, 2), (1, 3)]) == ((0, 1), (2, 3))


def it_has_room_for_what_nothing_leads_to():
    assert layers(3, [(1, 2)]) == ((0, 1), (2,))


def it_has_no_layers_of_nothing():
    assert layers(0, []) == ()


@SETTINGS
@given(pairs)
def it_leads_every_edge_down_and_loses_nothing(pairs):
    found = layers(10, pairs)
    level = {vertex: at for at, layer in enumerate(found) for vertex in layer}
    assert sorted(level) == list(range(10))
    assert all(level[source] < level[target] for source, target in pairs)


def it_is_the_same_whatever_order_sets_have():
    """The library lists its vertices in another order in every process."""
    code = (
        "from builders.flow.layers import layers\n"
        "print(layers(9, [(0, 1), (0, 2), (0, 3), (1, 4), (2, 4), (3, 5), (0, 5), (4, 6), (5, 7), (6, 8), (0, 8)]))"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", code],
            env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, text=True, encoding="utf-8", check=True,
        ).stdout
        for seed in "012"
    }  # fmt: skip
    assert len(said) == 1
