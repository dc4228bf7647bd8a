"""Check: every number has a source, and no statement is surer than the sources that it names."""

from collections.abc import Iterator

from builders.checks.check import Criteria, Finding
from builders.lesson.load import Loaded

_RANK = {"V": 2, "V2": 1, "W": 0}


def check(loaded: Loaded, _criteria: Criteria) -> Iterator[Finding]:
    """Yield an error for each number without a source.

    Yield a warning for each statement surer than all its sources, and for each source that nothing names. Of a register
    that lessons share, a lesson has those only that it names.
    """
    confidence = {source.id: source.confidence for source in loaded.lesson.sources}
    named: set[str] = set()
    for path, statement in loaded.statements:
        named.update(statement.sources)
        best = max((_RANK[confidence[source]] for source in statement.sources), default=2)
        if _RANK[statement.confidence] > best:
            told = f"this is marked {statement.confidence}, and none of its sources is"
            remedy = "mark it as its best source is marked, or see the source itself and mark that"
            yield Finding(told, remedy, "warning", (*path, "confidence"))
    for number, statistic in enumerate(loaded.lesson.statistics):
        if not statistic.sources:
            remedy = "add `sources: [...]` with who published it, or leave the number out"
            yield Finding("this number has no source", remedy, path=("statistics", number))
    for number, source in enumerate(loaded.lesson.sources):
        if source.id not in named:
            told, remedy = f"no statement names the source `{source.id}`", "name it where it is used, or delete it"
            yield Finding(told, remedy, "warning", ("sources", number, "id"))
