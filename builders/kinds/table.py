"""The table of kinds: what a pack can contain, for whom, in which formats."""

from collections.abc import Callable, Mapping

from builders.document import Audience, Document
from builders.frozen import dataclass
from builders.kinds import (
    certificate,
    evaluation,
    flowchart,
    handout,
    incident_card,
    invitation,
    lead_procedure,
    quiz,
    register,
    review,
    scenarios,
    script,
    slides,
    slip,
)
from builders.kinds.pack import Pack
from builders.kinds.request import Request
from builders.kinds.select import select
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
    needs: Callable[[Lesson, Request], bool] = lambda _lesson, _request: True
    """Whether a lesson has what the kind is made of, for the request's readers, nation and phase."""


KINDS: Mapping[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind(
            "handout",
            "a handout to print and take away",
            ("parents", "staff"),
            ("pdf", "docx", "html"),
            handout.compose,
        ),
        Kind(
            "slides",
            "a deck to present, with the script in its notes",
            ("parents", "staff"),
            ("pptx", "pdf"),
            slides.compose,
        ),
        Kind(
            "script",
            "what the presenter says and does, slide by slide",
            ("parents", "staff"),
            ("pdf",),
            script.compose,
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
            "invitation",
            "a letter to parents on the school's paper, and a text to send by e-mail or message",
            ("parents",),
            ("docx", "txt"),
            invitation.compose,
        ),
        Kind("slip", "three things to do tonight, four small slips on a page", ("parents",), ("pdf",), slip.compose),
        Kind(
            "scenarios",
            "cards to talk about, to cut out, with a sheet for whoever leads the talk",
            ("staff",),
            ("pdf",),
            scenarios.compose,
            needs=lambda lesson, request: bool(select(lesson.scenarios, request)),
        ),
        Kind(
            "quiz",
            "questions on the first minutes and the signs, and the answers with reasons",
            ("staff",),
            ("pdf", "gift"),
            quiz.compose,
            needs=lambda lesson, request: bool(select(lesson.quiz, request)),
        ),
        Kind("evaluation", "half a page before and after", ("parents", "staff"), ("pdf",), evaluation.compose),
        Kind(
            "register",
            "who was there: staff by name, parents counted",
            ("parents", "staff"),
            ("pdf",),
            register.compose,
            names_people=True,
        ),
        Kind(
            "certificate",
            "that somebody attended, a page for each person",
            ("staff",),
            ("pdf",),
            certificate.compose,
            names_people=True,
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
