"""A flow as a numbered list: for those who cannot follow arrows, and for formats without them."""

from builders.document import Edge, Flow, Inlines, Node, Text
from builders.frozen import dataclass
from builders.words import Words

_HOLE = "\x00"


@dataclass(frozen=True, slots=True)
class Way:
    """Where an answer leads: to an end that is `told` at once, else on to the step of a number."""

    answer: str
    told: Node | None
    number: int


@dataclass(frozen=True, slots=True)
class ListedStep:
    """One step of the list. `ends` says that nothing comes after it, although other steps stand below."""

    number: int
    node: Node
    ways: tuple[Way, ...]
    ends: bool


def listing(flow: Flow) -> tuple[ListedStep, ...]:
    """Return the steps of a flow in reading order, numbered from 1, each with where its answers lead.

    The only way of a step, to the next one, is left out: a list says so by itself.
    """
    told = _told_at_once(flow)
    listed = [node for node in flow.nodes if node.id not in told]
    numbers = {node.id: number for number, node in enumerate(listed, start=1)}
    steps = []
    for node in listed:
        exits = [edge for edge in flow.edges if edge.source == node.id]
        number = numbers[node.id]
        ways = tuple(
            Way(edge.answer, told.get(edge.target), numbers.get(edge.target, 0))
            for edge in exits
            if edge.answer or len(exits) > 1 or numbers.get(edge.target) != number + 1
        )
        steps.append(ListedStep(number, node, ways, ends=not exits and number < len(listed)))
    return tuple(steps)


def leads(way: Way, words: Words) -> Inlines:
    """Return where an answer leads, as a sentence: what is done then, or the number of the step to go on to."""
    answer = way.answer.lower()
    if way.told is not None:
        before, after = words.say("flow.if", answer=answer, target=_HOLE).split(_HOLE)
        return (Text(before), *way.told.text, Text(after))
    if answer:
        return (Text(words.say("flow.if-go", answer=answer, number=way.number)),)
    return (Text(words.say("flow.go", number=way.number)),)


def _told_at_once(flow: Flow) -> dict[str, Node]:
    """The nodes that are only an answer's own end; none where a list beside the flow has their numbers."""
    if any(node.number for node in flow.nodes):
        return {}
    leading = {edge.source for edge in flow.edges}
    into: dict[str, list[Edge]] = {}
    for edge in flow.edges:
        into.setdefault(edge.target, []).append(edge)
    return {
        node.id: node
        for node in flow.nodes
        if node.id not in leading and len(into.get(node.id, [])) == 1 and into[node.id][0].answer
    }
