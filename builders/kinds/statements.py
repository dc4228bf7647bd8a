"""Every statement of a lesson, wherever it stands."""

from builders.document import Inlines
from builders.frozen import dataclass
from builders.kinds.request import Request
from builders.kinds.select import holds
from builders.lesson import texts
from builders.lesson.items import Statement
from builders.lesson.model import Lesson
from builders.terms.values import AudienceChoice

TEXT_FIELDS = (
    "title", "term", "short", "meaning", "stem", "correct", "question", "answer", "do", "say", "avoid", "what",
    "situation", "route", "number", "exact", "measure", "asked", "scene", "speech", "hope", "never", "within",
    "why", "reason", "detail",
)  # fmt: skip
"""Fields that hold what a statement says, in the order in which they read."""
Path = tuple[str, ...]
"""Names of the lesson's fields from the top down, for example `("procedures", "staff", "never")`."""


@dataclass(frozen=True, slots=True)
class Found:
    """A statement and where in the lesson it stands. `around` is whom the statement around it, if any, is for."""

    statement: Statement
    path: Path
    around: AudienceChoice = "both"

    @property
    def readers(self) -> str:
        """Who gets to read it: "parents", "staff", "leads" or "both"; its place says so before its own audience."""
        for name in self.path:
            if name in ("parents", "staff"):
                return name
            if name == "lead":
                return "leads"
        return self.around if self.statement.audience == "both" else self.statement.audience


def statements(lesson: Lesson, request: Request) -> tuple[Found, ...]:
    """Return all statements of a lesson that hold in the request's nation, for any reader, in the model's order."""
    lead = lesson.procedures.lead
    here = tuple(stage for stage in lead.stages if holds(stage.nations, request))
    procedures = lesson.procedures.model_copy(update={"lead": lead.model_copy(update={"stages": here})})
    local = lesson.model_copy(update={"procedures": procedures})
    listed = [(path, statement) for path, statement in texts.statements(local) if holds(statement.nations, request)]
    audiences = {path: statement.audience for path, statement in listed}
    return tuple(
        Found(
            statement,
            tuple(step for step in path if isinstance(step, str)),
            next((audiences[path[:end]] for end in range(len(path) - 1, 0, -1) if path[:end] in audiences), "both"),
        )
        for path, statement in listed
    )


def said(statement: Statement) -> tuple[tuple[str, Inlines], ...]:
    """Return what a statement says, each text with the name of its field, without the empty ones."""
    found = ((name, getattr(statement, name, ())) for name in TEXT_FIELDS)
    return tuple((name, text) for name, text in found if text)
