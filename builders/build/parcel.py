"""Parcels: what many tasks share, packed once and opened once in each process."""

import hashlib
import pickle
from functools import cached_property, lru_cache
from typing import Any, Generic, TypeVar

from builders.memo import forget

Content = TypeVar("Content")


class Parcel(Generic[Content]):
    """Something frozen that tasks carry. In the process that made it, it is that very thing; others open it once."""

    def __init__(self, content: Content) -> None:
        self.content = content

    @cached_property
    def _packed(self) -> bytes:
        return pickle.dumps(self.content, pickle.HIGHEST_PROTOCOL)

    def __reduce__(self) -> tuple[Any, ...]:
        """Say how another process gets it: from the bytes, or from what it has opened already."""
        return _opened, (hashlib.sha256(self._packed).digest(), _Bytes(self._packed))


class _Bytes:
    """Bytes that do not count for equality, so that the digest beside them says alone whether they are known."""

    def __init__(self, data: bytes) -> None:
        self.data = data

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Bytes)

    def __hash__(self) -> int:
        return 0


@lru_cache(maxsize=1)
def _opened(_digest: bytes, packed: _Bytes) -> Parcel[Any]:
    """A parcel opened. Only the latest is kept, and with the one before goes what was remembered of its parts."""
    forget()
    # The bytes come from the process that runs the build, never from a file.
    return Parcel(pickle.loads(packed.data))  # noqa: S301
