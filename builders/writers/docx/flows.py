"""A flow in words: a numbered list whose answers lead to their step, told to those who cannot follow arrows too."""

from builders.document import Flow, Inlines, Strong, plain
from builders.flow.listing import ListedStep, Way, leads, listing
from builders.writers.docx.lists import continued, indent_pt, numbered
from builders.writers.docx.pen import Pen
from builders.writers.docx.place import Place
from builders.writers.docx.text import bookmarked, jump, kept, paragraph_of, runs

_STAYS = "<w:keepNext/>"


def lay_flow(block: Flow, pen: Pen, place: Place) -> str:
    """Return questions and actions in order. An answer that leads nowhere else is told at once; others name a step."""
    flow = _Flow(pen, place, pen.ids.next())
    return "".join(flow.step(step) for step in listing(block))


class _Flow:
    """One flow as it is written."""

    def __init__(self, pen: Pen, place: Place, number: int) -> None:
        self._pen, self._place = pen, place
        self._list = pen.numbering.numbers(indent_pt(pen, place))
        self._name = f"flow{number}_"
        self._light = continued(place) in pen.dark

    def step(self, step: ListedStep) -> str:
        """Return a step with what its answers lead to."""
        pen, place, node = self._pen, self._place, step.node
        ways = [self._way(way) for way in step.ways]
        if step.ends:
            ways = [runs(pen, pen.say("flow.ends"), light=self._light)]
        words: Inlines = (Strong(node.text),) if node.role == "question" else node.text
        named = bookmarked(pen, f"{self._name}{step.number}", runs(pen, words, light=self._light))
        head = paragraph_of(
            pen, place.listed("ListNumber"), named, looks=(_STAYS if ways else "") + numbered(self._list)
        )
        told_of = [paragraph_of(pen, continued(place), way) for way in ways]
        return head + kept("".join(told_of[:-1])) + "".join(told_of[-1:])

    def _way(self, way: Way) -> str:
        """What one answer leads to."""
        words = leads(way, self._pen.words)
        if way.told is not None:
            return runs(self._pen, words, light=self._light)
        return jump(self._pen, f"{self._name}{way.number}", plain(words), light=self._light)
