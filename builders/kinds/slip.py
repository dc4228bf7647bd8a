"""The slip: three things to do tonight, four small copies on a page, for parents to take home."""

from builders.document import Bullets, Document, Inlines, Section, Step, Steps
from builders.kinds import contacts
from builders.kinds.frame import frame
from builders.kinds.pack import Pack
from builders.kinds.request import Request
from builders.kinds.select import procedure_for, select, session_for

PAGE_BUDGET = 1
COPIES = 4
NUMBERS = 2
"""How many services a slip has room for, besides the emergency line."""


def compose(pack: Pack, request: Request) -> Document:
    """Return four slips of one text under the public title."""
    return frame(
        pack,
        request,
        "sheet",
        title=pack.lesson.public.title,
        sections=(
            Section(
                "slips",
                sections=tuple(_slip(pack, request, number) for number in range(1, COPIES + 1)),
                relation="quarters",
            ),
        ),
        page_budget=PAGE_BUDGET,
    )


def _slip(pack: Pack, request: Request, number: int) -> Section:
    closing = select(session_for(pack.lesson, request).closing, request)
    return Section(
        f"slip-{number}",
        pack.say("slides.closing"),
        (
            Steps(tuple(Step(item.short, item.detail, item.icon) for item in closing)),
            contacts.emergency(procedure_for(pack.lesson, request)),
            Bullets(_numbers(pack, request)),
        ),
    )


def _numbers(pack: Pack, request: Request) -> tuple[Inlines, ...]:
    """The first services with a number to ring, and the number."""
    rung = (one for one in contacts.services(pack, contacts.service_ids(pack, request)) if one.phone)
    return tuple(contacts.phone_line(one) for one in rung)[:NUMBERS]
