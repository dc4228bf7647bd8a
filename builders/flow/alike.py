"""What a chart is drawn for, as a key to remember it by: the packs of many schools draw the same procedures."""

from collections.abc import Hashable
from typing import Generic, TypeVar

Thing = TypeVar("Thing")


class Alike(Generic[Thing]):
    """A thing that counts as equal to others with the same key, for `lru_cache`.

    A key may hold ids of what the thing holds: whoever keeps the key keeps those alive, too.
    """

    __slots__ = ("_key", "thing")

    def __init__(self, thing: Thing, *key: Hashable) -> None:
        """Keep the thing and its key."""
        self.thing = thing
        self._key = key

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Alike) and self._key == other._key

    def __hash__(self) -> int:
        return hash(self._key)
