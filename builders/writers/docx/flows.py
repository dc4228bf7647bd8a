"""A flow in words: a numbered list whose answers lead to their step, told to those who cannot follow arrows too."""

from builders.document import Edge, Flow, Inlines, Node, Strong, Text
from builders.writers.docx.lists import continued, indent_pt, numbered
from builders.writers.docx.pen import Pen
from builders.writers.docx.place import Place
from builders.writers.docx.text import bookmarked, jump, kept, paragraph_of, runs

_STAYS = "<w:keepNext/>"
_HOLE = "\x00"


def lay_flow(block: Flow, pen: Pen, place: Place) -> str:
    """Return questions and actions in order. An answer that leads nowhere else is told at once; others name a step."""
    told = _told_at_once(block)
    listed = [node for node in block.nodes if node.id not in told]
    steps = {node.id: number for number, node in enumerate(listed, start=1)}
    flow = _Flow(block, pen, place, steps, pen.ids.next())
    return "".join(flow.step(node, told) for node in listed)


def _told_at_once(block: Flow) -> dict[str, Node]:
    """The nodes that are only an answer's own end; none where a list beside the flow has their numbers."""
    if any(node.number for node in block.nodes):
        return {}
    leading = {edge.source for edge in block.edges}
    into: dict[str, list[Edge]] = {}
    for edge in block.edges:
        into.setdefault(edge.target, []).append(edge)
    return {
        node.id: node
        for node in block.nodes
        if node.id not in leading and len(into.get(node.id, [])) == 1 and into[node.id][0].answer
    }


class _Flow:
    """One flow as it is written."""

    def __init__(self, block: Flow, pen: Pen, place: Place, steps: dict[str, int], number: int) -> None:
        self._block, self._pen, self._place, self._steps = block, pen, place, steps
        self._list = pen.numbering.numbers(indent_pt(pen, place))
        self._name = f"flow{number}_"
        self._light = continued(place) in pen.dark

    def step(self, node: Node, told: dict[str, Node]) -> str:
        """Return a node with what its answers lead to."""
        pen, place = self._pen, self._place
        exits = [edge for edge in self._block.edges if edge.source == node.id]
        ways = [way for edge in exits if (way := self._way(edge, told, alone=len(exits) == 1))]
        if not exits and self._steps[node.id] < len(self._steps):
            ways = [runs(pen, pen.say("flow.ends"), light=self._light)]
        words: Inlines = (Strong(node.text),) if node.role == "question" else node.text
        named = bookmarked(pen, self._bookmark(node.id), runs(pen, words, light=self._light))
        head = paragraph_of(
            pen, place.listed("ListNumber"), named, looks=(_STAYS if ways else "") + numbered(self._list)
        )
        told_of = [paragraph_of(pen, continued(place), way) for way in ways]
        return head + kept("".join(told_of[:-1])) + "".join(told_of[-1:])

    def _way(self, edge: Edge, told: dict[str, Node], *, alone: bool) -> str:
        """What one answer leads to; nothing to say where the only way leads to the next step."""
        say, answer = self._pen.words.say, edge.answer.lower()
        if edge.target in told:
            before, after = say("flow.if", answer=answer, target=_HOLE).split(_HOLE)
            return runs(self._pen, (Text(before), *told[edge.target].text, Text(after)), light=self._light)
        number = self._steps[edge.target]
        if alone and not answer and number == self._steps[edge.source] + 1:
            return ""
        words = say("flow.if-go", answer=answer, number=number) if answer else say("flow.go", number=number)
        return jump(self._pen, self._bookmark(edge.target), words, light=self._light)

    def _bookmark(self, node: str) -> str:
        return f"{self._name}{self._steps[node]}"
