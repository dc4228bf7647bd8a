"""Frozen: data classes as `dataclasses` makes them, made in a fifth of its time and filled in half of it.

There are hundreds, and each command waits for those that it loads: the library writes and compiles six functions for
each, where one is enough. All else that it says of its classes holds for these, `replace`, `fields` and `match` too.
"""

import dataclasses
import functools
import operator
from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

__all__ = ("dataclass", "replace")

Class = TypeVar("Class")
Values = Callable[[Any], tuple[Any, ...]]


def _dataclass(
    *, frozen: bool = False, slots: bool = False, eq: bool = True, order: bool = False
) -> Callable[[type[Class]], type[Class]]:
    """Return what makes a data class of a class. One that can change is made by the library."""
    if frozen and slots and eq:
        return _ordered if order else _frozen
    return dataclasses.dataclass(frozen=frozen, slots=slots, eq=eq, order=order)


def _frozen(written: type[Class]) -> type[Class]:
    made: Any = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)(written)
    fields = dataclasses.fields(made)
    compared = _values([field.name for field in fields if field.compare])
    shown = [field.name for field in fields if field.repr]

    def equal(self: object, other: object) -> bool:
        if self is other:
            return True
        return compared(self) == compared(other) if other.__class__ is self.__class__ else NotImplemented

    def digest(self: object) -> int:
        return hash(compared(self))

    def told(self: object) -> str:
        return f"{made.__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in shown)})"

    for name, method in (("__eq__", equal), ("__hash__", digest), ("__repr__", told)):
        if name not in written.__dict__ or (name == "__hash__" and "__eq__" not in written.__dict__):
            setattr(made, name, method)
    made.__init__ = _filler(made, fields)
    made.__setattr__, made.__delattr__ = _refuse_to_set, _refuse_to_delete
    # What copies and pickles ask for: they would set the fields one by one.
    made.__getstate__, made.__setstate__ = _state, _filled_again
    return made  # type: ignore[no-any-return]  # what the library returns has no type of its own


def _replace(frozen: Any, /, **changes: Any) -> Any:  # noqa: ANN401 - any of these classes, values of any type
    """Return a copy with other values. The library looks at all that it knows of every field each time."""
    kind = frozen.__class__
    take, places = _everything(kind)
    values = [*take(frozen)]
    for name, value in changes.items():
        if name not in places:
            raise TypeError(f"{kind.__qualname__} has no field {name}")
        values[places[name]] = value
    return kind(*values)


def _ordered(written: type[Class]) -> type[Class]:
    made: Any = _frozen(written)
    compared = _values([field.name for field in dataclasses.fields(made) if field.compare])

    def comparison(holds: Callable[[Any, Any], bool]) -> Callable[[object, object], bool]:
        return lambda self, other: (
            holds(compared(self), compared(other)) if other.__class__ is self.__class__ else NotImplemented
        )

    made.__lt__, made.__le__ = comparison(operator.lt), comparison(operator.le)
    made.__gt__, made.__ge__ = comparison(operator.gt), comparison(operator.ge)
    return made  # type: ignore[no-any-return]  # what the library returns has no type of its own


def _values(names: list[str]) -> Values:
    """Return what takes the values of these fields."""
    match names:
        case []:
            return lambda self: ()  # noqa: ARG005 - there is nothing to take
        case [name]:
            take = attrgetter(name)
            return lambda self: (take(self),)
        case _:
            return attrgetter(*names)


@functools.cache
def _everything(kind: Any) -> tuple[Values, dict[str, int]]:  # noqa: ANN401 - a class
    """Return what takes all values of a class, and the place of each by its name."""
    names = kind.__match_args__
    return _values([*names]), {name: place for place, name in enumerate(names)}


def _filler(made: Any, fields: tuple["dataclasses.Field[Any]", ...]) -> Callable[..., None]:  # noqa: ANN401 - a class
    """Return `__init__`, which puts each value into its slot, past the refusal to set any."""
    known: dict[str, Any] = {"MISSING": dataclasses.MISSING}
    asked, lines = [], []
    for number, field in enumerate(fields):
        known[f"put_{number}"] = getattr(made, field.name).__set__
        value = field.name
        if field.default_factory is not dataclasses.MISSING:
            known[f"make_{number}"] = field.default_factory
            asked.append(f"{field.name}=MISSING")
            value = f"make_{number}() if {field.name} is MISSING else {field.name}"
        elif field.default is not dataclasses.MISSING:
            known[f"default_{number}"] = field.default
            asked.append(f"{field.name}=default_{number}")
        else:
            asked.append(field.name)
        lines.append(f"put_{number}(self, {value})")
    # Names of fields and numbers only, and they stand in our own source.
    exec(f"def __init__(self, {', '.join(asked)}):\n {'; '.join(lines) or 'pass'}", known)  # noqa: S102
    return known["__init__"]  # type: ignore[no-any-return]  # made just above


def _refuse_to_set(self: object, name: str, _: object) -> None:  # noqa: ARG001 - Python's signature
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(self: object, name: str) -> None:  # noqa: ARG001 - likewise
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: Any) -> list[Any]:  # noqa: ANN401 - any of these classes
    return [*_everything(self.__class__)[0](self)]


def _filled_again(self: Any, state: list[Any]) -> None:  # noqa: ANN401 - likewise
    for field, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, field.name, value)


if TYPE_CHECKING:
    from dataclasses import dataclass, replace  # so that every checker knows what these are
else:
    dataclass, replace = _dataclass, _replace
