"""Memo: what was made of a part that many documents share, kept for the next one.

A document merged for another school holds the very parts of the one before wherever no value of the school stands, so
that a part is known by being the same object. Whoever remembers must make the same of the same: results are frozen.
"""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any, ParamSpec, TypeVar, cast

Asked = ParamSpec("Asked")
Made = TypeVar("Made")

_FORGETTING: list[Callable[[], None]] = []


class _Same:
    """A part, equal to nothing but itself. It keeps the part alive, so that no other object gets its identity."""

    __slots__ = ("part",)

    def __init__(self, part: object) -> None:
        self.part = part

    def __hash__(self) -> int:
        return id(self.part)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.part is other.part


def remembered(most: int) -> Callable[[Callable[Asked, Made]], Callable[Asked, Made]]:
    """Let a function remember its `most` latest results, its first argument known by identity, the others by value.

    All of its arguments are given by position; the others can be hashed.
    """

    def decorate(make: Callable[Asked, Made]) -> Callable[Asked, Made]:
        @lru_cache(maxsize=most)
        def kept(first: _Same, *others: Any) -> Made:  # noqa: ANN401 - whatever `make` takes
            return cast(Callable[..., Made], make)(first.part, *others)

        @wraps(make)
        def ask(*asked: Asked.args, **_: Asked.kwargs) -> Made:
            return kept(_Same(asked[0]), *asked[1:])

        _FORGETTING.append(kept.cache_clear)
        return ask

    return decorate


def forget() -> None:
    """Forget everything, as before another lesson: what was made of its parts serves nobody any more."""
    for clear in _FORGETTING:
        clear()
