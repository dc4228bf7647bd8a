"""The staff handout: the first minutes on its first page, understanding behind it."""

from builders.document import (
    BulletRole,
    Bullets,
    Callout,
    Contacts,
    Document,
    Entries,
    Entry,
    Inlines,
    Paragraph,
    Section,
    Strong,
    Text,
)
from builders.kinds import blocks, contacts, routes
from builders.kinds.frame import frame
from builders.kinds.local import local_note
from builders.kinds.marks import marked
from builders.kinds.pack import Pack
from builders.kinds.request import Request
from builders.kinds.select import procedure_for, select
from builders.lesson.items import Item, Statement
from builders.lesson.model import ItemList
from builders.lesson.procedure import Procedure
from builders.spoken import spoken

PAGE_BUDGET = 4
FIGURES = 1
"""How many numbers the handout shows; the deck has the others."""


def compose(pack: Pack, request: Request) -> Document:
    """Return the handout for all staff; the lead's own procedure is not in it."""
    return frame(
        pack,
        request,
        "sheet",
        title=pack.lesson.staff_title,
        lead=pack.lesson.staff_lead,
        sections=(*_first_page(pack, request), *_understanding(pack, request)),
        page_budget=PAGE_BUDGET,
    )


def _first_page(pack: Pack, request: Request) -> tuple[Section, ...]:
    procedure = procedure_for(pack.lesson, request)
    tell = Contacts(people=contacts.at_once(pack))
    spoken = select(procedure.words_to_child, request)
    return (
        Section(
            "tell",
            sections=(
                Section("lead", pack.say("staff.tell"), (tell,)),
                Section("emergency", blocks=(contacts.emergency(procedure),)),
            ),
            relation="companions",
        ),
        Section(
            "rules",
            sections=(
                Section("do", blocks=(_do(pack, procedure, request),)),
                Section("never", blocks=(blocks.never(pack, procedure, request),)),
            ),
            relation="peers",
        ),
        Section(
            "child",
            marked(pack.say("slides.to-child"), spoken, request),
            (blocks.entries("starter", procedure.words_to_child, request),),
        ),
        Section("next", pack.say("staff.next"), (routes.decisions(pack, procedure.steps, request),)),
        Section("care", pack.say("staff.care"), sections=_care(procedure, request), relation="peers"),
    )


def _care(procedure: Procedure, request: Request) -> tuple[Section, ...]:
    """The cases that need care of their own."""
    cases = blocks.special_cases(procedure, request)
    return tuple(Section(f"care-{number}", blocks=(case,)) for number, case in enumerate(cases, start=1))


def _do(pack: Pack, procedure: Procedure, request: Request) -> Callout:
    chosen = select(procedure.listed, request)
    items = tuple((Strong(step.title), Text(" "), *step.what) for step in chosen)
    return Callout("do", marked(pack.say("do.title"), chosen, request), (Bullets(items, "do"),), "circle-check")


def _headed(listed: ItemList, request: Request) -> Inlines:
    return marked(listed.title, select(listed.items, request), request)


def _remark(listed: ItemList) -> tuple[Paragraph, ...]:
    return (Paragraph(listed.remark, "support"),) if listed.remark else ()


def _understanding(pack: Pack, request: Request) -> tuple[Section, ...]:
    lesson = pack.lesson
    numbers = select(lesson.statistics, request)[:FIGURES]
    return (
        Section("meaning", lesson.meaning.staff_title or lesson.meaning.title, _meaning(pack, request)),
        Section("risks", marked(lesson.risks.title, select(lesson.risks.items, request), request), (
            blocks.risks(pack, request),)),
        Section("notice", sections=(
            Section("signs", _headed(lesson.signs, request), (_shorts(lesson.signs.items, "sign", request),)),
            Section("why", _headed(lesson.why, request), (_shorts(lesson.why.items, "point", request),)),
        ), relation="peers"),
        Section("talking-points", *_talking_points(pack, request)),
        Section("words", pack.say("staff.say-avoid"), (blocks.conversation(pack, request),)),
        Section("figures", pack.say("staff.figure"), tuple(blocks.statistic(pack, one) for one in numbers)),
        *_law(pack, request),
        Section("help", pack.say("staff.services"), (contacts.panel(pack, request),)),
        Section("local", blocks=local_note(pack, request)),
        Section("about", blocks=(_sources(pack, request),)),
    )  # fmt: skip


def _meaning(pack: Pack, request: Request) -> tuple[Paragraph | Bullets, ...]:
    meaning = pack.lesson.meaning
    return (Paragraph((Strong(meaning.statement),)), _points(meaning.points, request), Paragraph(meaning.support))


def _points(items: tuple[Item, ...], request: Request) -> Bullets:
    """Items as bullets: the short form, then the detail."""
    return Bullets(tuple(blocks.in_full(item) for item in select(items, request)))


def _shorts(items: tuple[Item, ...], role: BulletRole, request: Request) -> Bullets:
    """Items as bullets in their short form."""
    return Bullets(tuple(item.short for item in select(items, request)), role)


def _talking_points(pack: Pack, request: Request) -> tuple[Inlines, tuple[Entries, ...]]:
    points = pack.lesson.talking_points
    chosen = select(points.items, request)
    cards = tuple(Entry(point.do, spoken(point.say, pack.words), (), point.icon) for point in chosen)
    return marked(points.title, chosen, request), (Entries("talking-point", cards),)


def _law(pack: Pack, request: Request) -> tuple[Section, ...]:
    law = pack.lesson.law
    if law is None or not select(law.items, request):
        return ()
    return (Section("law", _headed(law, request), (_shorts(law.items, "point", request), *_remark(law))),)


def _sources(pack: Pack, request: Request) -> Paragraph:
    words = pack.words
    names = blocks.cited(pack, _printed(pack), request)
    return Paragraph((Text(words.say("sheet.sources", sources=names) + " " + words.say("help.endorsed")),), "source")


def _printed(pack: Pack) -> tuple[Statement, ...]:
    """The statements that stand on the handout."""
    lesson, procedure = pack.lesson, pack.lesson.procedures.staff
    return (
        *lesson.meaning.points,
        *lesson.why.items,
        *lesson.risks.items,
        *lesson.signs.items,
        *lesson.talking_points.items,
        *lesson.words.items,
        *lesson.statistics,
        *(lesson.law.items if lesson.law else ()),
        *procedure.steps,
        *procedure.never,
        *procedure.special_cases,
        *procedure.words_to_child,
    )
