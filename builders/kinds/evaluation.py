"""The evaluation: half a page before and after a session, without a name."""

from builders.document import Block, Document, Inlines, Lines, Paragraph, Section, Table
from builders.kinds import keeping
from builders.kinds.frame import frame
from builders.kinds.pack import Pack
from builders.kinds.request import Request
from builders.kinds.select import select, session_for

PAGE_BUDGET = 1
COPIES = 2


def compose(pack: Pack, request: Request) -> Document:
    """Return two forms of one text: how sure before and after, what somebody will do, what was missing."""
    lesson = pack.lesson
    topic = lesson.public.title if request.audience == "parents" else lesson.staff_title
    return frame(
        pack,
        request,
        "sheet",
        title=topic,
        sections=(
            Section(
                "forms",
                sections=tuple(
                    Section(f"form-{number}", pack.say("evaluation.title"), _blocks(pack, request))
                    for number in range(1, COPIES + 1)
                ),
                relation="halves",
            ),
        ),
        page_budget=PAGE_BUDGET,
    )


def _blocks(pack: Pack, request: Request) -> tuple[Block, ...]:
    numbers: tuple[Inlines, Inlines] = (pack.say("evaluation.numbers"), pack.say("evaluation.numbers"))
    aims = select(session_for(pack.lesson, request).aims, request)
    header = tuple(pack.say(name) for name in ("evaluation.aim", "evaluation.before", "evaluation.after"))
    return (
        Paragraph(pack.say("evaluation.lead")),
        Table(pack.say("evaluation.scale"), header, tuple((aim.short, *numbers) for aim in aims), to_write_in=True),
        Lines((pack.say("evaluation.do"), (), pack.say("evaluation.missing"))),
        Paragraph(keeping.line(pack, "evaluation.keeping"), "support"),
    )
