"""A flow cut into charts, each small enough for one page or slide."""

from collections.abc import Sequence

from builders.document import Flow
from builders.flow.chart import Chart, ChartTooLarge, Measure, Spacing
from builders.flow.fitting import fitted
from builders.flow.stage import stage

MOST = 24
"""No page holds so many boxes; more are not even tried."""
LOOK_BACK = 3
"""A stage gives up to so many boxes to the next one where that makes a better cut."""
AMID, SIGN = 1.5, 0.6
"""What is weighed against one box more on a stage: an end amid a way, and each answer that goes on elsewhere."""


def charts(flow: Flow, spacings: Sequence[Spacing], measure: Measure) -> tuple[Chart, ...]:
    """Return the charts of a flow, in reading order: each node stands in one of them, none for a flow without nodes.

    Each chart has the first of the spacings in which it fits. Each arrow stands in one chart, or the two charts that
    hold its ends name each other's boxes by number. Raises ChartTooLarge for a node that fits no chart.
    """
    made: list[Chart] = []
    first = 0
    while first < len(flow.nodes):
        end, chart = _longest(flow, first, spacings, measure)
        made.append(chart)
        first = end
    return tuple(made)


def _longest(flow: Flow, first: int, spacings: Sequence[Spacing], measure: Measure) -> tuple[int, Chart]:
    """Where the best stage from a node on ends, and its chart."""
    best: tuple[float, int, Chart] | None = None
    longest = 0
    for end in range(min(len(flow.nodes), first + MOST), first, -1):
        if best is not None and end < longest - LOOK_BACK:
            break
        part = stage(flow, first, end)
        chart = next((one for one in (fitted(part, each, measure) for each in spacings) if one is not None), None)
        if chart is None:
            continue
        longest = longest or end
        signs = sum(box.part.only_named for box in chart.boxes)
        amid = end < len(flow.nodes) and flow.nodes[end].role != "question"
        worth = end - first - SIGN * signs - AMID * amid
        if best is None or worth > best[0]:
            best = (worth, end, chart)
    if best is None:
        raise ChartTooLarge(flow.nodes[first])
    return best[1], best[2]
