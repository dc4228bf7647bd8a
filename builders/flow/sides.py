"""What stands beside its question: of two ways on, the one that soon ends or joins the other again."""

from collections.abc import Mapping, Sequence

from builders.document import NodeRole
from builders.flow.layers import layers
from builders.flow.stage import Link, Stage

RANK: Mapping[NodeRole, int] = {"question": 0, "end": 1, "action": 2, "urgent": 3}
"""Of two ways that are equally long, the one of the greater number stands aside."""
WAYS = 2


def sides(stage: Stage) -> Mapping[int, int]:
    """Return the question of each part that stands beside one: a node or sign to which nothing else leads."""
    ahead: dict[int, list[int]] = {at: [] for at in range(len(stage.parts))}
    for link in stage.forward:
        ahead[link.source].append(link.target)
    depth: dict[int, int] = {}

    def deep(part: int) -> int:
        if part not in depth:
            depth[part] = 1 + max((deep(after) for after in ahead[part]), default=0)
        return depth[part]

    chosen: dict[int, int] = {}
    for question, ways in ahead.items():
        if stage.parts[question].node.role != "question" or len(ways) != WAYS:
            continue
        free = [way for way in ways if _may_stand_aside(way, stage)]
        if free and question not in chosen:
            chosen[max(free, key=lambda way: (-deep(way), _rank(stage, way), -way))] = question
    return chosen


def _may_stand_aside(part: int, stage: Stage) -> bool:
    asks = stage.parts[part].node.role == "question" and not stage.parts[part].only_named
    return not asks and sum(link.target == part for link in stage.links) == 1


def _rank(stage: Stage, part: int) -> int:
    return len(RANK) if stage.parts[part].only_named else RANK[stage.parts[part].node.role]


def rows_of(stage: Stage, beside: Mapping[int, int]) -> tuple[tuple[int, ...], ...]:
    """Return the parts of a stage in rows from the top, those that stand beside a question right behind it."""
    return tuple(
        tuple(part for own in row for part in (own, *(side for side, question in beside.items() if question == own)))
        for row in _without_sides(len(stage.parts), stage.forward, beside)
    )


def _without_sides(count: int, links: Sequence[Link], beside: Mapping[int, int]) -> tuple[tuple[int, ...], ...]:
    """The layers of all other parts: what leads on from a part aside leads on from its question here."""
    others = [part for part in range(count) if part not in beside]
    new = {part: at for at, part in enumerate(others)}
    joined = [(beside.get(link.source, link.source), beside.get(link.target, link.target)) for link in links]
    pairs = [(new[source], new[target]) for source, target in joined if source != target]
    return tuple(tuple(others[part] for part in layer) for layer in layers(len(others), pairs))
