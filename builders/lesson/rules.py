"""Rules: what a lesson must hold to be compiled at all, whatever its subject."""

from collections.abc import Iterable, Iterator
from typing import get_args

from builders.document import Audience
from builders.lesson.items import Statement
from builders.lesson.model import Lesson
from builders.lesson.procedure import Decision, Procedure, ProcedureNode
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
            ("step", ("procedures", audience, "steps"), procedure.steps),
        )
        for what, path, statements in required:
            if not any(statement.audience in ("both", audience) for statement in statements):
                remedy = f"add one, or change the `audience` of one to both or {audience}"
                yield Problem(place_of(root, path), f"there is no {what} for {audience}", remedy)
        yield from _routes(procedure, root, audience)


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


def _routes(procedure: Procedure, root: Node, audience: str) -> Iterator[Problem]:
    """Yield each route that no path reaches, from the first one or from a step, and each that some would miss."""
    nodes: dict[str, ProcedureNode] = {node.id: node for node in procedure.routes}
    reached = {procedure.routes[0].id} if procedure.routes else set()
    waiting = [*reached, *(step.next for step in procedure.steps if step.next in nodes)]
    while waiting:
        here = waiting.pop()
        reached.add(here)
        waiting.extend(target for target in _targets(nodes[here]) if target in nodes and target not in reached)
    for number, node in enumerate(procedure.routes):
        if node.id not in reached:
            place = place_of(root, ("procedures", audience, "routes", number, "id"))
            yield Problem(place, f"nothing leads to `{node.id}`", "name it as a `next` or `to`, or delete it")
        for target in _targets(node):
            if target in nodes and not _goes_along(nodes[target], node, audience):
                place = place_of(root, ("procedures", audience, "routes", number))
                fault = f"`{node.id}` leads to `{target}`, which is left out for some of those who get `{node.id}`"
                yield Problem(place, fault, "give both the same `audience`, `phase` and `nation`, or none")


def _goes_along(target: Statement, source: Statement, audience: str) -> bool:
    """Return whether everybody of the audience who gets the source gets the target."""
    return (
        target.audience in ("both", audience, source.audience)
        and target.phase in ("both", source.phase)
        and target.nation in (None, source.nation)
    )


def _targets(node: ProcedureNode) -> tuple[str, ...]:
    if isinstance(node, Decision):
        return tuple(way.to for way in node.exits)
    return (node.next,) if node.next else ()
