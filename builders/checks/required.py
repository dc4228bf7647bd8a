"""Check: what the subject's hard rules require stands where it must stand."""

import re
from collections.abc import Iterator

from builders.checks.check import Criteria, Finding
from builders.document import plain
from builders.lesson.load import Loaded
from builders.lesson.texts import Path, part_at, texts


def check(loaded: Loaded, criteria: Criteria) -> Iterator[Finding]:
    """Yield an error for each requirement that the lesson does not meet."""
    rules = criteria.rules
    for requirement in rules.requires:
        path: Path = tuple(requirement.where.split("."))
        part = part_at(loaded.lesson, path)
        carriers = [path] if requirement.fact is None else []
        carriers += [
            found for found, item in loaded.statements if requirement.fact in item.facts and found[: len(path)] == path
        ]
        told = f"every lesson on {rules.subject} must say here: {requirement.says}"
        if part is None or part == () or not carriers:
            code = f" with `facts: [{requirement.fact}]`" if requirement.fact else ""
            yield Finding(told, f"add it{code}", path=path)
            continue
        said = " ".join(plain(text) for carrier in carriers for _, text in texts(part_at(loaded.lesson, carrier)))
        missing = [group for group in requirement.words if not _holds(said, group)]
        if missing:
            groups = ", ".join(" or ".join(f"\u201c{word}\u201d" for word in group) for group in missing)
            yield Finding(told, f"bring in {groups}", path=carriers[0])


def _holds(said: str, group: tuple[str, ...]) -> bool:
    return any(re.search(rf"\b{re.escape(word)}", said, re.IGNORECASE) for word in group)
