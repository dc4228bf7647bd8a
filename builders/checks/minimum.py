"""Check: a lesson has as much of everything as lessons on its subject need."""

from collections.abc import Iterator

from builders.checks.check import Criteria, Finding
from builders.lesson.load import Loaded


def check(loaded: Loaded, criteria: Criteria) -> Iterator[Finding]:
    """Yield a finding for each kind of item of which there are too few; both audiences count together."""
    for minimum in criteria.rules.minimum:
        paths = [tuple(name.split(".")) for name in minimum.of]
        count = sum(_length(loaded, path) for path in paths)
        if count < minimum.count:
            told = f"there are {count} {minimum.says}, and {minimum.count} are needed"
            yield Finding(told, f"add {minimum.count - count} more", minimum.severity, paths[0])


def _length(loaded: Loaded, path: tuple[str, ...]) -> int:
    part: object = loaded.lesson
    for name in path:
        part = getattr(part, name, None)
    return len(part) if isinstance(part, tuple) else 0
