"""A verdict: what a check found and where in the lesson, whatever lines it stands on today."""

from builders.frozen import dataclass
from builders.lesson.load import Loaded
from builders.lesson.texts import Path
from builders.problems import Problem, Severity

SUBJECT = "subject"
"""The name under which it is told that a subject has no rules."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """All that is needed to tell what a check found, and nothing of how it was found.

    `document` names the document, such as "parents-handout", where the verdict is about the whole of one.
    """

    check: str
    path: Path
    fault: str
    remedy: str
    severity: Severity
    document: str = ""

    def problem(self, loaded: Loaded) -> Problem:
        """Return the problem at the place where the lesson's file has it now."""
        return Problem(loaded.place(*self.path), self.fault, self.remedy, self.severity, self.check)
