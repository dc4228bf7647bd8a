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
        if not self._parts():
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

    def _parts(self) -> bool:
        """Measure the parts; boxes of a row that leads from left to right are equally tall."""
        heights: dict[int, float] = {}
        for at, part in enumerate(self.stage.parts):
            width = min(self.width, self.measure.sign(part)) if part.only_named else self.width
            height = self.measure.box(part, width)
            if height is None:
                return False
            heights[at] = height
            self.of[at] = self._turned((width, height))
        for row in () if self.spacing.across else self.layers:
            boxes = [at for at in row if not self.stage.parts[at].only_named]
            for at in boxes:
                self.of[at] = (self.width, max(heights[other] for other in boxes))
        return True

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
