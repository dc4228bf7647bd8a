"""Check: a statement is no surer than the sources that it names."""

from collections.abc import Iterator

from builders.checks.rules import Rules
from builders.lesson.load import Loaded
from builders.problems import Problem

_RANK = {"V": 2, "V2": 1, "W": 0}


def check(loaded: Loaded, _rules: Rules) -> Iterator[Problem]:
    """Yield a warning for each statement surer than all its sources, and for each source that nothing names."""
    confidence = {source.id: source.confidence for source in loaded.lesson.sources}
    named: set[str] = set()
    for path, statement in loaded.statements:
        named.update(statement.sources)
        best = max((_RANK[confidence[source]] for source in statement.sources), default=2)
        if _RANK[statement.confidence] > best:
            told = f"this is marked {statement.confidence}, and none of its sources is"
            remedy = "mark it as its best source is marked, or see the source itself and mark that"
            yield Problem(loaded.place(*path, "confidence"), told, remedy, "warning")
    for number, source in enumerate(loaded.lesson.sources):
        if source.id not in named:
            place = loaded.place("sources", number, "id")
            remedy = "name it where it is used, or delete it"
            yield Problem(place, f"no statement names the source `{source.id}`", remedy, "warning")
