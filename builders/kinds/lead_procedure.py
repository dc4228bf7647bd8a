"""The lead's procedure: a form to work through, for safeguarding leads only."""

from builders.document import (
    Block,
    Bullets,
    Callout,
    Document,
    Inlines,
    Lines,
    Paragraph,
    Section,
    Step,
    Steps,
    Table,
)
from builders.kinds import blocks, contacts, notes, routes
from builders.kinds.frame import frame
from builders.kinds.local import local_note
from builders.kinds.marks import marked
from builders.kinds.pack import Pack
from builders.kinds.request import Request
from builders.kinds.select import holds, select
from builders.lesson.items import Item
from builders.lesson.procedure import Route, Stage

ANSWER_LINES = 2


def compose(pack: Pack, request: Request) -> Document:
    """Return the form: the way that is drawn, a head to fill in, then a section for each stage.

    What a nation asks for before all else stands before the way, and above it the note on what nobody has checked.
    """
    procedure = pack.lesson.procedures.lead
    stages = tuple(stage for stage in procedure.stages if holds(stage.nations, request))
    parts = tuple(_stage(pack, stage, request) for stage in stages)
    way = next((number for number, stage in enumerate(stages) if stage.flow), None)
    before, drawn, after = ((), (), parts) if way is None else (parts[:way], parts[way : way + 1], parts[way + 1 :])
    local, case = Section("local", blocks=local_note(pack, request)), _case(pack)
    return frame(
        pack,
        request,
        "sheet",
        readers="leads",
        title=procedure.title,
        lead=procedure.lead,
        sections=(
            *((local, *before, *drawn, case) if before else (*drawn, case, local)),
            *after,
            Section("help", pack.say("help.title"), (contacts.panel(pack, request, pack.lesson.help.lead),)),
        ),
    )


def _case(pack: Pack) -> Section:
    labels = tuple(pack.say(name) for name in ("lead.reference", "lead.date", "lead.name"))
    return Section("case", pack.say("lead.case"), (Lines(labels),))


def _stage(pack: Pack, stage: Stage, request: Request) -> Section:
    statements = (
        *stage.checks,
        *stage.questions,
        *stage.steps,
        *stage.points,
        *stage.routes,
        *stage.never,
        *stage.flow,
    )
    return Section(stage.id, marked(stage.title, statements, request), tuple(_stage_blocks(pack, stage, request)))


def _stage_blocks(pack: Pack, stage: Stage, request: Request) -> tuple[Block, ...]:
    """Who and when, what never, what to know, what to do, what to decide, what to write down: in this order."""
    parts: tuple[Block | None, ...] = (
        _labelled(pack, "lead.who", stage.who),
        _labelled(pack, "lead.when", stage.when),
        Paragraph(stage.intro) if stage.intro else None,
        routes.chart(pack, stage.flow, request) if stage.flow else None,
        _never(pack, select(stage.never, request)),
        Bullets(_full(stage.points, request)) if stage.points else None,
        Steps(tuple(Step(item.short, item.detail, item.icon) for item in select(stage.steps, request)))
        if stage.steps
        else None,
        Bullets(_full(stage.checks, request), "check") if stage.checks else None,
        _table(pack, select(stage.routes, request), stage.title),
        Bullets(_full(stage.questions, request), lines=ANSWER_LINES) if stage.questions else None,
        Lines(stage.record) if stage.record else None,
    )
    return tuple(part for part in parts if part is not None)


def _labelled(pack: Pack, phrase: str, value: Inlines) -> Paragraph | None:
    """Who acts, or when, behind its label."""
    return Paragraph(notes.filled(pack, phrase, value), "who") if value else None


def _never(pack: Pack, items: tuple[Item, ...]) -> Callout | None:
    if not items:
        return None
    listed = Bullets(tuple(item.short for item in items), "never")
    return Callout("prohibition", pack.say("lead.never"), (listed,), "octagon-x")


def _full(items: tuple[Item, ...], request: Request) -> tuple[Inlines, ...]:
    return tuple(blocks.in_full(item) for item in select(items, request))


def _table(pack: Pack, rows: tuple[Route, ...], caption: Inlines) -> Table | None:
    if not rows:
        return None
    header = tuple(pack.say(name) for name in ("lead.situation", "lead.route", "lead.does"))
    return Table(caption, header, tuple((route.situation, route.route, route.who) for route in rows))
