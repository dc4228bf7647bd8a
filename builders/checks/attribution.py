"""Check: what was seen at second hand (V2) says so where it is read."""

from collections.abc import Iterator

from builders.checks.check import Criteria, Finding
from builders.document import plain
from builders.lesson.load import Loaded
from builders.lesson.model import LessonStatistic
from builders.lesson.texts import texts


def check(loaded: Loaded, criteria: Criteria) -> Iterator[Finding]:
    """Yield a warning for each V2 statement that neither says that it is reported nor names who reports it.

    Statistics are left out: wherever one is printed, its kind writes "As reported by" in front of the source.
    """
    sources = {source.id: source for source in loaded.lesson.sources}
    for path, statement in loaded.statements:
        if statement.confidence != "V2" or isinstance(statement, LessonStatistic):
            continue
        said = " ".join(plain(text) for _, text in texts(statement)).casefold()
        named = [sources[name] for name in statement.sources]
        signs = (*criteria.rules.second_hand, *(name for source in named for name in (source.short, source.publisher)))
        if not any(sign.casefold() in said for sign in signs):
            told = "this was seen at second hand (V2), and a reader is not told so"
            who = named[0].publisher if named else "whoever says so"
            yield Finding(told, f"add \u201cas reported by {who}\u201d, or see the source itself", "warning", path)
