"""The ways of a procedure: as a drawing, as its equivalent in words, and as the decisions alone."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from builders.document import Edge, Flow, Inlines, Node, NodeRole, Step, Steps, Strong, Text, plain
from builders.kinds.marks import marked
from builders.kinds.pack import Pack
from builders.kinds.request import Request
from builders.kinds.select import select
from builders.lesson.procedure import ActionStep, Decision, ProcedureNode
from builders.lesson.ways import targets

Nodes = Sequence[ProcedureNode]


def chart(pack: Pack, nodes: Nodes, request: Request) -> Flow:
    """Return all steps and decisions as numbered boxes and arrows; the alternative text tells each with its number."""
    chosen = select(nodes, request)
    numbers = {node.id: number for number, node in enumerate(chosen, start=1)}
    told = (f"{number}. {plain(_told(pack, node, numbers))}" for number, node in enumerate(chosen, start=1))
    boxes = tuple(_box(node, request, ends=not targets(node), number=numbers[node.id]) for node in chosen)
    edges = tuple(edge for node in chosen for edge in _edges(node))
    return Flow(boxes, edges, pack.words.say("flow.alt", steps=" ".join(told)), whole=True)


def in_words(pack: Pack, nodes: Nodes, request: Request) -> Steps:
    """Return all steps and decisions as a numbered list in which the branches say where to go on."""
    chosen = select(nodes, request)
    numbers = {node.id: number for number, node in enumerate(chosen, start=1)}
    return Steps(tuple(_step(pack, node, numbers) for node in chosen))


def decisions(pack: Pack, nodes: Nodes, request: Request) -> Flow:
    """Return the questions and what their answers lead to; a list beside them says what is done in between."""
    chosen = _shown(select(nodes, request))
    last = next((node for node in reversed(chosen) if isinstance(node, Decision)), None)
    ends = {exit_.to for exit_ in last.exits} if last else set()
    boxes = tuple(_box(node, request, ends=node.id in ends) for node in chosen)
    return Flow(boxes, tuple(edge for node in chosen for edge in _edges(node)), _alt(chosen, pack))


def _shown(nodes: tuple[ProcedureNode, ...]) -> tuple[ProcedureNode, ...]:
    """Decisions, what stands aside, and what answers lead to in the end.

    What everybody does between two decisions is left out: an answer leads straight to the next question. What is urgent
    or stands aside leads no further here.
    """
    by_id = {node.id: node for node in nodes}
    asked = tuple(_asking_on(node, by_id) if isinstance(node, Decision) else node for node in nodes)
    answered = {exit_.to for node in asked if isinstance(node, Decision) for exit_ in node.exits}
    shown = {node.id for node in asked if isinstance(node, Decision) or node.aside or node.id in answered}
    return tuple(
        node if isinstance(node, Decision) else _leading(node, by_id, shown) for node in asked if node.id in shown
    )


def _asking_on(decision: Decision, by_id: Mapping[str, ProcedureNode]) -> Decision:
    """The decision, each answer leading straight to the next question on its way, if there is one."""
    ways = tuple(
        exit_.model_copy(update={"to": next((node.id for node in _way(exit_.to, by_id) if _asks(node)), exit_.to)})
        for exit_ in decision.exits
    )
    return decision.model_copy(update={"exits": ways})


def _leading(step: ActionStep, by_id: Mapping[str, ProcedureNode], shown: Collection[str]) -> ActionStep:
    """The action, leading to the next node that is shown."""
    ahead = () if _stays(step) or step.next is None else _way(step.next, by_id)
    return step.model_copy(update={"next": next((node.id for node in ahead if node.id in shown), None)})


def _way(start: str, by_id: Mapping[str, ProcedureNode]) -> Iterator[ProcedureNode]:
    """The nodes from one on, up to a question or to what leads no further; a way that comes back is walked once."""
    passed: set[str] = set()
    name: str | None = start
    while name is not None and name in by_id and name not in passed:
        passed.add(name)
        node = by_id[name]
        yield node
        name = None if isinstance(node, Decision) or _stays(node) else node.next


def _asks(node: ProcedureNode) -> bool:
    return isinstance(node, Decision)


def _stays(step: ActionStep) -> bool:
    """Whether an action leads no further where only decisions are shown."""
    return step.aside or step.kind == "urgent"


def _box(node: ProcedureNode, request: Request, *, ends: bool, number: int | None = None) -> Node:
    if isinstance(node, Decision):
        return Node(node.id, "question", node.question, node.icon, number)
    return Node(node.id, _role(node, ends=ends), marked(in_brief(node), (node,), request), node.icon, number)


def in_brief(step: ActionStep) -> Inlines:
    """Return what an action's box says: its title, then its brief form; one that begins with strong words says both."""
    if step.brief and isinstance(step.brief[0], Strong):
        return step.brief
    if not step.brief:
        return (Strong(step.title),)
    end = () if plain(step.title)[-1:] in ".?!" else (Text("."),)
    return (Strong((*step.title, *end)), Text(" "), *step.brief)


def _role(step: ActionStep, *, ends: bool) -> NodeRole:
    if step.kind == "urgent":
        return "urgent"
    return "end" if ends and not step.aside else "action"


def _edges(node: ProcedureNode) -> tuple[Edge, ...]:
    if isinstance(node, Decision):
        return tuple(Edge(node.id, exit_.to, plain(exit_.answer)) for exit_ in node.exits)
    return (Edge(node.id, node.next),) if node.next else ()


def _step(pack: Pack, node: ProcedureNode, numbers: Mapping[str, int]) -> Step:
    """A node in words: what to do or to ask, then where to go on unless it is the next line."""
    told = _onward(pack, node, numbers)
    if isinstance(node, Decision):
        return Step(node.question, told, node.icon)
    return Step(node.title, (*node.what, *((Text(" "), *told) if told else ())), node.icon)


def _told(pack: Pack, node: ProcedureNode, numbers: Mapping[str, int]) -> Inlines:
    """The words of a node's box, then where to go on."""
    text = node.question if isinstance(node, Decision) else in_brief(node)
    end = () if plain(text)[-1:] in ".?!" else (Text("."),)
    onward = _onward(pack, node, numbers)
    return (*text, *end, *((Text(" "), *onward) if onward else ()))


def _onward(pack: Pack, node: ProcedureNode, numbers: Mapping[str, int]) -> Inlines:
    words = pack.words
    if isinstance(node, Decision):
        ways = (
            words.say("flow.if-go", answer=plain(exit_.answer).lower(), number=numbers[exit_.to])
            for exit_ in node.exits
        )
        return (Text(" ".join(ways)),)
    if node.next is None:
        return pack.say("flow.ends")
    after = numbers[node.next]
    return () if after == numbers[node.id] + 1 else pack.say("flow.go", number=after)


def _alt(nodes: tuple[ProcedureNode, ...], pack: Pack) -> str:
    """The decisions as sentences: each question, then for each answer what is to be done, and what after that."""
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
        told[name] = plain(node.question if isinstance(node, Decision) else in_brief(node))
        name = None if isinstance(node, Decision) else node.next
    return " ".join(text if text[-1:] in ".?!" else f"{text}." for text in told.values())
