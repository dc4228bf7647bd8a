"""Classes that are made faster are still those of `dataclasses`."""

import copy
import dataclasses
import pickle

import pytest

from builders.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Point:
    """A point."""

    x: int
    y: int = 0
    seen: list = dataclasses.field(default_factory=list, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Named(Point):
    """A point with a name, and words of its own for being shown."""

    name: str = ""

    def __repr__(self):
        return self.name


@dataclass(frozen=True, slots=True)
class Alone:
    """One value."""

    value: object


@dataclass(frozen=True, slots=True)
class Nothing:
    """No value."""


def they_are_filled_like_any_other():
    assert (Point(1).x, Point(1).y, Point(1).seen) == (1, 0, [])
    assert (Point(1, y=2).y, Named(1, 2, [3], "home").name) == (2, "home")
    assert Point(1).seen is not Point(1).seen


@pytest.mark.parametrize(("given", "named"), [((), {}), ((1, 2, [], 4), {}), ((1,), {"x": 1}), ((1,), {"z": 1})])
def they_refuse_what_they_have_no_room_for(given, named):
    with pytest.raises(TypeError):
        Point(*given, **named)


def they_are_equal_where_all_compared_values_are():
    assert Point(1, 2, [3]) == Point(1, 2, [4])
    assert Point(1) != Point(2)
    assert Point(1) != (1, 0)
    assert Named(1) != Point(1)
    assert (Nothing(), Alone(1)) == (Nothing(), Alone(1))
    assert len({Point(1), Point(1, 0, [5]), Point(2), Alone(1), Alone(1), Nothing(), Nothing()}) == 4


def they_are_equal_to_themselves_whatever_they_hold():
    odd = float("nan")
    assert Alone(odd) == Alone(odd)


def they_never_change():
    point = Point(1)
    for change in (lambda: setattr(point, "x", 2), lambda: setattr(point, "z", 2), lambda: delattr(point, "x")):
        with pytest.raises(dataclasses.FrozenInstanceError):
            change()
    assert not hasattr(point, "__dict__")


def they_show_themselves():
    assert repr(Point(1, 2)) == "Point(x=1, y=2)"
    assert repr(Nothing()) == "Nothing()"
    assert repr(Named(1, name="home")) == "home"


@pytest.mark.parametrize("one", [Point(1, 2, [3]), Named(1, name="home"), Alone("x"), Nothing()])
def they_are_copied_and_sent_to_other_processes(one):
    for other in (copy.copy(one), copy.deepcopy(one), pickle.loads(pickle.dumps(one)), dataclasses.replace(one)):
        assert other == one
        assert type(other) is type(one)
        assert dataclasses.astuple(other) == dataclasses.astuple(one)


def they_answer_to_what_the_library_asks():
    assert dataclasses.is_dataclass(Point)
    assert [field.name for field in dataclasses.fields(Named)] == ["x", "y", "seen", "name"]
    assert dataclasses.asdict(Point(1, 2)) == {"x": 1, "y": 2, "seen": []}
    assert dataclasses.replace(Point(1, 2), y=3) == Point(1, 3)
    match Point(1, 2):
        case Point(x, y):
            assert (x, y) == (1, 2)


def they_have_an_order_where_that_is_asked_for():
    @dataclass(frozen=True, slots=True, order=True)
    class Ranked:
        rank: int
        name: str = ""
        seen: int = dataclasses.field(default=0, compare=False)

    one, other = Ranked(1, "b"), Ranked(2, "a")
    assert sorted([other, one, Ranked(1, "a")]) == [Ranked(1, "a"), one, other]
    assert one < other
    assert one <= Ranked(1, "b", 5)
    assert other > one
    assert one >= Ranked(1, "b", 5)
    with pytest.raises(TypeError):
        assert one < (2, "a")
    with pytest.raises(TypeError):
        assert Point(1) < Point(2)


def they_are_the_librarys_own_where_they_can_change():
    @dataclass(slots=True)
    class Open:
        value: int

    @dataclass(frozen=True, slots=True, eq=False)
    class Itself:
        value: int

    changing = Open(1)
    changing.value = 2
    assert changing == Open(2)
    assert Itself(1) != Itself(1)
