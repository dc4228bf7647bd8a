"""A stage of a flow: some of its nodes in reading order, the arrows between them, and where the way goes on."""

from collections.abc import Mapping, Sequence

from builders.document import Edge, Flow, Node
from builders.flow.chart import Part
from builders.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """An arrow between two parts of a stage, by their positions; `back` where it closes a circle."""

    source: int
    target: int
    answer: str = ""
    back: bool = False


@dataclass(frozen=True, slots=True)
class Stage:
    """Parts in reading order, signs behind the nodes, and the links between them."""

    parts: tuple[Part, ...]
    links: tuple[Link, ...]

    @property
    def forward(self) -> tuple[Link, ...]:
        """The links that close no circle."""
        return tuple(link for link in self.links if not link.back)


def numbers(flow: Flow) -> Mapping[str, int]:
    """Return the number of each node by its id: its own, or its place in the flow where not all have one."""
    if all(node.number is not None for node in flow.nodes):
        return {node.id: node.number or 0 for node in flow.nodes}
    return {node.id: place for place, node in enumerate(flow.nodes, start=1)}


def stage(flow: Flow, first: int, end: int) -> Stage:
    """Return the stage of the nodes from place `first` up to, not including, `end`.

    An answer that leads out of it leads to a sign; any other node that does says in its box where it goes on.
    """
    number = numbers(flow)
    nodes = {node.id: node for node in flow.nodes}
    inside = {node.id: place for place, node in enumerate(flow.nodes[first:end])}
    parts = [_part(node, flow.edges, inside, number, nodes) for node in flow.nodes[first:end]]
    links: list[Link] = []
    signs: dict[str, int] = {}
    for edge in flow.edges:
        if edge.source not in inside:
            continue
        source = inside[edge.source]
        if edge.target in inside and edge.target != edge.source:
            links.append(Link(source, inside[edge.target], edge.answer))
        elif _asks(nodes[edge.source]):
            key = f"{edge.source} to {edge.target}"
            if key not in signs:
                signs[key] = len(parts)
                parts.append(Part(key, nodes[edge.target], number[edge.target], only_named=True))
            links.append(Link(source, signs[key], edge.answer))
    return Stage(tuple(parts), _without_circles(len(parts), links))


def _asks(node: Node) -> bool:
    return node.role == "question"


def _part(
    node: Node,
    edges: Sequence[Edge],
    inside: Mapping[str, int],
    number: Mapping[str, int],
    nodes: Mapping[str, Node],
) -> Part:
    comes = {number[edge.source] for edge in edges if edge.target == node.id and edge.source not in inside}
    goes = {number[e.target] for e in edges if e.source == node.id and (e.target not in inside or e.target == node.id)}
    onward = () if _asks(nodes[node.id]) else tuple(sorted(goes))
    return Part(node.id, node, number[node.id], comes_from=tuple(sorted(comes)), goes_on_at=onward)


def _without_circles(count: int, links: Sequence[Link]) -> tuple[Link, ...]:
    """The links, those marked that lead back to a part from which the way has come."""
    leaving: dict[int, list[int]] = {at: [] for at in range(count)}
    for position, link in enumerate(links):
        leaving[link.source].append(position)
    back: set[int] = set()
    done: set[int] = set()

    def visit(part: int, way: set[int]) -> None:
        for position in leaving[part]:
            target = links[position].target
            if target in way:
                back.add(position)
            elif target not in done:
                visit(target, way | {target})
        done.add(part)

    for part in range(count):
        if part not in done:
            visit(part, {part})
    return tuple(
        Link(link.source, link.target, link.answer, back=position in back) for position, link in enumerate(links)
    )
