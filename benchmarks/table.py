"""A table of figures as text, with the goals below it."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.goals import Goal

NUMBER = 14
"""Width of a column of figures, in signs."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured ratio and its goal."""

    goal: Goal
    measured: float


@dataclass(frozen=True, slots=True)
class Row:
    """A contestant, and a cell for each column; or why there are none."""

    name: str
    cells: tuple[str, ...] = ()
    absent: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """What a section prints: how it was measured, figures, and what they are to reach."""

    title: str
    method: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    figures: tuple[Figure, ...] = ()


def ratio(ones: Sequence[float], others: Sequence[float]) -> float:
    """Return the median of the ratios of two contestants, round by round."""
    return statistics.median(one / other for one, other in zip(ones, others, strict=True))


def milliseconds(seconds: Sequence[float]) -> str:
    """Return the median of some times as a cell."""
    return f"{statistics.median(seconds) * 1000:,.1f}"


def mebibytes(size: float | None) -> str:
    """Return an amount of memory as a cell."""
    return "" if size is None else f"{size / 2**20:,.0f}"


def not_installed(name: str, how: str) -> Row:
    """Return the row of a contestant who is not there."""
    return Row(name, absent=f"not installed: {how}")


def show(table: Table) -> str:
    """Return a table as text."""
    width = max(len(row.name) for row in table.rows) + 1
    columns = "".join(f"{name:>{NUMBER}}" for name in table.columns)
    lines = [f"\n## {table.title}", table.method, "", " " * width + columns]
    for row in table.rows:
        cells = "".join(f"{cell:>{NUMBER}}" for cell in row.cells) or f"  {row.absent}"
        lines.append(f"{row.name:{width}}{cells}")
    return "\n".join([*lines, *goals(table.figures)])


def goals(figures: Sequence[Figure]) -> list[str]:
    """Return a line for each figure: what was measured, what is to be reached, and whether it is."""
    if not figures:
        return []
    width = max(len(figure.goal.about) for figure in figures) + 1
    lines = ["", f"{'':{width}}{'measured':>{NUMBER}}{'to reach':>{NUMBER}}{'moonshot':>{NUMBER}}"]
    for figure in figures:
        goal, measured = figure.goal, figure.measured
        cells = "".join(f"{f'{number:.3g} x':>{NUMBER}}" for number in (measured, goal.reach, goal.moonshot))
        lines.append(f"{goal.about:{width}}{cells}  {goal.verdict(measured)}")
    return lines
