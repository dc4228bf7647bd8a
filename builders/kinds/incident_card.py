"""The incident card: what first, what never, whom to call; for the office wall or the fridge."""

from builders.document import (
    Block,
    Callout,
    Contacts,
    Document,
    Entries,
    Entry,
    Inlines,
    Paragraph,
    Person,
    Section,
    Text,
)
from builders.document import Service as ServiceBlock
from builders.frozen import replace
from builders.kinds import contacts
from builders.kinds.frame import frame
from builders.kinds.marks import marked
from builders.kinds.pack import Pack
from builders.kinds.request import Request
from builders.kinds.select import procedure_for, select
from builders.kinds.turns import turns
from builders.lesson.procedure import ActionStep, Procedure

PAGE_BUDGET = 1
"""One side: it hangs on a wall."""


def compose(pack: Pack, request: Request) -> Document:
    """Return the card: a row for each step of the numbered list, and for what is never done."""
    lesson, staff = pack.lesson, request.audience == "staff"
    return frame(
        pack,
        request,
        "card",
        title=lesson.staff_title if staff else lesson.public.title,
        lead=lesson.staff_lead if staff else (),
        sections=(
            Section("steps", sections=_rows(pack, request), relation="steps"),
            *(() if staff else _help(pack, request)),
        ),
        page_budget=PAGE_BUDGET,
    )


def _rows(pack: Pack, request: Request) -> tuple[Section, ...]:
    """The steps in order. What is never done follows the words to the child, else what is urgent."""
    procedure = procedure_for(pack.lesson, request)
    steps = select(procedure.listed, request)
    rows = [_row(pack, procedure, step, request) for step in steps]
    kinds = [step.kind for step in steps]
    first = [] if "urgent" in kinds else [Section("urgent", blocks=(contacts.emergency(procedure),))]
    urgent = next((at for at, kind in enumerate(kinds) if kind != "urgent"), len(kinds))
    after = kinds.index("say") + 1 if "say" in kinds else urgent
    return (*first, *rows[:after], Section("never", blocks=(_never(pack, procedure, request),)), *rows[after:])


def _row(pack: Pack, procedure: Procedure, step: ActionStep, request: Request) -> Section:
    title = marked(_heading(step.title), (step,), request)
    match step.kind:
        case "urgent":
            return Section(step.id, procedure.ask, (replace(contacts.emergency(procedure), title=()),))
        case "say":
            first = [words.short for words in select(procedure.words_to_child, request)[:1]]
            said = step.words or next(iter(first), ())
            speech: Block = Entries("starter", (Entry(said),)) if said else Paragraph(step.brief or step.what)
            return Section(step.id, title, (speech,))
        case "tell":
            return Section(step.id, title, _told(pack, step, request))
        case "step":
            return Section(step.id, title, (Paragraph(step.brief or step.what),))


def _heading(title: Inlines) -> Inlines:
    """Return a title without the full stop at its end."""
    *others, last = title
    if isinstance(last, Text) and last.text.endswith(".") and not last.text.endswith(".."):
        return (*others, replace(last, text=last.text[:-1]))
    return title


def _told(pack: Pack, step: ActionStep, request: Request) -> tuple[Block, ...]:
    """What to tell, whom, and for staff where to turn if the way is blocked."""
    brief = (Paragraph(step.brief),) if step.brief else ()
    if request.audience == "parents":
        return (*brief, Contacts(people=tuple(_by_phone(person) for person in contacts.lead_only(pack))))
    return (*brief, Contacts(people=contacts.at_once(pack)), *turns(pack, request))


def _by_phone(person: Person) -> Person:
    return replace(person, mailbox=())


def _never(pack: Pack, procedure: Procedure, request: Request) -> Callout:
    """What is never done, each in a word or two beside its icon."""
    chosen = select(procedure.never, request)
    tiles = Entries("never", tuple(Entry(item.brief or item.short, icon=item.icon) for item in chosen))
    return Callout("prohibition", marked(pack.say("never.title"), chosen, request), (tiles,), "octagon-x")


def _help(pack: Pack, request: Request) -> tuple[Section, ...]:
    """Services with a number worth having at hand: their names, who may ring, the number."""
    ids = contacts.service_ids(pack, request)
    rung = tuple(name for name in ids if pack.services[name].printed_phone)
    if not rung:
        return ()
    services = tuple(_short(service) for service in contacts.services(pack, rung))
    note = contacts.checked_note(pack, rung, "help.numbers-checked")
    return (Section("help", pack.say("help.title"), (Contacts(services, note=note),)),)


def _short(service: ServiceBlock) -> ServiceBlock:
    return replace(service, purpose=(), hint=(), address=None, shown=None)
