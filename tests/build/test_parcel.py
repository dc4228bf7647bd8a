import pickle

import pytest

from builders.build import parcel
from builders.build.parcel import Parcel


@pytest.fixture(autouse=True)
def as_in_a_fresh_process():
    parcel._opened.cache_clear()


def it_is_the_very_thing_where_it_was_made():
    content = ("words",)
    assert Parcel(content).content is content


def it_is_opened_once_in_another_process():
    data = pickle.dumps([Parcel(("words", "more"))])
    (first,), (again,) = pickle.loads(data), pickle.loads(data)
    assert first.content == ("words", "more")
    assert again.content is first.content


def it_is_known_by_its_content():
    first, other, again = (pickle.loads(pickle.dumps(Parcel(content))) for content in (("a",), ("b",), ("a",)))
    assert (first.content, other.content, again.content) == (("a",), ("b",), ("a",))


def it_lets_go_of_what_was_remembered_of_the_one_before(monkeypatch):
    forgotten = []
    monkeypatch.setattr(parcel, "forget", lambda: forgotten.append(True))
    data = [pickle.dumps(Parcel(content)) for content in ("a", "a", "b")]
    for packed in data:
        pickle.loads(packed)
    assert len(forgotten) == 2


def it_is_packed_once_however_often_it_is_sent(monkeypatch):
    packed = Parcel(("a",))
    pickle.dumps(packed)
    packed.content = object  # would be packed differently
    assert pickle.loads(pickle.dumps(packed)).content == ("a",)
