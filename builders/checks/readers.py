"""Readers: who meets a text of a lesson."""

from builders.lesson.load import Loaded
from builders.lesson.rules import parents_may_see
from builders.lesson.texts import Path

_FOR_PRESENTERS = frozenset(("checklist", "disclosure", "aims", "changes", "do", "law", "how", "good"))


def is_for_parents(loaded: Loaded, path: Path) -> bool:
    """Return whether parents read the text at a path or hear it: what only the presenter reads does not count."""
    is_action = path[:1] == ("talking_points",)  # `do` of a talking point is read, `do` of a segment is not
    if any(step in _FOR_PRESENTERS and not (step == "do" and is_action) for step in path):
        return False
    return parents_may_see(loaded.root, path)
