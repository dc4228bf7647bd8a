"""The table of kinds: what a pack can contain, for whom, in which formats."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from builders.document import Audience, Document
from builders.kinds import flowchart, handout, incident_card, lead_procedure, review, slides
from builders.kinds.pack import Pack
from builders.kinds.request import Request
from builders.lesson.model import Lesson


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of document. One that is `on_request` is made only when asked for by name."""

    name: str
    about: str
    audiences: tuple[Audience, ...]
    formats: tuple[str, ...]
    compose: Callable[[Pack, Request], Document]
    on_request: bool = False
    names_people: bool = False
    """Whether it is made from a list of people where there is one; then it is no part of the pack."""
    needs: Callable[[Lesson], bool] = lambda _lesson: True
    """Whether a lesson has what the kind is made of."""


KINDS: Mapping[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind("handout", "a handout to print and take away", ("parents", "staff"), ("pdf",), handout.compose),
        Kind(
            "slides", "a deck to present, with the script in its notes", ("parents", "staff"), ("pptx",), slides.compose
        ),
        Kind(
            "flowchart",
            "the incident procedure, drawn and in words",
            ("parents", "staff"),
            ("pdf",),
            flowchart.compose,
        ),
        Kind(
            "incident-card",
            "one side for the office wall or the fridge: the first minutes",
            ("parents", "staff"),
            ("pdf",),
            incident_card.compose,
        ),
        Kind(
            "lead-procedure",
            "the safeguarding lead's own procedure, a form",
            ("staff",),
            ("pdf",),
            lead_procedure.compose,
        ),
        Kind(
            "review",
            "the sign-off sheet for the safeguarding lead",
            ("staff",),
            ("pdf",),
            review.compose,
            on_request=True,
        ),
    )
}
