"""What a writer hands back."""

from builders.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Written:
    """A whole file in memory, and how many pages (or slides) it has."""

    data: bytes
    pages: int
