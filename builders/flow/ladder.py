"""A flow read as a ladder: questions down one spine, each with its way out to an action at its side."""

from builders.document import Edge, Flow, Node
from builders.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Rung:
    """One box of the spine, what leads out of it to the side, and the answer that leads down to the next rung."""

    node: Node
    side: Node | None = None
    answer: str = ""
    down: str = ""


def ladder(flow: Flow) -> tuple[Rung, ...] | None:
    """Return the rungs from the first node down, or None for a flow that is no ladder: then it must be told in rows.

    A ladder shows every node once, no question leads to more than one side, and no action at a side leads on.
    """
    nodes = {node.id: node for node in flow.nodes}
    rungs: list[Rung] = []
    shown: set[str] = set()
    current: Node | None = flow.nodes[0] if flow.nodes else None
    while current is not None:
        if current.id in shown:
            return None
        shown.add(current.id)
        rung, current = _rung(current, nodes, flow.edges)
        if rung is None or (rung.side and (rung.side.id in shown or _leads_on(rung.side, flow.edges))):
            return None
        if rung.side:
            shown.add(rung.side.id)
        rungs.append(rung)
    return tuple(rungs) if shown == set(nodes) else None


def _leads_on(node: Node, edges: tuple[Edge, ...]) -> bool:
    return any(edge.source == node.id for edge in edges)


def _rung(node: Node, nodes: dict[str, Node], edges: tuple[Edge, ...]) -> tuple[Rung | None, Node | None]:
    """The rung of a node and the node below it."""
    exits = [edge for edge in edges if edge.source == node.id]
    if len(exits) > 2:
        return None, None
    if not exits:
        return Rung(node), None
    if node.role != "question":
        if len(exits) > 1:
            return None, None
        return Rung(node, nodes[exits[0].target], exits[0].answer), None
    spine = _spine(exits, nodes)
    sides = [edge for edge in exits if edge is not spine]
    side = nodes[sides[0].target] if sides else None
    return Rung(node, side, sides[0].answer if sides else "", spine.answer), nodes[spine.target]


def _spine(exits: list[Edge], nodes: dict[str, Node]) -> Edge:
    """The way on: to a question before the end of the flow, to that before any action."""
    rank = {"question": 0, "end": 1, "action": 2, "urgent": 3}
    return min(exits, key=lambda edge: rank[nodes[edge.target].role])
