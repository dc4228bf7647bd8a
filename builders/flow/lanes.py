"""The lanes of a stage's arrows: where each runs down through the rows, clear of boxes, answers and other arrows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field

from builders.flow.channels import Channel
from builders.flow.rows import above, answered, below, crossed, row
from builders.flow.stage import Link
from builders.frozen import dataclass

BEND = 12.0
"""A bend is as bad as so many points of way."""
OUTSIDE = 3.0
"""A point beyond the outermost box is as bad as so many inside."""
CROSSING = 40.0
"""So is a crossing of another arrow."""
PREFERRED = 0.5
NEAR = 0.01


@dataclass(frozen=True, slots=True)
class Blocked:
    """What stands in a row: from where to where, and for a bare line to which part it leads."""

    low: float
    high: float
    target: int | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the parts of a stage stand: layer, middle and half width of each."""

    level: Mapping[int, int]
    middle: Mapping[int, float]
    half: Mapping[int, float]
    closed: Sequence[tuple[int, float, float]]
    """Where boxes and what joins neighbours stand in the way: layer, from, to."""


@dataclass(slots=True)
class Lanes:
    """Finds the lane of one link after the other. `half` is half the width of each link's answer."""

    standing: Standing
    links: Sequence[Link]
    half: Sequence[float]
    clear: float
    found: dict[int, float] = field(default_factory=dict)
    channels: dict[tuple[int, str], Channel] = field(default_factory=dict)
    _blocked: dict[int, list[Blocked]] = field(default_factory=dict)

    def find(self) -> bool:
        """Fill `found` with the x of each link's lane and `channels`; False where a link finds none."""
        for level, low, high in self.standing.closed:
            self._blocked.setdefault(row(level), []).append(Blocked(low, high))
        return all(self._run(position) for position in sorted(range(len(self.links)), key=self._rank))

    def _rank(self, position: int) -> tuple[bool, int, float, int]:
        """Short arrows first, straight ones before others; those that lead back last."""
        link, standing = self.links[position], self.standing
        aside = abs(standing.middle[link.source] - standing.middle[link.target])
        span = standing.level[link.target] - standing.level[link.source]
        return link.back, abs(span), aside, position

    def _rows(self, link: Link) -> range:
        return crossed(link, self.standing.level[link.source], self.standing.level[link.target])

    def _half(self, position: int, at_row: int) -> float:
        """Half the width of what a link needs in a row: its answer's, or none for a bare line."""
        link = self.links[position]
        return self.half[position] if answered(link, self.standing.level[link.source]) == at_row else 0.0

    def _run(self, position: int) -> bool:
        link = self.links[position]
        tried = sorted((self._cost(position, x), x) for x in set(self._candidates(position)) if self._free(position, x))
        for _, x in tried:
            before = self._pin(link, x)
            if all(self.channels[name].tracks() is not None for name in before):
                self.found[position] = x
                for at_row in self._rows(link):
                    half = self._half(position, at_row)
                    target = None if half else link.target
                    self._blocked.setdefault(at_row, []).append(Blocked(x - half, x + half, target))
                return True
            self.channels |= before
        return False

    def _candidates(self, position: int) -> Iterator[float]:
        link, middle = self.links[position], self.standing.middle
        yield middle[link.source]
        yield middle[link.target]
        for at_row in self._rows(link):
            room = self._half(position, at_row) + self.clear
            for blocked in self._blocked.get(at_row, ()):
                if blocked.target == link.target:
                    yield blocked.low
                yield blocked.low - room
                yield blocked.high + room

    def _free(self, position: int, x: float) -> bool:
        link = self.links[position]
        for at_row in self._rows(link):
            half = self._half(position, at_row)
            for blocked in self._blocked.get(at_row, ()):
                # Bare lines to one box may become one line on the way.
                joins = blocked.target == link.target and not half and abs(blocked.low - x) < NEAR
                apart = x + half + self.clear <= blocked.low + NEAR or x - half - self.clear >= blocked.high - NEAR
                if not joins and not apart:
                    return False
        return True

    def _cost(self, position: int, x: float) -> float:
        link, standing = self.links[position], self.standing
        start, end = standing.middle[link.source], standing.middle[link.target]
        low = min(standing.middle[part] - standing.half[part] for part in standing.middle)
        high = max(standing.middle[part] + standing.half[part] for part in standing.middle)
        outside = max(low - x + self.half[position], x + self.half[position] - high, 0.0)
        # An answer stands above what it leads to; a bare arrow turns aside as late as it can.
        aside = abs(x - end) if link.answer else abs(x - start)
        bends = (abs(x - start) > NEAR) + (abs(x - end) > NEAR)
        way = abs(x - start) + abs(x - end) + BEND * bends + (PREFERRED if aside > NEAR else 0)
        return way + OUTSIDE * outside + CROSSING * self._crossings(link, x)

    def _crossings(self, link: Link, x: float) -> int:
        """How many arrows that have their way already a link crosses with its lane at x."""
        standing, count = self.standing, 0
        rows = self._rows(link)
        for (gap, _), channel in self.channels.items():
            if gap in rows:
                own = ("from", link.source), ("to", link.target)
                count += sum(net.reach[0] < x < net.reach[1] for net in channel.nets() if net.name not in own)
        ends = ((rows[0], standing.middle[link.source]), (rows[-1], standing.middle[link.target]))
        for at_row, end in ends:
            low, high = sorted((x, end))
            for other, lane in self.found.items():
                met = self.links[other]
                if at_row in self._rows(met) and met.source != link.source and met.target != link.target:
                    count += low < lane < high
        return count

    def _pin(self, link: Link, x: float) -> dict[tuple[int, str], Channel]:
        """Lead a link through its two channels at x; return them as they were."""
        standing = self.standing
        leaves = (below(standing.level[link.source]), "from")
        enters = (above(standing.level[link.target]), "to")
        before = {}
        for name in (leaves, enters):
            channel = self.channels.setdefault(name, Channel(self.clear))
            before[name] = channel
            self.channels[name] = Channel(
                channel.clear,
                {net: set(pins) for net, pins in channel.upper.items()},
                {net: set(pins) for net, pins in channel.lower.items()},
            )
        out, into = self.channels[leaves], self.channels[enters]
        out.upper.setdefault(("from", link.source), set()).add(standing.middle[link.source])
        into.lower.setdefault(("to", link.target), set()).add(standing.middle[link.target])
        # The way back leaves the lower channel upwards and comes into the upper one from below.
        (out.upper if link.back else out.lower).setdefault(("from", link.source), set()).add(x)
        (into.lower if link.back else into.upper).setdefault(("to", link.target), set()).add(x)
        return before
