"""Ways: every step and decision of a procedure is reached, leads on as it says, and comes to an end."""

from collections.abc import Iterator, Sequence

from builders.document import plain
from builders.lesson.items import Statement
from builders.lesson.procedure import ActionStep, Decision, ProcedureNode
from builders.problems import Problem
from builders.source.nodes import Node, place_of
from builders.terms.values import AudienceChoice, Nation

Path = tuple[str | int, ...]


def check(
    nodes: Sequence[ProcedureNode], root: Node, path: Path, audience: AudienceChoice, *, nations: Sequence[Nation]
) -> Iterator[Problem]:
    """Yield what is wrong with the ways through the nodes at `path`, which `audience` reads in these nations."""
    by_id = {node.id: node for node in nodes}
    reached = _from(nodes[:1], by_id)
    ends = _leading_to_an_end(nodes, by_id)
    strays = _heads([node for node in nodes if node.id not in reached])
    lost = _lost(nodes, audience, nations)
    for number, node in enumerate(nodes):
        here = (*path, number)
        if node.id in strays:
            fault = f"nothing leads to `{node.id}`"
            yield Problem(place_of(root, (*here, "id")), fault, "name it as a `next` or `to`, or delete it")
        elif node.id in lost and node.id in reached:
            fault = f"nothing leads to `{node.id}` in {lost[node.id]}, where what leads to it is left out"
            yield Problem(
                place_of(root, (*here, "id")), fault, "limit both to the same `phase` and `nations`, or neither"
            )
        if node.id not in ends:
            fault = f"no way from `{node.id}` comes to an end"
            yield Problem(place_of(root, (*here, "id")), fault, "let one of the ways lead to a step without `next`")
        if isinstance(node, Decision):
            yield from _answers(node, root, here)
        for target in targets(node):
            if target in by_id and not _goes_along(by_id[target], node, audience):
                fault = f"`{node.id}` leads to `{target}`, which is left out for some of those who get `{node.id}`"
                yield Problem(
                    place_of(root, here), fault, "give both the same `audience`, `phase` and `nations`, or none"
                )


def targets(node: ProcedureNode) -> tuple[str, ...]:
    """Return the ids of what a node leads to."""
    if isinstance(node, Decision):
        return tuple(way.to for way in node.exits)
    return (node.next,) if node.next else ()


def _answers(decision: Decision, root: Node, here: Path) -> Iterator[Problem]:
    """Yield each answer that a decision has twice."""
    given: set[str] = set()
    for number, way in enumerate(decision.exits):
        answer = plain(way.answer).casefold()
        if answer in given:
            fault = f"`{decision.id}` has the answer \u201c{plain(way.answer)}\u201d twice"
            yield Problem(place_of(root, (*here, "exits", number, "answer")), fault, "give each way out its own answer")
        given.add(answer)


def _from(starts: Sequence[ProcedureNode], by_id: dict[str, ProcedureNode]) -> set[str]:
    """The ids of all nodes to which a way leads from the first one."""
    reached = {node.id for node in starts}
    waiting = list(reached)
    while waiting:
        fresh = [target for target in targets(by_id[waiting.pop()]) if target in by_id and target not in reached]
        reached.update(fresh)
        waiting.extend(fresh)
    return reached


def _lost(nodes: Sequence[ProcedureNode], audience: AudienceChoice, nations: Sequence[Nation]) -> dict[str, str]:
    """The ids of nodes to which no way leads for some of those who get them, with where that is.

    A procedure begins with its first node there; one that stands aside is for those whom an answer leads to it.
    """
    lost: dict[str, str] = {}
    for nation in nations:
        for phase in ("primary", "secondary"):
            kept = [node for node in nodes if _is_read(node, audience, phase, nation)]
            reached = _from(kept[:1], {node.id: node for node in kept})
            strays = _heads([node for node in kept if node.id not in reached])
            strays |= {node.id for node in kept[:1] if isinstance(node, ActionStep) and node.aside}
            for name in strays:
                lost.setdefault(name, f"{phase} schools of {nation.replace('-', ' ').title()}")
    return lost


def _heads(nodes: Sequence[ProcedureNode]) -> set[str]:
    """The ids of those to which none of the others leads, else of the first: what follows them is lost with them."""
    led_to = {target for node in nodes for target in targets(node)}
    return {node.id for node in nodes if node.id not in led_to} or {node.id for node in nodes[:1]}


def _is_read(node: Statement, audience: AudienceChoice, phase: str, nation: Nation) -> bool:
    return (
        node.audience in ("both", audience)
        and node.phase in ("both", phase)
        and (not node.nations or nation in node.nations)
    )


def _leading_to_an_end(nodes: Sequence[ProcedureNode], by_id: dict[str, ProcedureNode]) -> set[str]:
    """The ids of all nodes from which some way ends."""
    ends = {node.id for node in nodes if not targets(node)}
    grown = True
    while grown:
        more = {node.id for node in nodes if node.id not in ends and ends.intersection(targets(node))}
        ends |= more
        grown = bool(more)
    # A target that does not exist is told elsewhere.
    return ends | {node.id for node in nodes if any(target not in by_id for target in targets(node))}


def _goes_along(target: Statement, source: Statement, audience: AudienceChoice) -> bool:
    """Return whether everybody of the audience who gets the source gets the target."""
    return (
        target.audience in ("both", audience, source.audience)
        and target.phase in ("both", source.phase)
        and (not target.nations or (bool(source.nations) and set(source.nations) <= set(target.nations)))
    )
