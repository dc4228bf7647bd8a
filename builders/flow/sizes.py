"""How large the parts of a stage are, and where they stand along their rows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from builders.flow.chart import Measure, Spacing
from builders.flow.columns import STEP
from builders.flow.stage import Stage

Extent = tuple[float, float]
"""How far something reaches along its row, and from row to row."""


@dataclass(slots=True)
class Sizes:
    """The extents of parts and answers, and the middle of each part along its row. Boxes are `width` wide."""

    stage: Stage
    layers: Sequence[Sequence[int]]
    position: Mapping[int, int]
    beside: Mapping[int, int]
    spacing: Spacing
    measure: Measure
    width: float
    of: dict[int, Extent] = field(default_factory=dict)
    answers: list[Extent] = field(default_factory=list)
    middle: dict[int, float] = field(default_factory=dict)

    def find(self) -> bool:
        """Measure everything; False where a text fits no box of this width."""
        self.answers = [self._turned(self.measure.answer(link.answer, self.width)) for link in self.stage.links]
        if not all(self._layer(layer) for layer in self.layers):
            return False
        pitch = self._pitch()
        self.middle = {part: at / STEP * pitch for part, at in self.position.items()}
        if not self.spacing.across:
            self._widen()
        return True

    def low(self, part: int) -> float:
        """Return where a part begins along its row."""
        return self.middle[part] - self.of[part][0] / 2

    def high(self, part: int) -> float:
        """Return where a part ends along its row."""
        return self.middle[part] + self.of[part][0] / 2

    def closed(self) -> Iterator[tuple[int, float, float]]:
        """Return what stands in the way of arrows from row to row: layer, from, to."""
        for level, layer in enumerate(self.layers):
            for part in layer:
                first = self.beside.get(part, part)
                yield level, self.low(first) - self.spacing.badge, self.high(part)

    def _turned(self, size: Extent) -> Extent:
        """A width and height along the row and from row to row, or the other way round."""
        return (size[1], size[0]) if self.spacing.across else size

    def _layer(self, layer: Sequence[int]) -> bool:
        """Measure a layer, whose boxes are equally tall."""
        parts = [self.stage.parts[at] for at in layer]
        widths = [min(self.width, self.measure.sign(part)) if part.only_named else self.width for part in parts]
        heights = [self.measure.box(part, width) for part, width in zip(parts, widths, strict=True)]
        nodes = [height or 0.0 for part, height in zip(parts, heights, strict=True) if not part.only_named]
        for at, part, width, height in zip(layer, parts, widths, heights, strict=True):
            self.of[at] = self._turned((width, (height or 0.0) if part.only_named else max(nodes)))
        return None not in heights

    def _pitch(self) -> float:
        """How far columns stand apart, from middle to middle: an answer between neighbours wants room."""
        spacing = self.spacing
        together = [at for layer in self.layers if len(layer) > 1 for at in layer]
        between = [
            answer[0] + 2 * spacing.clear + spacing.tip
            for link, answer in zip(self.stage.links, self.answers, strict=True)
            if link.target in self.beside
        ]
        return max((self.of[at][0] for at in together), default=0.0) + max((*between, spacing.gutter))

    def _widen(self) -> None:
        """Let a box that has its row to itself be wider, so that it need not be so tall."""
        level = {part: level for level, layer in enumerate(self.layers) for part in layer}
        low, high = min(map(self.low, self.of)), max(map(self.high, self.of))
        for number, layer in enumerate(self.layers):
            ends = [sorted((level[link.source], level[link.target])) for link in self.stage.links]
            passed = any(first < number < last for first, last in ends)
            back = any(link.back and number in (level[link.source], level[link.target]) for link in self.stage.links)
            if len(layer) > 1 or passed or back or self.stage.parts[layer[0]].only_named:
                continue
            middle = self.middle[layer[0]]
            width = min(self.spacing.box_most, 2 * min(middle - low, high - middle))
            height = self.measure.box(self.stage.parts[layer[0]], width) if width > self.width else None
            if height is not None:
                self.of[layer[0]] = (width, height)
