"""Problems: what is wrong, where, and what to do about it."""

from collections.abc import Iterable
from typing import Literal

from builders.frozen import dataclass

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A spot in a file. Lines and columns count from 1; a fault of the whole file stands at 1, 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        """Return `path:line:column`, the form that editors turn into a link."""
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault that an author can mend. `fault` and `remedy` are plain words without a final full stop.

    `check` names the check that found it, which is what an author writes down to accept a warning; empty where the
    fault is no matter of judgement.
    """

    place: Place
    fault: str
    remedy: str
    severity: Severity = "error"
    check: str = ""

    def __str__(self) -> str:
        """Return the one line of the contract: `path:line:column: what is wrong; what to do`, and the check's name."""
        mild = "warning: " if self.severity == "warning" else ""
        name = f" [{self.check}]" if self.check else ""
        return f"{self.place}: {mild}{self.fault}; {self.remedy}{name}"


class InputFault(Exception):
    """A file that people wrote cannot be used; `problems` says why, all at once and in file order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems, sorted by place, at least one of them."""
        self.problems: tuple[Problem, ...] = tuple(sorted(problems))
        super().__init__("\n".join(str(problem) for problem in self.problems))
