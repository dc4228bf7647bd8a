from functools import lru_cache

from builders.flow.alike import Alike


def it_finds_what_was_made_for_something_alike():
    made = []

    @lru_cache
    def make(like):
        made.append(like.thing)
        return like.thing

    assert make(Alike("one", "key", 1)) == "one"
    assert make(Alike("another", "key", 1)) == "one"
    assert make(Alike("another", "key", 2)) == "another"
    assert made == ["one", "another"]


def it_is_like_nothing_of_another_make():
    assert Alike("one", "key") != "key"
