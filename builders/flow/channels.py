"""The lines that run from side to side in the gaps between rows: which of them lies above which."""

from collections.abc import Mapping, Sequence
from dataclasses import field

from builders.frozen import dataclass

Name = tuple[str, int]
"""`("from", part)` for all arrows that leave a part, `("to", part)` for all that enter one."""


@dataclass(frozen=True, slots=True)
class Net:
    """Arrows with a common end: where they come into the channel from above, and from below."""

    name: Name
    upper: tuple[float, ...]
    lower: tuple[float, ...]

    @property
    def reach(self) -> tuple[float, float]:
        """How far it runs from side to side."""
        pins = self.upper + self.lower
        return min(pins), max(pins)

    @property
    def is_straight(self) -> bool:
        """True where it only runs down."""
        low, high = self.reach
        return high - low < 0.01


@dataclass(slots=True)
class Channel:
    """Half of a gap: the upper one fans out what leaves boxes above, the lower one joins what enters boxes below."""

    clear: float
    upper: dict[Name, set[float]] = field(default_factory=dict)
    lower: dict[Name, set[float]] = field(default_factory=dict)

    def nets(self) -> tuple[Net, ...]:
        """Return the nets from left to right."""
        made = [
            Net(name, tuple(sorted(self.upper.get(name, ()))), tuple(sorted(self.lower.get(name, ()))))
            for name in sorted(self.upper.keys() | self.lower.keys())
        ]
        return tuple(sorted(made, key=lambda net: (net.reach, net.name)))

    def tracks(self) -> Mapping[Name, int] | None:
        """Return the track of each net that runs from side to side, counted from the top; None if no order will do."""
        return tracks(self.nets(), self.clear)


def tracks(nets: Sequence[Net], clear: float) -> Mapping[Name, int] | None:
    """Return tracks so that no two nets run upon each other: neither from side to side nor down."""
    waiting = {net.name: net for net in nets}
    over = {net.name: {other.name for other in nets if other is not net and _over(other, net, clear)} for net in nets}
    placed: dict[Name, int] = {}
    while waiting:
        ready = next((name for name in waiting if over[name] <= placed.keys()), None)
        if ready is None:
            return None
        net = waiting.pop(ready)
        track = max((placed[name] + 1 for name in over[ready]), default=0)
        if not net.is_straight:
            beside = [placed[other.name] for other in nets if other.name in placed and _meet(net, other, clear)]
            while track in beside:
                track += 1
        placed[ready] = track
    straight = {net.name for net in nets if net.is_straight}
    used = sorted({track for name, track in placed.items() if name not in straight})
    return {name: used.index(track) for name, track in placed.items() if name not in straight}


def _over(one: Net, other: Net, clear: float) -> bool:
    """Whether one must lie above the other: it comes down where the other goes on down."""
    return any(abs(upper - lower) < clear for upper in one.upper for lower in other.lower)


def _meet(one: Net, other: Net, clear: float) -> bool:
    if other.is_straight:
        return False
    (low, high), (other_low, other_high) = one.reach, other.reach
    return low - clear < other_high and other_low - clear < high
