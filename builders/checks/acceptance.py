"""Acceptance: a warning that a lesson's authors have read and keep is counted, and no longer told."""

from collections.abc import Iterable, Iterator

from builders.checks.verdict import SUBJECT, Verdict
from builders.frozen import dataclass
from builders.lesson.load import Loaded
from builders.lesson.model import Accepted
from builders.lesson.references import walk
from builders.lesson.texts import Path
from builders.problems import Problem
from builders.source.nearest import instead
from builders.source.nodes import Mapping, Node, Scalar, find

KEY = "accepted"
"""Where a lesson lists what it accepts. Problems with this list carry no check's name: none of them is acceptable."""
WHOLE = "lesson"
"""What `at` says for a warning about the lesson as a whole."""


@dataclass(frozen=True, slots=True)
class Told:
    """The problems that are to be told, in file order, and how many warnings the lesson accepts."""

    problems: tuple[Problem, ...]
    accepted: int = 0


def accept(loaded: Loaded, verdicts: Iterable[Verdict], *, usual: bool = True) -> Told:
    """Return what is left to tell of a lesson's verdicts.

    `usual` says that the documents are those which the lesson's authors see. Others may leave out what an author has
    accepted, so that an acceptance which goes unused there is no fault.
    """
    problems: list[Problem] = []
    used: set[int] = set()
    count = 0
    listed = tuple(enumerate(loaded.lesson.accepted))
    for verdict in verdicts:
        ways = _ways(verdict, loaded.root)
        fitting = {number for number, one in listed if one.check == verdict.check and one.at in ways}
        used |= fitting
        if fitting and verdict.severity == "warning":
            count += 1
            continue
        problems.append(verdict.problem(loaded))
        fault, remedy = f"`{verdict.check}` is an error here, which nobody can accept", "mend it, and delete this"
        problems += [Problem(loaded.place(KEY, number, "at"), fault, remedy) for number in sorted(fitting)]
    unused = [(number, one) for number, one in listed if number not in used]
    if unused:
        problems += _unused(loaded, unused, usual=usual)
    return Told(tuple(sorted(set(problems))), count)


def _ways(verdict: Verdict, root: Node) -> frozenset[str]:
    return _ways_to(root, verdict.path) if verdict.path else frozenset((WHOLE, verdict.document or WHOLE))


def _ways_to(root: Node, path: Path) -> frozenset[str]:
    """Return every `at` that means a path: the dotted path of it or of a part around it, or the id of such a part."""
    ways: set[str] = set()
    for length in range(1, len(path) + 1):
        ways.add(".".join(str(step) for step in path[:length]))
        holder = find(root, path[:length])
        own_id = holder.get("id") if isinstance(holder, Mapping) else None
        if isinstance(own_id, Scalar):
            ways.add(own_id.text)
    return frozenset(ways)


def _unused(loaded: Loaded, unused: Iterable[tuple[int, Accepted]], *, usual: bool) -> Iterator[Problem]:
    from builders.checks.table import CHECKS, DOCUMENT_CHECKS  # all checks with their libraries, for mistakes only

    names = (SUBJECT, *CHECKS)
    known = {WHOLE, *(way for path, _ in walk(loaded.root) for way in _ways_to(loaded.root, path))}
    for number, one in unused:
        if one.check not in names:
            remedy = instead(one.check, names, otherwise="make-packs list names every check")
            yield Problem(loaded.place(KEY, number, "check"), f"there is no check `{one.check}`", remedy)
        elif usual or CHECKS.get(one.check) not in DOCUMENT_CHECKS:
            fault, remedy = f"`{one.check}` warns of nothing at `{one.at}`", "delete this acceptance"
            if one.at not in known:
                remedy = instead(one.at, sorted(known), otherwise="name the id of an item, or a dotted path")
            yield Problem(loaded.place(KEY, number, "at"), fault, remedy, "warning")
