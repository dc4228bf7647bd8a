"""The parents' sheet: two sides to take home, calm first."""

from builders.document import Bullets, Callout, Document, Entries, Entry, Paragraph, Section, Text
from builders.kinds import blocks, contacts
from builders.kinds.frame import frame
from builders.kinds.pack import Pack
from builders.kinds.request import Request
from builders.kinds.select import procedure_for, select
from builders.lesson.items import Item, Statement

PAGE_BUDGET = 2


def compose(pack: Pack, request: Request) -> Document:
    """Return the sheet: what to do now on its first side, how to understand and talk on its second."""
    lesson = pack.lesson
    return frame(
        pack,
        request,
        "sheet",
        title=lesson.public.title,
        lead=lesson.public.lead,
        sections=(*_first_side(pack, request), *_second_side(pack, request)),
        page_budget=PAGE_BUDGET,
    )


def _first_side(pack: Pack, request: Request) -> tuple[Section, ...]:
    procedure = procedure_for(pack.lesson, request)
    calm = pack.lesson.reassurance
    reassurance = Callout("reassurance", calm.title, (Paragraph(calm.short),), calm.icon)
    beside = (blocks.never(pack, procedure, request), *blocks.special_cases(procedure, request))
    return (
        Section(
            "calm",
            sections=(
                Section("reassurance", blocks=(reassurance,)),
                Section("emergency", blocks=(contacts.emergency(procedure),)),
            ),
            relation="companions",
        ),
        Section(
            "procedure",
            sections=(
                Section("steps", procedure.title, (blocks.steps(procedure, request),)),
                Section("care", blocks=beside),
            ),
            relation="companions",
        ),
        Section("help", pack.say("help.title"), (contacts.panel(pack, request),)),
    )


def _sentences(items: tuple[Item, ...], request: Request) -> Paragraph:
    """The short forms of items as one paragraph."""
    chosen = select(items, request)
    joined = [inline for item in chosen for inline in (Text(" "), *item.short)]
    return Paragraph(tuple(joined[1:]))


def _second_side(pack: Pack, request: Request) -> tuple[Section, ...]:
    lesson = pack.lesson
    return (
        Section(
            "understand",
            sections=(
                Section("meaning", lesson.meaning.title, (_sentences(lesson.meaning.points, request),)),
                Section("why", lesson.why.title, (_sentences(lesson.why.items, request),)),
            ),
            relation="peers",
            starts_side=True,
        ),
        Section("risks", lesson.risks.title, (blocks.risks(pack, request),)),
        Section("talk", sections=_panels(pack, request), relation="peers"),
        Section("starters", lesson.starters.title, _starters(pack, request)),
        Section("words", pack.say("sheet.words"), (_glossary(pack, request),)),
        Section("about", blocks=_about(pack, request)),
    )


def _panels(pack: Pack, request: Request) -> tuple[Section, ...]:
    """Signs, words to say, words to avoid, side by side."""
    lesson = pack.lesson
    signs = Bullets(tuple(item.short for item in select(lesson.signs.items, request)), "sign")
    remark = (Paragraph(lesson.signs.remark, "support"),) if lesson.signs.remark else ()
    spoken = select(lesson.words.items, request)
    say = Bullets(tuple(item.say for item in spoken), "say")
    avoid = Bullets(tuple(item.avoid for item in spoken), "avoid")
    return (
        Section("signs", blocks=(Callout("note", lesson.signs.title, (signs, *remark), "eye"),)),
        Section("say", blocks=(Callout("say", pack.say("conversation.say"), (say,), "message-circle"),)),
        Section(
            "avoid",
            blocks=(Callout("avoid", pack.say("conversation.avoid"), (avoid,), "message-circle-off"),),
        ),
    )


def _starters(pack: Pack, request: Request) -> tuple[Paragraph | Entries, ...]:
    """The prevention talking points in a sentence or two, then words to begin with."""
    lead = pack.lesson.talking_points.lead
    bubbles = blocks.entries("starter", pack.lesson.starters.items, request)
    return (Paragraph(lead), bubbles) if lead else (bubbles,)


def _glossary(pack: Pack, request: Request) -> Entries:
    chosen = select(pack.lesson.glossary, request)
    return Entries("term", tuple(Entry(term.term, term.meaning) for term in chosen))


def _about(pack: Pack, request: Request) -> tuple[Callout | Paragraph, ...]:
    """Other formats, sources, and that nobody named here has made or endorsed the sheet."""
    words = pack.words
    offer = Callout(
        "offer",
        pack.say("sheet.formats"),
        (Paragraph(pack.say("sheet.formats-ask")),),
        "languages",
    )
    names = blocks.cited(pack, _printed(pack), request)
    sources = words.say("sheet.sources", sources=names) + " " + words.say("help.endorsed")
    return (offer, Paragraph((Text(sources),), "source"))


def _printed(pack: Pack) -> tuple[Statement, ...]:
    """The statements that stand on the sheet."""
    lesson, procedure = pack.lesson, pack.lesson.procedures.parents
    return (
        lesson.reassurance,
        *lesson.meaning.points,
        *lesson.why.items,
        *lesson.risks.items,
        *lesson.signs.items,
        *lesson.words.items,
        *lesson.starters.items,
        *lesson.glossary,
        *procedure.steps,
        *procedure.never,
        *procedure.special_cases,
    )
