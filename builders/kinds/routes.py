"""Where an incident goes next: the procedure's decisions as a flow with its equivalent in words."""

from collections.abc import Mapping

from builders.document import Edge, Flow, Node, NodeRole, plain
from builders.kinds.marks import marked
from builders.kinds.pack import Pack
from builders.kinds.request import Request
from builders.kinds.select import select
from builders.lesson.procedure import ActionStep, Decision, Procedure, ProcedureNode


def _role(step: ActionStep) -> NodeRole:
    """What an action is in the flow: one that leads on ends the questions, and what it leads to only follows it."""
    if step.kind == "urgent":
        return "urgent"
    return "end" if step.next else "action"


def _node(node: ProcedureNode, request: Request, *, brief: bool) -> Node:
    if isinstance(node, Decision):
        return Node(node.id, "question", node.question, node.icon)
    return Node(node.id, _role(node), marked((brief and node.brief) or node.what, (node,), request), node.icon)


def _edges(node: ProcedureNode) -> tuple[Edge, ...]:
    if isinstance(node, Decision):
        return tuple(Edge(node.id, exit_.to, plain(exit_.answer)) for exit_ in node.exits)
    return (Edge(node.id, node.next),) if node.next else ()


def _in_words(nodes: tuple[ProcedureNode, ...], pack: Pack) -> str:
    """The flow as sentences: each question, then for each answer what is to be done, and what after that."""
    by_id = {node.id: node for node in nodes}
    sentences = [_done(by_id, node.id) for node in nodes[:1] if not isinstance(node, Decision)]
    for node in nodes:
        if isinstance(node, Decision):
            sentences.append(plain(node.question))
            sentences += [
                pack.words.say("flow.if", answer=plain(exit_.answer).lower(), target=_done(by_id, exit_.to))
                for exit_ in node.exits
            ]
    return pack.words.say("flow.alt", steps=" ".join(sentences))


def _done(by_id: Mapping[str, ProcedureNode], start: str) -> str:
    """What is to be done from a node on, up to the next question; a way that comes back to itself is told once."""
    told: dict[str, str] = {}
    name: str | None = start
    while name is not None and name in by_id and name not in told:
        node = by_id[name]
        told[name] = plain(node.question if isinstance(node, Decision) else node.what)
        name = None if isinstance(node, Decision) else node.next
    return " ".join(text if text[-1:] in ".?!" else f"{text}." for text in told.values())


def flow(pack: Pack, procedure: Procedure, request: Request, *, brief: bool = False) -> Flow:
    """Return the routes of a procedure as boxes and arrows; with `brief` in as few words as the lesson has."""
    chosen = select(procedure.routes, request)
    nodes = tuple(_node(node, request, brief=brief) for node in chosen)
    edges = tuple(edge for node in chosen for edge in _edges(node))
    return Flow(nodes, edges, _in_words(chosen, pack))
