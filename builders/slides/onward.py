"""Where a flow goes on from a box whose next step stands on another slide."""

from collections.abc import Mapping, Sequence
from typing import Literal

from builders.document import Flow
from builders.slides.stages import Stage

Onward = Literal["next", "later", "back"]
"""The slide on which the next step stands: the next one, a later one or one before."""


def onward(flow: Flow, cut: Sequence[Stage], at: int) -> Mapping[str, Onward]:
    """Return the ids of the boxes of stage `at` that lead to another one of the stages in `cut`, and where to."""
    here = cut[at]
    questions = {node.id for node in flow.nodes if node.role == "question"}
    drawn = here.shown() | here.named()
    leads = {name: _slide(name, cut, at) for name in sorted(here.named())}
    for edge in flow.edges:  # every answer of a question is on its slide, so only other boxes can lead away
        if edge.source in here.shown() - questions and edge.target not in drawn:
            leads.setdefault(edge.source, _slide(edge.target, cut, at))
    return leads


def _slide(node_id: str, cut: Sequence[Stage], at: int) -> Onward:
    """Where a node is shown, seen from stage `at`: the nearest stage after it, else one before."""
    after = [number for number in range(at + 1, len(cut)) if node_id in cut[number].shown()]
    if not after:
        return "back"
    return "next" if after[0] == at + 1 else "later"
