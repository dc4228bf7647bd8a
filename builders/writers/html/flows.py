"""A flow in words: a numbered list whose answers are links to the step that they lead to."""

from builders.document import Flow
from builders.flow.listing import ListedStep, Way, leads, listing
from builders.writers.html.inlines import text
from builders.writers.html.pen import Pen
from builders.writers.html.tags import NOTHING, Html, tag


def flow(pen: Pen, block: Flow) -> Html:
    """Return questions and actions in order. An answer that leads nowhere else is told at once; others name a step."""
    name = f"flow-{next(pen.ids)}"
    return tag("ol", *(_step(pen, step, name) for step in listing(block)), class_="steps flow")


def _step(pen: Pen, step: ListedStep, name: str) -> Html:
    words = text(pen, step.node.text)
    head = tag("strong", words) if step.node.role == "question" else words
    ways = [tag("li", _way(pen, way, name)) for way in step.ways]
    ends = tag("p", pen.say("flow.ends")) if step.ends else NOTHING
    led = tag("ul", *ways) if ways else NOTHING
    return tag("li", head, led, ends, id=f"{name}-{step.number}", class_=step.node.role)


def _way(pen: Pen, way: Way, name: str) -> Html:
    words = leads(way, pen.document.words)
    if way.told is not None:
        return text(pen, words)
    return tag("a", text(pen, words), href=f"#{name}-{way.number}")
