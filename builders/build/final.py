"""The final copy: what keeps a pack from being handed out."""

from collections.abc import Iterator
from datetime import date

from builders.build.report import LessonState
from builders.problems import Place, Problem
from builders.school.authority import FILE as AUTHORITY
from builders.school.load import Profile
from builders.school.model import Approval


def school_problems(school: Profile) -> Iterator[Problem]:
    """Yield an error for each blank of a school's details."""
    for key, place in zip(school.blanks, school.blank_places, strict=True):
        remedy = "fill it in, or build without --final"
        yield Problem(place, f"`{key}` is blank, and a final copy has no blanks", remedy)


def lesson_problems(state: LessonState, school: Place) -> Iterator[Problem]:
    """Yield an error for a lesson that a school's lead has not approved as it is; `school` is where it is described."""
    if not state.approved:
        since = ": it has changed since its approval" if state.lapsed else ""
        fault = f"the lesson `{state.id}` {state.version} is not approved as it stands{since}"
        file = "this file" if school.path.endswith((".yaml", ".yml")) else f"{AUTHORITY} beside this list"
        remedy = f"run make-packs review {state.id}, and record the approval in {file}"
        yield Problem(school, fault, remedy)


def approval_problems(approval: Approval | None, today: date, school: Place) -> Iterator[Problem]:
    """Yield an error for an approval of a day that has not come; `school` is where the school is described."""
    if approval and approval.on > today:
        fault = f"the approval of `{approval.lesson}` is of {approval.on.isoformat()}, a day that has not come"
        yield Problem(school, fault, "write the day on which it was given")
