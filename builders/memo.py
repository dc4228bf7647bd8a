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
    """Results with the parts that they were made of, which stay alive so that no other object gets their identity.

    `proven` are those that were asked for again by a later school, `lately` those of this school, `before` those of the
    one before it.
    """

    __slots__ = ("before", "lately", "most", "proven")

    def __init__(self, most: int) -> None:
        self.most = most
        self.proven: dict[_Key, tuple[object, Made]] = {}
        self.lately: dict[_Key, tuple[object, Made]] = {}
        self.before: dict[_Key, tuple[object, Made]] = {}

    def recent(self, key: _Key) -> tuple[object, Made] | None:
        """Return what was made lately, None where nothing was."""
        if found := self.lately.get(key):
            return found
        if found := self.before.pop(key, None):
            _keep(self.proven, key, found, self.most)
        return found

    def add(self, key: _Key, part: object, made: Made) -> tuple[object, Made]:
        """Keep a result, and return what is kept."""
        kept = (part, made)
        _keep(self.lately, key, kept, self.most)
        return kept

    def let_go(self) -> None:
        """Let go what nobody has asked for since the last time."""
        self.before, self.lately = self.lately, {}

    def forget(self) -> None:
        """Forget everything."""
        self.proven, self.lately, self.before = {}, {}, {}


def _keep(kept: dict[_Key, tuple[object, Made]], key: _Key, result: tuple[object, Made], most: int) -> None:
    if len(kept) >= most:
        del kept[next(iter(kept))]
    kept[key] = result


_MEMORIES: list[_Memory[Any]] = []


def remembered(most: int) -> Callable[[Callable[Asked, Made]], Callable[Asked, Made]]:
    """Let a function remember its `most` latest results, its first argument known by identity, the others by value.

    All of its arguments are given by position; the others can be hashed.
    """

    def decorate(make: Callable[Asked, Made]) -> Callable[Asked, Made]:
        memory = _memory(make, most)

        @wraps(make)
        def ask(*asked: Asked.args, **_: Asked.kwargs) -> Made:
            key = (id(asked[0]), *asked[1:])
            found = memory.proven.get(key) or memory.recent(key)
            return (found or memory.add(key, asked[0], make(*asked)))[1]  # type: ignore[call-arg]

        return ask

    return decorate


def remembered_by_value(most: int) -> Callable[[Callable[Asked, Made]], Callable[Asked, Made]]:
    """Let a function remember its `most` latest results, all of its arguments known by value and given by position."""

    def decorate(make: Callable[Asked, Made]) -> Callable[Asked, Made]:
        memory = _memory(make, most)

        @wraps(make)
        def ask(*asked: Asked.args, **_: Asked.kwargs) -> Made:
            found = memory.proven.get(asked) or memory.recent(asked)
            return (found or memory.add(asked, None, make(*asked)))[1]  # type: ignore[call-arg]

        return ask

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
