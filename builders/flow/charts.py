"""A flow cut into charts, each small enough for one page or slide."""

from collections.abc import Sequence
from dataclasses import field

from builders.document import Flow
from builders.flow.chart import Chart, ChartTooLarge, Measure, Spacing
from builders.flow.fitting import fitted
from builders.flow.stage import stage
from builders.frozen import dataclass

MOST = 24
"""No page holds so many boxes; more are not even tried."""
LOOK_BACK = 3
"""A stage gives up to so many boxes to the next one where that makes a better cut."""
AMID, ASKED, TOLD, ALONE = 0.3, 0.3, 1.0, 0.8
"""What is weighed against one stage more: an end amid a way; each answer that goes on elsewhere, at a further question
or, worse, at what is to be done; a box that has a stage to itself."""


def charts(
    flow: Flow, spacings: Sequence[Spacing], measure: Measure, *, else_: Sequence[Spacing] = ()
) -> tuple[Chart, ...]:
    """Return the charts of a flow, in reading order: each node stands in one of them, none for a flow without nodes.

    Each chart has the first of the spacings in which it fits; those of `else_` serve a node, often a question of many
    answers, that fits in none of them. Each arrow stands in one chart, or the two charts that
    hold its ends name each other's boxes by number. Raises ChartTooLarge for a node that fits no chart.
    """
    return _Cutter(flow, (spacings, else_), measure).cut(0).charts


def redrawn(
    made: Sequence[Chart], flow: Flow, spacings: Sequence[Spacing], measure: Measure
) -> tuple[Chart, ...] | None:
    """Return charts of a flow with the same boxes each, otherwise measured; None where not all fit."""
    fresh: list[Chart] = []
    first = 0
    for chart in made:
        end = first + sum(not box.part.only_named for box in chart.boxes)
        drawn = _fitted(flow, first, end, spacings, measure)
        if drawn is None:
            return None
        fresh.append(drawn)
        first = end
    return tuple(fresh)


def _fitted(flow: Flow, first: int, end: int, spacings: Sequence[Spacing], measure: Measure) -> Chart | None:
    part = stage(flow, first, end)
    return next((chart for chart in (fitted(part, each, measure) for each in spacings) if chart is not None), None)


@dataclass(frozen=True, slots=True)
class _Cut:
    """The charts from some node on, and how bad their cuts are together."""

    charts: tuple[Chart, ...] = ()
    loss: float = 0.0


@dataclass(slots=True)
class _Cutter:
    """Finds the best cuts from each node on, once for each."""

    flow: Flow
    spacings: tuple[Sequence[Spacing], ...]
    measure: Measure
    found: dict[int, _Cut] = field(default_factory=dict)

    def cut(self, first: int) -> _Cut:
        """Return the best cuts from a node on. Raises ChartTooLarge."""
        if first == len(self.flow.nodes):
            return _Cut()
        if first not in self.found:
            found = (self._best(first, spacings) for spacings in self.spacings)
            best = next((cut for cut in found if cut is not None), None)
            if best is None:
                raise ChartTooLarge(self.flow.nodes[first])
            self.found[first] = best
        return self.found[first]

    def _best(self, first: int, spacings: Sequence[Spacing]) -> _Cut | None:
        best: _Cut | None = None
        longest = 0
        for end in range(min(len(self.flow.nodes), first + MOST), first, -1):
            if longest and end < longest - LOOK_BACK:
                break
            chart = _fitted(self.flow, first, end, spacings, self.measure)
            if chart is None:
                continue
            longest = longest or end
            rest = self.cut(end)
            loss = self._loss(first, end, chart) + rest.loss
            if best is None or loss < best.loss:
                best = _Cut((chart, *rest.charts), loss)
            if end == len(self.flow.nodes):
                break
        return best

    def _loss(self, first: int, end: int, chart: Chart) -> float:
        """How bad a stage is: one for itself, and for where it ends."""
        signs = [box.part.node.role == "question" for box in chart.boxes if box.part.only_named]
        amid = end < len(self.flow.nodes) and self.flow.nodes[end].role != "question"
        return 1.0 + ASKED * sum(signs) + TOLD * (len(signs) - sum(signs)) + AMID * amid + ALONE * (end - first == 1)
