"""A stage drawn: rows and columns in points, boxes, answers and arrows at their places."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from builders.flow.chart import Answer, Arrow, Box, Chart, Measure, Point, Rect, Side, Spacing
from builders.flow.columns import STEP
from builders.flow.lanes import NEAR, Lanes, Standing
from builders.flow.rows import above, below, row
from builders.flow.stage import Link, Stage

Extent = tuple[float, float]
"""How far something reaches along its row, and from row to row."""


@dataclass(slots=True)
class Drawing:
    """Draws a stage whose parts have their layers and columns, its boxes `width` wide."""

    stage: Stage
    layers: Sequence[Sequence[int]]
    position: Mapping[int, int]
    spacing: Spacing
    measure: Measure
    width: float
    _size: dict[int, Extent] = field(default_factory=dict)
    _top: dict[int, float] = field(default_factory=dict)
    """Where each row begins, on the way from row to row."""
    _middle: dict[int, float] = field(default_factory=dict)
    _depth: dict[int, float] = field(default_factory=dict)
    """How deep each row of boxes is, and the room for answers in each gap."""

    def draw(self) -> Chart | None:
        """Return the chart, whatever its size; None where a text fits no box of this width or an arrow finds no way."""
        level = {part: level for level, layer in enumerate(self.layers) for part in layer}
        answers = [self._turned(self.measure.answer(link.answer, self.width)) for link in self.stage.links]
        if not self._sizes():
            return None
        pitch = self._pitch()
        self._middle = {part: at / STEP * pitch for part, at in self.position.items()}
        self._widen(level)
        half = {part: self._size[part][0] / 2 for part in self.position}
        standing = Standing(level, self._middle, half, self.spacing.badge)
        lanes = Lanes(standing, self.stage.links, [along / 2 for along, _ in answers], self.spacing.clear)
        if not lanes.find():
            return None
        self._rows(level, answers, lanes)
        return self._chart(level, answers, lanes)

    def _turned(self, size: Extent) -> Extent:
        """A width and height along the row and from row to row, or the other way round."""
        return (size[1], size[0]) if self.spacing.across else size

    def _sizes(self) -> bool:
        """Measure all parts; boxes of a layer are equally tall."""
        for layer in self.layers:
            parts = [self.stage.parts[at] for at in layer]
            widths = [min(self.width, self.measure.sign(part)) if part.only_named else self.width for part in parts]
            heights = [self.measure.box(part, width) for part, width in zip(parts, widths, strict=True)]
            nodes = [height or 0.0 for part, height in zip(parts, heights, strict=True) if not part.only_named]
            tallest = max(nodes, default=0.0)
            for at, part, width, height in zip(layer, parts, widths, heights, strict=True):
                if height is None:
                    return False
                self._size[at] = self._turned((width, height if part.only_named else tallest))
        return True

    def _pitch(self) -> float:
        """How far columns stand apart, from middle to middle."""
        together = [at for layer in self.layers if len(layer) > 1 for at in layer]
        return max((self._size[at][0] for at in together), default=0.0) + self.spacing.gutter

    def _widen(self, level: Mapping[int, int]) -> None:
        """Let a box that has its row to itself be wider, so that it need not be so tall."""
        if self.spacing.across:
            return
        low = min(self._middle[at] - self._size[at][0] / 2 for at in self._size)
        high = max(self._middle[at] + self._size[at][0] / 2 for at in self._size)
        for number, layer in enumerate(self.layers):
            ends = [sorted((level[link.source], level[link.target])) for link in self.stage.links]
            passed = any(first < number < last for first, last in ends)
            back = any(link.back and number in (level[link.source], level[link.target]) for link in self.stage.links)
            if len(layer) > 1 or passed or back or self.stage.parts[layer[0]].only_named:
                continue
            middle = self._middle[layer[0]]
            width = min(self.spacing.box_most, 2 * min(middle - low, high - middle))
            height = self.measure.box(self.stage.parts[layer[0]], width) if width > self.width else None
            if height is not None:
                self._size[layer[0]] = (width, height)

    def _rows(self, level: Mapping[int, int], answers: Sequence[Extent], lanes: Lanes) -> None:
        """Decide where each row begins."""
        spacing, at = self.spacing, 0.0
        for position, link in enumerate(self.stage.links):
            if link.answer:
                key = row(level[link.source]) if link.back else below(level[link.source])
                self._depth[key] = max(self._depth.get(key, 0.0), answers[position][1] + 2 * spacing.clear)
        for number in range(len(self.layers) + 1):
            key = above(number)
            self._top[key] = at
            leaving, entering = self._tracks(lanes, key, "from"), self._tracks(lanes, key, "to")
            if number:
                at += spacing.stem + leaving * spacing.track
            at += self._depth.get(key, 0.0)
            if 0 < number < len(self.layers) or entering:
                at += max(entering - 1, 0) * spacing.track + spacing.tip
            elif number and not leaving:
                at -= spacing.stem
            if number < len(self.layers):
                self._top[row(number)] = at
                deepest = max(self._size[part][1] for part in self.layers[number])
                self._depth[row(number)] = max(self._depth.get(row(number), 0.0), deepest)
                at += self._depth[row(number)]
        self._top[row(len(self.layers))] = at

    def _tracks(self, lanes: Lanes, key: int, side: str) -> int:
        channel = lanes.channels.get((key, side))
        found = channel.tracks() if channel else None
        return 1 + max(found.values()) if found else 0

    def _track(self, lanes: Lanes, key: int, name: tuple[str, int]) -> float:
        """Where the track of a net lies."""
        found = lanes.channels[(key, name[0])].tracks() or {}
        start = self._top[key] + self.spacing.stem
        if name[0] == "to":
            after = self._top[key + 1]
            start = after - self.spacing.tip - (self._tracks(lanes, key, "to") - 1) * self.spacing.track
        return start + found.get(name, 0) * self.spacing.track

    def _chart(self, level: Mapping[int, int], answers: Sequence[Extent], lanes: Lanes) -> Chart:
        boxes, said, arrows = [], [], []
        for at, part in enumerate(self.stage.parts):
            along, deep = self._size[at]
            boxes.append(Box(part, self._rect(self._middle[at] - along / 2, self._top[row(level[at])], along, deep)))
        keys = [part.key for part in self.stage.parts]
        leaves: Side = "right" if self.spacing.across else "bottom"
        enters: Side = "left" if self.spacing.across else "top"
        for position, link in enumerate(self.stage.links):
            way = self._way(link, level, lanes, lanes.found[position])
            points = tuple(self._point(*point) for point in way)
            arrows.append(Arrow(keys[link.source], keys[link.target], leaves, enters, points))
            if link.answer:
                along, deep = answers[position]
                key = row(level[link.source]) if link.back else below(level[link.source])
                middle = self._answer_middle(lanes, key)
                x = lanes.found[position] - along / 2
                said.append(Answer(link.answer, keys[link.source], self._rect(x, middle - deep / 2, along, deep)))
        return _at_origin(boxes, said, arrows)

    def _answer_middle(self, lanes: Lanes, key: int) -> float:
        """The middle of the answers of a row."""
        if key % 2 == 0:
            return self._top[key] + self._depth[key] / 2
        leaving = self._tracks(lanes, key, "from")
        return self._top[key] + self.spacing.stem + leaving * self.spacing.track + self._depth[key] / 2

    def _way(self, link: Link, level: Mapping[int, int], lanes: Lanes, lane: float) -> list[Point]:
        """The corners of an arrow, down first."""
        start, end = self._middle[link.source], self._middle[link.target]
        begin = self._top[row(level[link.source])] + self._size[link.source][1]
        points: list[Point] = [(start, begin)]
        if abs(lane - start) > NEAR:
            y = self._track(lanes, below(level[link.source]), ("from", link.source))
            points += [(start, y), (lane, y)]
        if abs(lane - end) > NEAR:
            y = self._track(lanes, above(level[link.target]), ("to", link.target))
            points += [(lane, y), (end, y)]
        return [*points, (end, self._top[row(level[link.target])])]

    def _rect(self, along: float, down: float, length: float, deep: float) -> Rect:
        return Rect(down, along, deep, length) if self.spacing.across else Rect(along, down, length, deep)

    def _point(self, along: float, down: float) -> Point:
        return (down, along) if self.spacing.across else (along, down)


def _at_origin(boxes: Sequence[Box], said: Sequence[Answer], arrows: Sequence[Arrow]) -> Chart:
    """The chart moved so that it begins at its own corner."""
    rects = [box.at for box in boxes] + [answer.at for answer in said]
    points = [point for arrow in arrows for point in arrow.points]
    left = min([rect.x for rect in rects] + [x for x, _ in points])
    top = min([0.0] + [rect.y for rect in rects] + [y for _, y in points])
    right = max([rect.right for rect in rects] + [x for x, _ in points])
    bottom = max([rect.bottom for rect in rects] + [y for _, y in points])

    def moved(rect: Rect) -> Rect:
        return Rect(rect.x - left, rect.y - top, rect.width, rect.height)

    return Chart(
        tuple(Box(box.part, moved(box.at)) for box in boxes),
        tuple(Answer(answer.text, answer.source, moved(answer.at)) for answer in said),
        tuple(
            Arrow(a.source, a.target, a.leaves, a.enters, tuple((x - left, y - top) for x, y in a.points))
            for a in arrows
        ),
        right - left,
        bottom - top,
    )
