"""A stage drawn: rows in points, boxes, answers and arrows at their places."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from builders.flow.chart import Answer, Arrow, Box, Chart, Point, Rect, Side
from builders.flow.lanes import NEAR, Lanes, Standing
from builders.flow.rows import above, below, row
from builders.flow.sizes import Sizes
from builders.flow.stage import Link
from builders.frozen import replace


def drawn(sizes: Sizes) -> Chart | None:
    """Return the chart of a stage, whatever its size.

    None where a text fits no box of this width or an arrow finds no way.
    """
    if not sizes.find():
        return None
    level = {part: level for level, layer in enumerate(sizes.layers) for part in layer}
    upright = [position for position, link in enumerate(sizes.stage.links) if link.target not in sizes.beside]
    half = {part: along / 2 for part, (along, _) in sizes.of.items()}
    lanes = Lanes(
        Standing(level, sizes.middle, half, tuple(sizes.closed())),
        [sizes.stage.links[position] for position in upright],
        [sizes.answers[position][0] / 2 for position in upright],
        sizes.spacing.clear,
    )
    if not lanes.find():
        return None
    found = {position: lanes.found[at] for at, position in enumerate(upright)}
    return _Drawing(sizes, level, lanes, found).draw()


@dataclass(slots=True)
class _Drawing:
    """Draws a stage whose parts have their sizes and columns, and whose arrows have their lanes, by position."""

    sizes: Sizes
    level: Mapping[int, int]
    lanes: Lanes
    lane: Mapping[int, float]
    _top: dict[int, float] = field(default_factory=dict)
    """Where each row begins, on the way from row to row."""
    _depth: dict[int, float] = field(default_factory=dict)
    """How deep each row of boxes is, and the room for answers in each gap."""

    def draw(self) -> Chart:
        self._rows()
        sizes = self.sizes
        keys = [part.key for part in sizes.stage.parts]
        boxes = [
            Box(part, self._rect(sizes.low(at), self._start(at), *sizes.of[at]))
            for at, part in enumerate(sizes.stage.parts)
        ]
        said, arrows = [], []
        for position, link in enumerate(sizes.stage.links):
            aside = link.target in sizes.beside
            leaves, enters = self._ends(aside=aside)
            way = self._aside(link) if aside else self._way(position, link)
            points = tuple(self._point(*point) for point in way)
            arrows.append(Arrow(keys[link.source], keys[link.target], leaves, enters, points))
            if link.answer:
                said.append(Answer(link.answer, keys[link.source], self._answer(position, link)))
        return _at_origin(boxes, said, arrows)

    def _ends(self, *, aside: bool) -> tuple[Side, Side]:
        """The sides at which an arrow leaves a box and enters another."""
        return ("right", "left") if self.sizes.spacing.across != aside else ("bottom", "top")

    def _start(self, part: int) -> float:
        """Where a part begins from row to row; a sign beside a question stands at its middle."""
        deep, top = self.sizes.of[part][1], self._top[row(self.level[part])]
        question = self.sizes.beside.get(part)
        return top if question is None else top + (self.sizes.of[question][1] - deep) / 2

    def _rows(self) -> None:
        """Decide where each row begins."""
        sizes, spacing, at = self.sizes, self.sizes.spacing, 0.0
        for link, (_, deep) in zip(sizes.stage.links, sizes.answers, strict=True):
            if link.answer:
                key = self._answer_row(link)
                self._depth[key] = max(self._depth.get(key, 0.0), deep + 2 * spacing.clear)
        for number in range(len(sizes.layers) + 1):
            key = above(number)
            self._top[key] = at
            leaving, entering = self._tracks(key, "from"), self._tracks(key, "to")
            if number:
                at += spacing.stem + leaving * spacing.track
            at += self._depth.get(key, 0.0)
            if 0 < number < len(sizes.layers) or entering:
                at += max(entering - 1, 0) * spacing.track + spacing.tip
            elif number and not leaving:
                at -= spacing.stem
            self._top[row(number)] = at
            if number < len(sizes.layers):
                deepest = max(sizes.of[part][1] for part in sizes.layers[number])
                self._depth[row(number)] = max(self._depth.get(row(number), 0.0), deepest)
                at += self._depth[row(number)]

    def _answer_row(self, link: Link) -> int:
        """The row in which a link's answer stands: below its question, or beside it."""
        level = self.level[link.source]
        return row(level) if link.back or link.target in self.sizes.beside else below(level)

    def _tracks(self, key: int, side: str) -> int:
        channel = self.lanes.channels.get((key, side))
        found = channel.tracks() if channel else None
        return 1 + max(found.values()) if found else 0

    def _track(self, key: int, name: tuple[str, int]) -> float:
        """Where the track of a net lies."""
        spacing = self.sizes.spacing
        found = self.lanes.channels[(key, name[0])].tracks() or {}
        start = self._top[key] + spacing.stem
        if name[0] == "to":
            start = self._top[key + 1] - spacing.tip - (self._tracks(key, "to") - 1) * spacing.track
        return start + found.get(name, 0) * spacing.track

    def _answer(self, position: int, link: Link) -> Rect:
        sizes, spacing = self.sizes, self.sizes.spacing
        along, deep = sizes.answers[position]
        key = self._answer_row(link)
        if link.target in sizes.beside:
            middle = (sizes.high(link.source) + sizes.low(link.target) - spacing.tip) / 2
            down = self._start(link.source) + sizes.of[link.source][1] / 2
        else:
            middle = self.lane[position]
            down = self._top[key] + self._depth[key] / 2
            down += 0.0 if link.back else spacing.stem + self._tracks(key, "from") * spacing.track
        return self._rect(middle - along / 2, down - deep / 2, along, deep)

    def _aside(self, link: Link) -> list[Point]:
        """The two ends of an arrow to the part beside a question."""
        down = self._start(link.source) + self.sizes.of[link.source][1] / 2
        return [(self.sizes.high(link.source), down), (self.sizes.low(link.target), down)]

    def _way(self, position: int, link: Link) -> list[Point]:
        """The corners of an arrow, down first."""
        start, end, lane = self.sizes.middle[link.source], self.sizes.middle[link.target], self.lane[position]
        points: list[Point] = [(start, self._start(link.source) + self.sizes.of[link.source][1])]
        if abs(lane - start) > NEAR:
            y = self._track(below(self.level[link.source]), ("from", link.source))
            points += [(start, y), (lane, y)]
        if abs(lane - end) > NEAR:
            y = self._track(above(self.level[link.target]), ("to", link.target))
            points += [(lane, y), (end, y)]
        return [*points, (end, self._start(link.target))]

    def _rect(self, along: float, down: float, length: float, deep: float) -> Rect:
        return Rect(down, along, deep, length) if self.sizes.spacing.across else Rect(along, down, length, deep)

    def _point(self, along: float, down: float) -> Point:
        return (down, along) if self.sizes.spacing.across else (along, down)


def _at_origin(boxes: Sequence[Box], said: Sequence[Answer], arrows: Sequence[Arrow]) -> Chart:
    """The chart moved so that it begins at its own corner."""
    rects = [box.at for box in boxes] + [answer.at for answer in said]
    points = [point for arrow in arrows for point in arrow.points]
    left = min([rect.x for rect in rects] + [x for x, _ in points])
    top = min([rect.y for rect in rects] + [y for _, y in points])
    right = max([rect.right for rect in rects] + [x for x, _ in points])
    bottom = max([rect.bottom for rect in rects] + [y for _, y in points])

    def moved(rect: Rect) -> Rect:
        return Rect(rect.x - left, rect.y - top, rect.width, rect.height)

    def led(arrow: Arrow) -> Arrow:
        return replace(arrow, points=tuple((x - left, y - top) for x, y in arrow.points))

    return Chart(
        tuple(replace(box, at=moved(box.at)) for box in boxes),
        tuple(replace(answer, at=moved(answer.at)) for answer in said),
        tuple(led(arrow) for arrow in arrows),
        right - left,
        bottom - top,
    )
