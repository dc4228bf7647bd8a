"""What would be wrong with charts of a flow: a list of faults in words, empty for good ones."""

from itertools import combinations

from builders.flow.stage import numbers

AIR = 0.02


def faults(flow, charts, spacings):
    """Return what is wrong with the charts of a flow."""
    return [*_lost(flow, charts), *(fault for chart in charts for fault in _of_chart(chart, spacings))]


def _overlap(one, other):
    return (
        one.x < other.right - AIR
        and other.x < one.right - AIR
        and one.y < other.bottom - AIR
        and other.y < one.bottom - AIR
    )


def _legs(arrow):
    """The straight parts of an arrow as left, top, right, bottom."""
    for (x, y), (to_x, to_y) in zip(arrow.points, arrow.points[1:], strict=False):
        yield min(x, to_x), min(y, to_y), max(x, to_x), max(y, to_y)


def _crosses(leg, rect):
    """Whether a leg runs through the inside of a rectangle."""
    left, top, right, bottom = leg
    return left < rect.right - AIR and right > rect.x + AIR and top < rect.bottom - AIR and bottom > rect.y + AIR


def _shared(one, other):
    """How far two legs run upon each other."""
    (l1, t1, r1, b1), (l2, t2, r2, b2) = one, other
    if abs(l1 - r1) < AIR and abs(l2 - r2) < AIR and abs(l1 - l2) < 1:
        return min(b1, b2) - max(t1, t2)
    if abs(t1 - b1) < AIR and abs(t2 - b2) < AIR and abs(t1 - t2) < 1:
        return min(r1, r2) - max(l1, l2)
    return 0.0


def _of_chart(chart, spacings):
    found = []
    rects = [(box.part.key, box.at) for box in chart.boxes] + [(answer.text, answer.at) for answer in chart.answers]
    for (name, one), (other_name, other) in combinations(rects, 2):
        if _overlap(one, other):
            found.append(f"{name} overlaps {other_name}")
    for name, rect in rects:
        if rect.x < -AIR or rect.y < -AIR or rect.right > chart.width + AIR or rect.bottom > chart.height + AIR:
            found.append(f"{name} lies outside the chart")
    if not any(chart.width <= s.width + AIR and chart.height <= s.height + AIR for s in spacings):
        found.append(f"the chart is too large: {chart.width} x {chart.height}")
    found += _of_arrows(chart)
    return found


def _of_arrows(chart):
    found = []
    at = {box.part.key: box.at for box in chart.boxes}
    own = _answers_of(chart)
    for position, arrow in enumerate(chart.arrows):
        name = f"{arrow.source} -> {arrow.target}"
        legs = list(_legs(arrow))
        if any(abs(left - right) > AIR and abs(top - bottom) > AIR for left, top, right, bottom in legs):
            found.append(f"{name} runs aslant")
        if not all(-AIR <= x <= chart.width + AIR and -AIR <= y <= chart.height + AIR for x, y in arrow.points):
            found.append(f"{name} leaves the chart")
        others = [(answer.text, answer.at) for answer in chart.answers if own.get(position) is not answer]
        met = [text for text, rect in (*at.items(), *others) if any(_crosses(leg, rect) for leg in legs)]
        found += [f"{name} runs through {text}" for text in met]
        found += _ends(arrow, at[arrow.source], at[arrow.target], name)
        found += _bent(name, arrow, at.values())
    return found + list(_upon_each_other(chart))


def _upon_each_other(chart):
    for one, other in combinations(chart.arrows, 2):
        if one.source != other.source and one.target != other.target:
            shared = max(_shared(a, b) for a in _legs(one) for b in _legs(other))
            if shared > AIR:
                yield f"{one.source} -> {one.target} runs upon {other.source} -> {other.target}"


def _answers_of(chart):
    """The answer of each arrow by its position: the answers stand in the order of the arrows that have one."""
    left = list(chart.answers)
    own = {}
    for position, arrow in enumerate(chart.arrows):
        if left and any(_crosses(leg, left[0].at) for leg in _legs(arrow)):
            own[position] = left.pop(0)
    return own


def _ends(arrow, source, target, name):
    middles = {
        "bottom": lambda r: (r.x + r.width / 2, r.bottom),
        "top": lambda r: (r.x + r.width / 2, r.y),
        "right": lambda r: (r.right, r.y + r.height / 2),
        "left": lambda r: (r.x, r.y + r.height / 2),
    }
    for side, rect, point in ((arrow.leaves, source, arrow.points[0]), (arrow.enters, target, arrow.points[-1])):
        x, y = middles[side](rect)
        if abs(x - point[0]) > AIR or abs(y - point[1]) > AIR:
            yield f"{name} misses the middle of a side"


def _bent(name, arrow, rects):
    """Whether an arrow has bends that leads from a box to the next one in line."""
    (x, y), (to_x, to_y) = arrow.points[0], arrow.points[-1]
    down = arrow.leaves == "bottom"
    in_line, ahead = (abs(x - to_x) < AIR, to_y > y) if down else (abs(y - to_y) < AIR, to_x > x)
    between = [
        rect
        for rect in rects
        if (y < rect.bottom - AIR and rect.y + AIR < to_y if down else x < rect.right - AIR and rect.x + AIR < to_x)
    ]
    if in_line and ahead and not between and len(arrow.points) > 2:
        yield f"{name} is bent although its boxes stand in line"


def _lost(flow, charts):
    number = numbers(flow)
    shown = [box.part.node.id for chart in charts for box in chart.boxes if not box.part.only_named]
    if sorted(shown) != sorted(node.id for node in flow.nodes):
        yield "not every node stands in one chart"
    role = {node.id: node.role for node in flow.nodes}
    for edge in flow.edges:
        yield from _of_edge(edge, charts, number, asks=role[edge.source] == "question")


def _of_edge(edge, charts, number, *, asks):
    drawn = [c for c in charts for a in c.arrows if (a.source, a.target) == (edge.source, edge.target)]
    signs = [
        c for c in charts for a in c.arrows if (a.source, a.target) == (edge.source, f"{edge.source} to {edge.target}")
    ]
    leaving = next(b.part for c in charts for b in c.boxes if b.part.key == edge.source)
    entering = next(b.part for c in charts for b in c.boxes if b.part.key == edge.target)
    tells = bool(signs) if asks else number[edge.target] in leaving.goes_on_at
    names = number[edge.source] in entering.comes_from
    if drawn:
        if tells or names:
            yield f"{edge} is drawn and told to go on elsewhere"
    elif not (tells and names):
        yield f"{edge} is lost"
