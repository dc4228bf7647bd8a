"""The columns of a stage's parts: the main way straight, arrows short, few crossings."""

from collections.abc import Iterator, Mapping, Sequence
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
MAIN, BEND, BLOCKED, CROSSING, LEFT = 3.0, 0.5, 1.5, 1.5, 0.01
"""What is weighed against a column's distance on an arrow off the main way."""

Layers = tuple[tuple[int, ...], ...]


@lru_cache(maxsize=64)
def _choices(count: int, columns: int) -> tuple[tuple[int, ...], ...]:
    """Every way to place so many parts in one row of so many columns; of many parts only two change places at once."""
    kept = [
        places
        for places in combinations(range(STEP * (columns - 1) + 1), count)
        if all(right - left >= STEP for left, right in pairwise(places))
    ]
    if count <= FEW:
        return tuple(order for places in kept for order in permutations(places))
    return tuple(order for places in kept for order in (places, *_exchanged(places)))


def _exchanged(places: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    for one, other in combinations(range(len(places)), 2):
        changed = list(places)
        changed[one], changed[other] = places[other], places[one]
        yield tuple(changed)


def main_way(count: int, links: Sequence[Link]) -> frozenset[tuple[int, int]]:
    """Return the pairs of parts that should stand below one another: each part's longest way on, one for each end."""
    leaving: dict[int, list[int]] = {part: [] for part in range(count)}
    for link in links:
        leaving[link.source].append(link.target)
    depth: dict[int, int] = {}

    def deep(part: int) -> int:
        if part not in depth:
            depth[part] = 1 + max((deep(after) for after in leaving[part]), default=0)
        return depth[part]

    chosen: dict[int, int] = {}
    for part in sorted(range(count), key=lambda one: (-deep(one), one)):
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
    columns: int
    at: dict[int, int] = field(default_factory=dict)
    level: dict[int, int] = field(default_factory=dict)
    main: frozenset[tuple[int, int]] = frozenset()

    def place(self) -> Mapping[int, int]:
        self.level = {part: level for level, layer in enumerate(self.layers) for part in layer}
        self.main = main_way(len(self.level), self.links)
        for layer in self.layers:
            self.at |= dict(zip(layer, _choices(len(layer), self.columns)[0], strict=True))
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
        layer = sorted(self.layers[level], key=self.at.__getitem__)
        near = [
            link for link in self.links if self.level[link.source] <= level + 1 and self.level[link.target] >= level - 1
        ]
        before = tuple(self.at[part] for part in layer)
        best, least = before, self._cost(near, level)
        for choice in _choices(len(layer), self.columns):
            self.at |= zip(layer, choice, strict=True)
            cost = self._cost(near, level)
            if cost < least - 1e-9:
                best, least = choice, cost
        self.at |= zip(layer, best, strict=True)
        return best != before

    def _cost(self, links: Sequence[Link], level: int) -> float:
        cost = LEFT * sum(self.at[part] for part in self.layers[level])
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
        taken = {self.at[part] for layer in between for part in layer}
        return next((lane for lane in (self.at[link.target], self.at[link.source]) if lane not in taken), None)

    def _span(self, link: Link, gap: int) -> tuple[int, int]:
        """Where an arrow stands above and below a gap between two rows, roughly."""
        lane = self._lane(link)
        lane = self.at[link.target] + 1 if lane is None else lane
        upper = self.at[link.source] if self.level[link.source] == gap else lane
        return upper, self.at[link.target] if self.level[link.target] == gap + 1 else lane


# The same stage is tried in boxes of several widths, and by each medium.
@lru_cache(maxsize=512)
def columns(layers: Layers, links: tuple[Link, ...], count: int) -> Mapping[int, int]:
    """Return the position of each part, `STEP` to a column, in at most `count` columns, the leftmost from 0 on.

    No layer may hold more parts than there are columns. `links` must form no circle.
    """
    placed = _Placing(layers, links, count).place()
    first = min(placed.values(), default=0)
    return {part: at - first for part, at in placed.items()}
