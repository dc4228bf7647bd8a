"""A flow cut into stages, each small enough for one slide."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from builders.document import Edge, Flow, Node

COLUMNS = 3
QUESTIONS = 2
FAN = 4
"""Outcomes of a question with more than two answers, side by side."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """Where an answer leads; `goes_on` where that is a question of a later stage."""

    answer: str
    node: Node
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class Stage:
    """Nodes from left to right, under some of them where another answer leads, at the foot what they all lead to.

    `onward` are the answers between the nodes of the spine. A fan has one node and more than one outcome below it.
    """

    spine: tuple[Node, ...]
    onward: tuple[str, ...]
    below: Mapping[str, tuple[Outcome, ...]]
    end: Node | None
    to_end: frozenset[str]
    """Ids of the nodes from which an arrow leads to the end."""
    answers_to_end: Mapping[str, str] = field(default_factory=dict)
    """Answers that lead straight to the end, by the id of their question."""
    goes_on: bool = False
    """Whether the last node of the spine is only named here and is the first of a later stage."""

    @property
    def is_fan(self) -> bool:
        """True where the one node has several ways out."""
        return any(len(outcomes) > 1 for outcomes in self.below.values())

    def leads(self, node: Node) -> bool:
        """Return whether an arrow leads from a node to the end."""
        return node.id in self.to_end or node.id in self.answers_to_end

    def shown(self) -> set[str]:
        """Return the ids of nodes that need no other stage."""
        spine = self.spine[:-1] if self.goes_on else self.spine
        outcomes = (outcome for each in self.below.values() for outcome in each)
        ends = (self.end,) if self.end else ()
        return {node.id for node in (*spine, *ends)} | {each.node.id for each in outcomes if not each.goes_on}

    def named(self) -> set[str]:
        """Return the ids of nodes that are only named here: another stage shows what follows them."""
        outcomes = (outcome for each in self.below.values() for outcome in each)
        ahead = {self.spine[-1].id} if self.goes_on else set()
        return ahead | {each.node.id for each in outcomes if each.goes_on}


def stages(flow: Flow) -> tuple[Stage, ...]:
    """Return the stages in reading order: every node stands in one of them, every answer is said."""
    cutter = _Cutter(flow)
    return cutter.cut()


class _Cutter:
    """Knows the flow's nodes and edges, and which nodes a stage has shown."""

    def __init__(self, flow: Flow) -> None:
        self._nodes = {node.id: node for node in flow.nodes}
        self._exits: dict[str, list[Edge]] = {node.id: [] for node in flow.nodes}
        for edge in flow.edges:
            self._exits[edge.source].append(edge)
        self._shown: set[str] = set()

    def cut(self) -> tuple[Stage, ...]:
        made: list[Stage] = []
        queue = list(self._nodes.values())[:1]
        while queue or len(self._shown) < len(self._nodes):
            root = queue.pop(0) if queue else next(n for n in self._nodes.values() if n.id not in self._shown)
            if root.id in self._shown:
                continue
            for stage in self._from(root):
                made.append(stage)
                self._shown |= stage.shown()
                queue += self._next(stage)
        return tuple(made)

    def _next(self, stage: Stage) -> list[Node]:
        """What a stage leads to and does not show."""
        outcomes = [each for below in stage.below.values() for each in below]
        follows = [stage.spine[-1]] if stage.goes_on else []
        follows += [each.node for each in outcomes if each.goes_on]
        last = [] if stage.goes_on else [stage.spine[-1]]
        tails = last + [each.node for each in outcomes if not each.goes_on] + ([stage.end] if stage.end else [])
        follows += [
            self._nodes[edge.target] for node in tails if node.role != "question" for edge in self._exits[node.id]
        ]
        return [node for node in follows if node.id not in self._shown]

    def _from(self, root: Node) -> tuple[Stage, ...]:
        exits = self._exits[root.id]
        if len(exits) > 2:
            return tuple(self._fan(root, exits[at : at + FAN]) for at in range(0, len(exits), FAN))
        return (self._spine(root),)

    def _fan(self, root: Node, exits: list[Edge]) -> Stage:
        outcomes = tuple(self._outcome(edge) for edge in exits)
        return Stage((root,), (), {root.id: outcomes}, *self._end([o.node for o in outcomes if not o.goes_on]))

    def _outcome(self, edge: Edge) -> Outcome:
        node = self._nodes[edge.target]
        return Outcome(edge.answer, node, goes_on=node.role == "question")

    def _spine(self, root: Node) -> Stage:
        spine, onward = [root], []
        below: dict[str, tuple[Outcome, ...]] = {}
        questions = 0
        goes_on = False
        while True:
            node = spine[-1]
            exits = self._exits[node.id]
            if node.role == "question":
                questions += 1
                if len(exits) > 2 or questions > QUESTIONS or (len(spine) == COLUMNS and exits):
                    goes_on = len(spine) > 1
                    break
            elif len(spine) > 1 and any(before.role == "question" for before in spine):
                break  # an answer's outcome ends the row; what follows it is the foot or another stage
            ahead = self._ahead(exits, spine)
            if ahead is None or len(spine) == COLUMNS:
                break
            below[node.id] = tuple(self._outcome(edge) for edge in exits if edge is not ahead)
            spine.append(self._nodes[ahead.target])
            onward.append(ahead.answer)
        tails = ([] if goes_on or spine[-1].role == "question" else [spine[-1]]) + [
            each.node for outcomes in below.values() for each in outcomes if not each.goes_on
        ]
        end, to_end = self._end(tails)
        below, straight = _without_end(below, end)
        return Stage(tuple(spine), tuple(onward), below, end, to_end, straight, goes_on=goes_on)

    def _ahead(self, exits: list[Edge], spine: list[Node]) -> Edge | None:
        """The edge that goes on to the right: to a further question, else the last."""
        fresh = [edge for edge in exits if self._nodes[edge.target] not in spine]
        if not fresh or (spine[-1].role != "question" and self._nodes[fresh[0].target].role == "end"):
            return None
        return next((edge for edge in fresh if self._nodes[edge.target].role == "question"), fresh[-1])

    def _end(self, tails: list[Node]) -> tuple[Node | None, frozenset[str]]:
        """What most of the last boxes lead to, if they lead anywhere, and the ids of those that do."""
        edges = [edge for node in tails if node.role != "question" for edge in self._exits[node.id]]
        targets = [edge.target for edge in edges if self._nodes[edge.target].role != "question"]
        if not targets:
            return None, frozenset()
        most = max(dict.fromkeys(targets), key=targets.count)
        return self._nodes[most], frozenset(edge.source for edge in edges if edge.target == most)


def _without_end(
    below: Mapping[str, tuple[Outcome, ...]], end: Node | None
) -> tuple[dict[str, tuple[Outcome, ...]], dict[str, str]]:
    """Outcomes but the end, which is drawn once; and the answers that lead straight to it, by their question."""
    straight = {name: each.answer for name, outcomes in below.items() for each in outcomes if each.node is end}
    others = {name: tuple(each for each in outcomes if each.node is not end) for name, outcomes in below.items()}
    return others, straight
