"""Check: what only some may read stands in their part and nowhere else."""

from collections.abc import Iterator

from builders.checks.check import Criteria, Finding
from builders.lesson.load import Loaded
from builders.lesson.texts import Path


def check(loaded: Loaded, criteria: Criteria) -> Iterator[Finding]:
    """Yield an error for each statement that carries a fact meant for another part."""
    for rule in criteria.rules.apart:
        home: Path = tuple(rule.only_in.split("."))
        for path, statement in loaded.statements:
            strays = [fact for fact in statement.facts if fact in rule.facts]
            if strays and path[: len(home)] != home:
                told = f"this carries {', '.join(strays)}, which may stand in `{rule.only_in}` only: {rule.because}"
                yield Finding(told, f"move it to `{rule.only_in}`", path=path)
