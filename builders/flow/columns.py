"""The columns of a stage's parts: the main way straight, arrows short, few crossings."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import combinations, pairwise, permutations

from builders.flow.stage import Link

STEP = 2
"""Positions to a column: a part may stand in the middle below two columns."""
SWEEPS = 6
FORK = 2
FEW = 3
"""Of so few parts in a row every order is tried."""
MAIN, BEND, BLOCKED, CROSSING, ORDER, LEFT = 3.0, 0.5, 0.5, 1.5, 0.015, 0.01
"""What is weighed against a column's distance on an arrow off the main way."""

Layers = tuple[tuple[int, ...], ...]


Unit = tuple[int, ...]
"""Parts that stand side by side: one, or a question and what stands beside it."""


@lru_cache(maxsize=256)
def _spots(widths: tuple[int, ...], columns: int) -> tuple[tuple[int, ...], ...]:
    """Every way to place units of these widths, in columns, in this order."""
    last = STEP * (columns - 1)
    ends = [STEP * (width - 1) for width in widths]
    return tuple(
        places
        for places in combinations(range(last + 1), len(widths))
        if places[-1] + ends[-1] <= last
        and all(right - left >= end + STEP for (left, right), end in zip(pairwise(places), ends, strict=False))
    )


def _orders(units: Sequence[Unit]) -> Iterator[Sequence[Unit]]:
    """Every order of a few units; of many only two change places at once."""
    if len(units) <= FEW:
        yield from permutations(units)
        return
    yield units
    for one, other in combinations(range(len(units)), 2):
        changed = list(units)
        changed[one], changed[other] = units[other], units[one]
        yield changed


def _choices(units: Sequence[Unit], columns: int) -> Iterator[dict[int, int]]:
    """Every way to place the units of a row: the position of each of their parts."""
    for order in _orders(units):
        for places in _spots(tuple(len(unit) for unit in order), columns):
            yield {
                part: place + STEP * nth
                for unit, place in zip(order, places, strict=True)
                for nth, part in enumerate(unit)
            }


def main_way(level: Mapping[int, int], links: Sequence[Link], beside: Collection[int]) -> frozenset[tuple[int, int]]:
    """Return the pairs of parts that should stand below one another: each part's longest way on, one for each end.

    Of parts that lead to the same one, the nearest of those that stand beside no question has the way.
    """
    leaving: dict[int, list[int]] = {part: [] for part in level}
    for link in links:
        leaving[link.source].append(link.target)
    depth: dict[int, int] = {}

    def deep(part: int) -> int:
        if part not in depth:
            depth[part] = 1 + max((deep(after) for after in leaving[part]), default=0)
        return depth[part]

    chosen: dict[int, int] = {}
    for part in sorted(level, key=lambda one: (one in beside, -deep(one), -level[one], one)):
        fresh = [after for after in leaving[part] if after not in chosen]
        # What has many ways out stands over the middle of them.
        if fresh and len(leaving[part]) <= FORK:
            chosen[max(fresh, key=lambda after: (deep(after), -after))] = part
    return frozenset((source, target) for target, source in chosen.items())


@dataclass(slots=True)
class _Placing:
    """Places the parts row by row, again and again, until nothing gets better."""

    layers: Layers
    links: Sequence[Link]
    beside: Mapping[int, int]
    columns: int
    at: dict[int, int] = field(default_factory=dict)
    level: dict[int, int] = field(default_factory=dict)
    main: frozenset[tuple[int, int]] = frozenset()

    def place(self) -> Mapping[int, int]:
        self.level = {part: level for level, layer in enumerate(self.layers) for part in layer}
        self.main = main_way(self.level, self.links, self.beside)
        for layer in self.layers:
            self.at |= next(_choices(self._units(layer), self.columns))
        count = len(self.layers)
        for sweep in range(SWEEPS):
            # The first layer moves last, so that the main way begins at the left.
            order = range(count - 1, -1, -1) if sweep % 2 else (*range(1, count), 0)
            better = [self._better(level) for level in order]
            if not any(better):
                break
        return self.at

    def _better(self, level: int) -> bool:
        """Place one row as well as can be; whether that changed anything."""
        units = sorted(self._units(self.layers[level]), key=lambda unit: self.at[unit[0]])
        near = [
            link for link in self.links if self.level[link.source] <= level + 1 and self.level[link.target] >= level - 1
        ]
        before = {part: self.at[part] for part in self.layers[level]}
        best, least = before, self._cost(near, level)
        for choice in _choices(units, self.columns):
            self.at |= choice
            cost = self._cost(near, level)
            if cost < least - 1e-9:
                best, least = choice, cost
        self.at |= best
        return best != before

    def _units(self, layer: Sequence[int]) -> list[Unit]:
        aside = {self.beside[part]: part for part in layer if part in self.beside}
        return [(part, aside[part]) if part in aside else (part,) for part in layer if part not in self.beside]

    def _cost(self, links: Sequence[Link], level: int) -> float:
        layer = self.layers[level]
        cost = LEFT * sum(self.at[part] for part in layer)
        cost += ORDER * sum(self.at[one] > self.at[other] for one in layer for other in layer if one < other)
        for link in links:
            distance = abs(self.at[link.source] - self.at[link.target]) / STEP
            weight = MAIN if (link.source, link.target) in self.main else 1.0
            cost += weight * distance + (BEND if distance else 0)
            if self._lane(link) is None:
                cost += BLOCKED
        for gap in (level - 1, level):
            spans = [self._span(link, gap) for link in links if self._crosses(link, gap)]
            for one, (upper, lower) in enumerate(spans):
                cost += CROSSING * sum((upper - u) * (lower - w) < 0 for u, w in spans[one + 1 :])
        return cost

    def _crosses(self, link: Link, gap: int) -> bool:
        return self.level[link.source] <= gap < self.level[link.target]

    def _lane(self, link: Link) -> int | None:
        """A column straight down which the arrow can go, that of its end or its beginning, if there is one."""
        between = self.layers[self.level[link.source] + 1 : self.level[link.target]]
        if not between:
            return self.at[link.target]
        taken = [self.at[part] for layer in between for part in layer]
        for lane in (self.at[link.target], self.at[link.source]):
            if all(abs(lane - at) >= STEP for at in taken):
                return lane
        return None

    def _span(self, link: Link, gap: int) -> tuple[int, int]:
        """Where an arrow stands above and below a gap between two rows, roughly."""
        lane = self._lane(link)
        lane = self.at[link.target] + 1 if lane is None else lane
        upper = self.at[link.source] if self.level[link.source] == gap else lane
        return upper, self.at[link.target] if self.level[link.target] == gap + 1 else lane


# The same stage is tried in boxes of several widths, and by each medium.
@lru_cache(maxsize=512)
def columns(
    layers: Layers, links: tuple[Link, ...], beside: tuple[tuple[int, int], ...], count: int
) -> Mapping[int, int]:
    """Return the position of each part, `STEP` to a column, in at most `count` columns, the leftmost from 0 on.

    No layer may hold more parts than there are columns. `links` must form no circle; what leads to a part that stands
    `beside` its question is none of them.
    """
    placed = _Placing(layers, links, dict(beside), count).place()
    first = min(placed.values(), default=0)
    return {part: at - first for part, at in placed.items()}
