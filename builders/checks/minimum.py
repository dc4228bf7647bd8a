"""Check: a lesson has as much of everything as lessons on its subject need."""

from collections.abc import Iterator

from builders.checks.check import Criteria, Finding
from builders.lesson.load import Loaded
from builders.lesson.texts import Path, part_at


def check(loaded: Loaded, criteria: Criteria) -> Iterator[Finding]:
    """Yield a finding for each kind of item of which there are too few; both audiences count together."""
    for minimum in criteria.rules.minimum:
        paths = [tuple(name.split(".")) for name in minimum.of]
        count = sum(_length(loaded, path) for path in paths)
        if count < minimum.count:
            told = f"there are too few {minimum.says}: {count}, and {minimum.count} are needed"
            yield Finding(told, f"add {minimum.count - count} more", minimum.severity, paths[0])


def _length(loaded: Loaded, path: Path) -> int:
    part = part_at(loaded.lesson, path)
    return len(part) if isinstance(part, tuple) else 0
