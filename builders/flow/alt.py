"""What the drawing of a chart says to people who do not see it."""

from builders.document import Flow
from builders.flow.chart import Chart
from builders.words import Words


def alt_of(flow: Flow, chart: Chart, words: Words, *, first: bool) -> str:
    """Return the alt text of a chart: the first one tells the whole flow, others which part of it they show."""
    if first:
        return flow.alt
    numbers = [box.part.number for box in chart.boxes if not box.part.only_named]
    if len(numbers) == 1:
        return words.say("flow.part-one", number=numbers[0])
    return words.say("flow.part", first=min(numbers), last=max(numbers))
