"""A stage fitted to its page: as many columns as it needs, boxes as wide as the page allows."""

from collections.abc import Mapping

from builders.flow.chart import Chart, Measure, Spacing
from builders.flow.columns import STEP, Layers, columns
from builders.flow.drawing import drawn
from builders.flow.sides import rows_of, sides
from builders.flow.sizes import Sizes
from builders.flow.stage import Stage

TRIES = 8
SLACK = 0.01
FEW = 2
"""So few columns may become one more, where that lets the way run straighter."""


def fitted(stage: Stage, spacing: Spacing, measure: Measure) -> Chart | None:
    """Return the chart of a stage, None where it does not fit the area: with parts beside their questions if it may."""
    beside = sides(stage)
    for aside in (beside, {}) if beside else ({},):
        chart = _in_rows(stage, rows_of(stage, aside), aside, spacing, measure)
        if chart is not None:
            return chart
    return None


def _in_rows(stage: Stage, rows: Layers, beside: Mapping[int, int], spacing: Spacing, measure: Measure) -> Chart | None:
    if not _may_fit(rows, stage, spacing, measure):
        return None
    most = max(len(row) for row in rows)
    for count in (most, most + 1) if len(stage.parts) > 1 and most <= FEW else (most,):
        upright = tuple(link for link in stage.forward if link.target not in beside)
        position = columns(rows, upright, tuple(sorted(beside.items())), count)
        for start in (spacing.box_most, spacing.width):
            chart = _narrowed(stage, rows, position, beside, spacing, measure, start)
            if chart is not None:
                return chart
    return None


def _may_fit(rows: Layers, stage: Stage, spacing: Spacing, measure: Measure) -> bool:
    """Whether the boxes alone, as wide as they could be, would fit: a quick look."""
    most = len(rows) if spacing.across else max(len(row) for row in rows)
    gap = spacing.stem + spacing.tip
    beside, over = (gap, spacing.gutter) if spacing.across else (spacing.gutter, gap)
    width = (spacing.width - (most - 1) * beside) / most
    if width < spacing.box_least:
        return False
    lone = spacing.width
    heights: list[list[float]] = []
    for row in rows:
        wide = lone if len(row) == 1 and not spacing.across else width
        measured = [measure.box(stage.parts[at], wide) for at in row]
        known = [height for height in measured if height is not None]
        if len(known) < len(measured):
            return False
        heights.append(known)
    if spacing.across:
        return all(sum(column) + (len(column) - 1) * over <= spacing.height for column in heights)
    return sum(max(row) for row in heights) + (len(heights) - 1) * over <= spacing.height


def _narrowed(
    stage: Stage,
    rows: Layers,
    position: Mapping[int, int],
    beside: Mapping[int, int],
    spacing: Spacing,
    measure: Measure,
    width: float,
) -> Chart | None:
    """The chart with boxes no wider than `width`, narrowed until it is as narrow as the area."""
    wide = [row for row in rows if not all(stage.parts[at].only_named for at in row)]
    share = len(wide) if spacing.across else max(position.values()) / STEP + 1
    width = min(width, spacing.width / share)
    for _ in range(TRIES):
        if width < spacing.box_least:
            return None
        chart = drawn(Sizes(stage, rows, position, beside, spacing, measure, width))
        if chart is None or (chart.height > spacing.height + SLACK and chart.width <= spacing.width + SLACK):
            return None
        if chart.width <= spacing.width + SLACK:
            return chart
        width -= (chart.width - spacing.width) / share + SLACK / 2
    return None
