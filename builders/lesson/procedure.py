"""The incident procedure: typed steps and decisions, one set for each audience, and the lead's own."""

from typing import Annotated, Literal

from pydantic import Discriminator, Tag
from pydantic import Field as Constraint

from builders.lesson.items import Item, Statement
from builders.terms.rich_text import RichText
from builders.terms.values import IconName, Nation, Part, Slug


class ActionStep(Statement):
    """Something somebody does. `next` is the id of what follows; without it the procedure ends here.

    `tell` informs somebody at the school, `say` speaks to the child, `urgent` cannot wait. One that stands `aside` is
    for those who are led to it by an answer: drawn, and not in the numbered list.
    """

    kind: Literal["step", "urgent", "tell", "say"] = "step"
    aside: bool = False
    title: RichText
    who: RichText = ()
    what: RichText
    brief: RichText = ()
    """`what` in four to seven words: on slides instead of it, in a drawing behind the title.

    One that begins with strong words stands alone in its box."""
    words: RichText = ()
    """What is said to the child, for a step of the kind `say`; the incident card prints it as a bubble."""
    never: RichText = ()
    within: RichText = ()
    """Time limit, for example "at once"."""
    icon: IconName | None = None
    next: Slug | None = None


class Exit(Part):
    """A way out of a decision: the answer and the id of what follows it."""

    answer: Annotated[RichText, Constraint(min_length=1)]
    to: Slug


class Decision(Statement):
    """A question with its answers: two at least, and as many as a slide holds."""

    kind: Literal["decision"]
    question: RichText
    who: RichText = ()
    detail: RichText = ()
    icon: IconName | None = None
    exits: Annotated[tuple[Exit, ...], Constraint(min_length=2, max_length=6)]


def _which_node(value: object) -> str:
    """Return the tag of what a procedure's node is meant to be, so that problems speak of that one only."""
    if isinstance(value, dict):
        return "decision" if value.get("kind") == "decision" or "exits" in value else "step"
    return "decision" if isinstance(value, Decision) else "step"


ProcedureNode = Annotated[
    Annotated[ActionStep, Tag("step")] | Annotated[Decision, Tag("decision")], Discriminator(_which_node)
]


class Procedure(Part):
    """Steps and decisions, the first of them first; prohibitions that hold all the way; special cases.

    `steps` is one set, from which the numbered list, the drawing, its equivalent in words, slides and card are made.
    `ask` is the emergency question, `ring` its answer ("Anyone in danger now?", "Ring 999").
    """

    title: RichText
    lead: RichText
    """One line on when this procedure applies."""
    ask: RichText
    ring: RichText
    steps: Annotated[tuple[ProcedureNode, ...], Constraint(min_length=1)]
    never: tuple[Item, ...]
    trail: tuple[Item, ...] = ()
    """How to keep the trail and report it (slide "trail")."""
    special_cases: tuple["SpecialCase", ...] = ()
    words_to_child: tuple[Item, ...] = ()
    if_lead_is_absent: RichText = ()
    to_school: RichText = ()
    """What the school needs to hear, and what it must not be sent (slide "school")."""

    @property
    def listed(self) -> tuple[ActionStep, ...]:
        """The actions of the numbered list, which everybody reads in this order."""
        return tuple(step for step in self.steps if isinstance(step, ActionStep) and not step.aside)


class SpecialCase(Statement):
    """A case that differs, with its own few sentences ("Was it sent to you?")."""

    title: RichText
    short: RichText
    icon: IconName | None = None


class Route(Statement):
    """A row of a table: in which situation, which way, who does it."""

    situation: RichText
    route: RichText
    who: RichText


class Stage(Part):
    """A stage of the lead's procedure, as a page section with boxes to tick and lines to write on."""

    id: Slug
    title: RichText
    nations: tuple[Nation, ...] = ()
    """Where it holds; empty is everywhere."""
    who: RichText = ()
    when: RichText = ()
    intro: RichText = ()
    flow: tuple[ProcedureNode, ...] = ()
    """Steps and decisions to draw."""
    checks: tuple[Item, ...] = ()
    """Boxes to tick."""
    questions: tuple[Item, ...] = ()
    """Questions with lines to write the answer on."""
    steps: tuple[Item, ...] = ()
    """Things to do in order."""
    never: tuple[Item, ...] = ()
    points: tuple[Item, ...] = ()
    routes: tuple[Route, ...] = ()
    record: tuple[RichText, ...] = ()
    """Labels of lines to write on."""


class LeadProcedure(Part):
    """The safeguarding lead's part, a document of its own."""

    title: RichText
    lead: RichText
    stages: tuple[Stage, ...]


class Procedures(Part):
    """The incident procedure of each audience."""

    parents: Procedure
    staff: Procedure
    lead: LeadProcedure
