"""Asked: what somebody typed, and when."""

from builders.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Asked:
    """A command line, and when the program began, in nanoseconds since 1970."""

    arguments: tuple[str, ...]
    began_ns: int
