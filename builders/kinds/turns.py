"""Where to turn if the usual way is blocked: whom to tell instead."""

from collections.abc import Iterator

from builders.document import Callout, Inlines, Paragraph
from builders.kinds.marks import marked
from builders.kinds.pack import Pack
from builders.kinds.request import Request
from builders.kinds.routes import in_brief
from builders.kinds.select import procedure_for, select
from builders.lesson.procedure import ActionStep, Decision, ProcedureNode


def turns(pack: Pack, request: Request) -> tuple[Callout, ...]:
    """Return a question and whom to tell for each answer that leads away from the usual way of telling somebody."""
    procedure = procedure_for(pack.lesson, request)
    chosen = select(procedure.steps, request)
    absent = procedure.if_lead_is_absent
    first = (_turn(pack.say("card.no-answer"), absent),) if absent else ()
    others = (
        _turn(decision.question, marked(in_brief(aside), (aside,), request))
        for decision, aside in _asides(chosen)
        if not (absent and _leads_to_telling(decision, chosen))
    )
    return (*first, *others)


def _turn(question: Inlines, answer: Inlines) -> Callout:
    return Callout("next", question, (Paragraph(answer),))


def _asides(nodes: tuple[ProcedureNode, ...]) -> Iterator[tuple[Decision, ActionStep]]:
    """Each action of telling somebody that stands aside, with the question that leads to it."""
    actions = {node.id: node for node in nodes if isinstance(node, ActionStep) and node.aside and node.kind == "tell"}
    for node in nodes:
        if isinstance(node, Decision):
            yield from ((node, actions[exit_.to]) for exit_ in node.exits if exit_.to in actions)


def _leads_to_telling(decision: Decision, nodes: tuple[ProcedureNode, ...]) -> bool:
    """Whether a question is the one that asks if the usual person can be told."""
    usual = {node.id for node in nodes if isinstance(node, ActionStep) and node.kind == "tell" and not node.aside}
    return any(exit_.to in usual for exit_ in decision.exits)
