"""Rules: what a lesson must hold to be compiled at all, whatever its subject."""

from collections.abc import Iterable, Iterator
from typing import get_args

from builders.document import Audience
from builders.lesson import ways
from builders.lesson.items import Statement
from builders.lesson.model import Lesson
from builders.lesson.references import walk
from builders.problems import Problem
from builders.source.nodes import Mapping, Node, Scalar, find, place_of
from builders.terms.fields import FIELDS

AUDIENCES: tuple[Audience, ...] = get_args(Audience)
_STAFF_PATHS = (
    ("procedures", "staff"),
    ("procedures", "lead"),
    ("sessions", "staff"),
    ("scenarios",),
    ("quiz",),
    ("staff_title",),
    ("staff_lead",),
    ("changes",),
)


def check(lesson: Lesson, root: Node) -> Iterator[Problem]:
    """Yield what keeps a well-formed lesson from being compiled."""
    for audience in AUDIENCES:
        procedure = lesson.procedures.parents if audience == "parents" else lesson.procedures.staff
        required: tuple[tuple[str, tuple[str, ...], Iterable[Statement]], ...] = (
            ("key risk", ("risks",), lesson.risks.items),
            ("talking point", ("talking_points",), lesson.talking_points.items),
            ("step", ("procedures", audience, "steps"), procedure.listed),
        )
        for what, path, statements in required:
            if not any(statement.audience in ("both", audience) for statement in statements):
                remedy = f"add one, or change the `audience` of one to both or {audience}"
                yield Problem(place_of(root, path), f"there is no {what} for {audience}", remedy)
        path = ("procedures", audience, "steps")
        yield from ways.check(procedure.steps, root, path, audience, nations=lesson.nations)
    for number, stage in enumerate(lesson.procedures.lead.stages):
        drawn = ("procedures", "lead", "stages", number, "flow")
        yield from ways.check(stage.flow, root, drawn, "staff", nations=stage.nations or lesson.nations)


def check_fields(root: Node) -> Iterator[Problem]:
    """Yield each field that only staff may see and that stands in text which parents may see."""
    for path, node in walk(root):
        if isinstance(node, Scalar) and "{" in node.text and parents_may_see(root, path):
            for name, field in FIELDS.items():
                if "parents" not in field.audiences and "{" + name + "}" in node.text.replace(" ", ""):
                    remedy = "delete it here, or give the item `audience: staff`"
                    yield Problem(node.place, f"{{{name}}} is for staff only, and parents read this", remedy)


def parents_may_see(root: Node, path: tuple[str | int, ...]) -> bool:
    """Return whether the text at a path can reach parents."""
    if any(path[: len(staff)] == staff for staff in _STAFF_PATHS):
        return False
    for length in range(len(path)):
        holder = find(root, path[:length])
        audience = holder.get("audience") if isinstance(holder, Mapping) else None
        if isinstance(audience, Scalar) and audience.text == "staff":
            return False
    return True
