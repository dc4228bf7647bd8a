import weakref
from dataclasses import dataclass

import pytest

from builders.memo import forget, let_go, remembered, remembered_by_value


@dataclass(frozen=True)
class Part:
    text: str


@pytest.fixture
def made():
    """A function that remembers, and what it has made."""
    calls = []

    @remembered(2)
    def make(part, *others):
        calls.append((part.text, *others))
        return [part.text, *others]

    return make, calls


def it_makes_the_same_of_the_same_part_once(made):
    make, calls = made
    part = Part("a")
    assert make(part, 1) is make(part, 1)
    assert calls == [("a", 1)]


def it_knows_a_part_by_what_it_is_and_the_others_by_what_they_say(made):
    make, calls = made
    part = Part("a")
    make(part, "x" * 2)
    make(part, "xx")
    assert len(calls) == 1
    make(Part("a"), "xx")
    make(part, "xy")
    assert len(calls) == 3


def it_keeps_the_latest_only(made):
    make, calls = made
    parts = [Part("a"), Part("b"), Part("c")]
    for part in (*parts, parts[0]):
        make(part)
    assert [text for (text,) in calls] == ["a", "b", "c", "a"]


def it_never_takes_a_new_part_for_one_that_is_gone(made):
    make, _ = made
    assert all(make(Part(str(number))) == [str(number)] for number in range(100))


def it_forgets_everything_when_told(made):
    make, calls = made
    part = Part("a")
    make(part)
    forget()
    make(part)
    assert len(calls) == 2


def it_keeps_what_each_school_asks_for_and_lets_go_what_only_one_did(made):
    make, calls = made
    shared = Part("shared")
    for school in ("hill", "dale", "mill"):
        let_go()
        own = Part(school)
        for _ in range(2):  # a page may be laid out twice
            make(shared)
            make(own)
        held = weakref.ref(own)
        del own
        assert held() is not None
        let_go()
        make(shared)
        let_go()
        make(shared)
        assert held() is None
    assert [text for (text,) in calls] == ["shared", "hill", "dale", "mill"]


def it_knows_texts_by_what_they_say():
    calls = []

    @remembered_by_value(100)
    def broken(text, width):
        calls.append((text, width))
        return text.split()

    for school in ("hill", "dale", "dale", "hill"):
        let_go()
        broken("for every" + " school", 10)
        broken(school, 10)
    assert [text for text, _ in calls] == ["for every school", "hill", "dale", "hill"]


def it_takes_what_it_makes_things_of_by_position_only(made):
    make, _ = made
    with pytest.raises(TypeError):
        make(Part("a"), width=10)


@pytest.mark.parametrize("decorate", [remembered(1), remembered_by_value(1)])
def it_refuses_what_is_given_by_name_as_it_would_not_remember_by_it(decorate):
    make = decorate(lambda part, more=0: (part, more))
    with pytest.raises(TypeError, match="unexpected keyword argument 'more'"):
        make("a", more=1)
