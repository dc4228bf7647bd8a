"""The final copy: what keeps a pack from being handed out."""

from collections.abc import Iterator

from builders.build.inputs import Inputs
from builders.build.report import LessonState
from builders.problems import Place, Problem


def school_problems(inputs: Inputs) -> Iterator[Problem]:
    """Yield an error for each blank of the school file."""
    for key, place in zip(inputs.school.blanks, inputs.school.blank_places, strict=True):
        remedy = "fill it in, or build without --final"
        yield Problem(place, f"`{key}` is blank, and a final copy has no blanks", remedy)


def lesson_problems(state: LessonState, inputs: Inputs) -> Iterator[Problem]:
    """Yield an error for a lesson that the school's lead has not approved as it is."""
    if not state.approved:
        since = ": it has changed since its approval" if state.lapsed else ""
        fault = f"the lesson `{state.id}` {state.version} is not approved as it stands{since}"
        remedy = f"run make-packs review {state.id}, and record the approval in this file"
        yield Problem(Place(inputs.school_file), fault, remedy)
