"""Memo: what was made of a part that many documents share, kept for the next one.

A document merged for another school holds the very parts of the one before wherever no value of the school stands, so
that a part is known by being the same object. Whoever remembers must make the same of the same: results are frozen.
What is made of a part with a school's values is asked for no more once the next school has come, and is let go then: a
process that fills documents for a thousand schools holds no more than for a few.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any, Generic, ParamSpec, TypeVar

Asked = ParamSpec("Asked")
Made = TypeVar("Made")

_Key = tuple[Any, ...]


class _Memory(Generic[Made]):
    """Results by their keys, each `[part, made, school]`.

    The part stays alive so that no other object gets its identity. `school` is the number of the one for which the
    result was made, and 0 once a later one has asked for it too. Keys are hashed as seldom as can be: it takes longer
    than all else here.
    """

    __slots__ = ("before", "kept", "lately", "most", "school")

    def __init__(self, most: int) -> None:
        self.most = most
        self.school = 1
        self.kept: dict[_Key, list[Any]] = {}
        self.lately: list[tuple[_Key, list[Any]]] = []
        """What was made for this school, `before` for the one before it."""
        self.before: list[tuple[_Key, list[Any]]] = []

    def add(self, key: _Key, part: object, made: Made) -> Made:
        """Keep a result, and return it."""
        if len(self.kept) >= self.most:
            del self.kept[next(iter(self.kept))]
        self.kept[key] = result = [part, made, self.school]
        self.lately.append((key, result))
        return made

    def let_go(self) -> None:
        """Let go what nobody has asked for since the last time."""
        for key, result in self.before:
            if result[2]:
                self.kept.pop(key, None)
        self.before, self.lately = self.lately, []
        self.school += 1

    def forget(self) -> None:
        """Forget everything."""
        self.kept, self.lately, self.before = {}, [], []


_MEMORIES: list[_Memory[Any]] = []


def remembered(most: int) -> Callable[[Callable[Asked, Made]], Callable[Asked, Made]]:
    """Let a function remember its `most` latest results, its first argument known by identity, the others by value.

    All of its arguments are given by position; the others can be hashed.
    """

    def decorate(make: Callable[Asked, Made]) -> Callable[Asked, Made]:
        memory = _memory(make, most)

        @wraps(make)
        def ask(*asked: Any) -> Made:  # noqa: ANN401 - what it makes things of
            key = (id(asked[0]), *asked[1:])
            found = memory.kept.get(key)
            if found is None:
                return memory.add(key, asked[0], make(*asked))  # type: ignore[call-arg]
            if found[2] != memory.school:
                found[2] = 0
            return found[1]  # type: ignore[no-any-return]  # what was made

        return ask  # type: ignore[return-value]  # by position only

    return decorate


def remembered_by_value(most: int) -> Callable[[Callable[Asked, Made]], Callable[Asked, Made]]:
    """Let a function remember its `most` latest results, all of its arguments known by value and given by position."""

    def decorate(make: Callable[Asked, Made]) -> Callable[Asked, Made]:
        memory = _memory(make, most)

        @wraps(make)
        def ask(*asked: Any) -> Made:  # noqa: ANN401 - what it makes things of
            found = memory.kept.get(asked)
            if found is None:
                return memory.add(asked, None, make(*asked))  # type: ignore[call-arg]
            if found[2] != memory.school:
                found[2] = 0
            return found[1]  # type: ignore[no-any-return]  # what was made

        return ask  # type: ignore[return-value]  # by position only

    return decorate


def _memory(_make: Callable[Asked, Made], most: int) -> _Memory[Made]:
    """Return a memory for what a function makes, which lets go and forgets with all others."""
    memory: _Memory[Made] = _Memory(most)
    _MEMORIES.append(memory)
    return memory


def let_go() -> None:
    """Let go what was made for the last school but one and not asked for again: call it before each school."""
    for memory in _MEMORIES:
        memory.let_go()


def forget() -> None:
    """Forget everything, as before another lesson: what was made of its parts serves nobody any more."""
    for memory in _MEMORIES:
        memory.forget()
