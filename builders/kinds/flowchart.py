"""The flowchart: the incident procedure drawn on one page, and the same in words behind it."""

from builders.document import Document, Section
from builders.kinds import contacts, routes
from builders.kinds.frame import frame
from builders.kinds.pack import Pack
from builders.kinds.request import Request
from builders.kinds.select import procedure_for

PAGE_BUDGET = 2


def compose(pack: Pack, request: Request) -> Document:
    """Return the chart with everything that each box says, then its steps in words with where to go on."""
    procedure = procedure_for(pack.lesson, request)
    return frame(
        pack,
        request,
        "sheet",
        title=procedure.title,
        lead=procedure.lead,
        sections=(
            Section("chart", blocks=(routes.chart(pack, procedure.steps, request),)),
            Section(
                "words",
                pack.say("flow.words"),
                (routes.in_words(pack, procedure.steps, request), contacts.emergency(procedure)),
                starts_side=True,
            ),
        ),
        page_budget=PAGE_BUDGET,
    )
