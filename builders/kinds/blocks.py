"""Parts of a lesson as blocks, the same for handout and deck."""

from builders.document import (
    Bullets,
    Callout,
    Conversation,
    Entries,
    Entry,
    EntryRole,
    Exchange,
    Inlines,
    Paragraph,
    Pictogram,
    Scenario,
    Statistic,
    Step,
    Steps,
    Text,
)
from builders.kinds.marks import marked
from builders.kinds.pack import Pack
from builders.kinds.request import Request
from builders.kinds.select import select
from builders.lesson.items import Item, Statement
from builders.lesson.model import LessonScenario, LessonStatistic
from builders.lesson.procedure import ActionStep, Procedure


def entries(role: EntryRole, items: tuple[Item, ...], request: Request, *, details: bool = False) -> Entries:
    """Return the items that the request asks for; with `details` the longer form stands as the body."""
    chosen = select(items, request)
    return Entries(role, tuple(Entry(item.short, item.detail if details else (), (), item.icon) for item in chosen))


def in_full(item: Item) -> Inlines:
    """Return an item's short form with its detail, if it has one, behind it."""
    return (*item.short, Text(" "), *item.detail) if item.detail else item.short


def risks(pack: Pack, request: Request) -> Entries:
    """Return the key risks, each with what can still be done."""
    chosen = select(pack.lesson.risks.items, request)
    return Entries("risk", tuple(Entry(risk.title, risk.short, risk.hope, risk.icon) for risk in chosen))


def conversation(pack: Pack, request: Request) -> Conversation:
    """Return the words that help and hurt once something has happened."""
    chosen = select(pack.lesson.words.items, request)
    return Conversation(tuple(Exchange(words.say, words.avoid, words.why) for words in chosen))


def steps(procedure: Procedure, request: Request, *, brief: bool = False) -> Steps:
    """Return the numbered way of an incident procedure; with `brief` in as few words as the lesson has."""
    chosen = select(procedure.listed, request)
    return Steps(tuple(Step(step.title, (brief and step.brief) or step.what, step.icon) for step in chosen))


def never(pack: Pack, procedure: Procedure, request: Request) -> Callout:
    """Return the panel of what must never be done."""
    chosen = select(procedure.never, request)
    title = marked(pack.say("never.title"), chosen, request)
    return Callout("prohibition", title, (Bullets(tuple(item.short for item in chosen), "never"),), icon="octagon-x")


def special_cases(procedure: Procedure, request: Request) -> tuple[Callout, ...]:
    """Return the cases that need care of their own."""
    return tuple(
        Callout("caution", case.title, (Paragraph(case.short),), case.icon or "triangle-alert")
        for case in select(procedure.special_cases, request)
    )


def source_names(pack: Pack, statement: Statement) -> str:
    """Return the short names of a statement's sources, in its order."""
    names = {source.id: source.short for source in pack.lesson.sources}
    return ", ".join(names[source] for source in statement.sources)


def cited(pack: Pack, printed: tuple[Statement, ...], request: Request) -> str:
    """Return the short names of the sources that printed statements rest on, each once, in the lesson's order."""
    used = {source for statement in select(printed, request) for source in statement.sources}
    return ", ".join(dict.fromkeys(source.short for source in pack.lesson.sources if source.id in used))


def statistic(pack: Pack, number: LessonStatistic) -> Statistic:
    """Return one number with who was asked, the exact figure and its source."""
    sources = {source.id: source for source in pack.lesson.sources}
    named = "; ".join(
        ", ".join(part for part in (source.publisher, source.title, source.published) if part)
        for source in (sources[source_id] for source_id in number.sources)
    )
    phrase = "statistic.reported" if number.confidence == "V2" else "statistic.source"
    source = _filled(pack, phrase, number.asked, number.exact, named)
    drawn = number.pictogram
    pictogram = None if drawn is None else Pictogram(drawn.filled, drawn.total)
    return Statistic(number.number, number.measure, number.hope, source, pictogram, number.key)


def _filled(pack: Pack, phrase: str, asked: Inlines, exact: Inlines, source: str) -> Inlines:
    """The phrase with inlines in its holes, which stay inlines."""
    text = pack.words.say(phrase, asked="\x00asked\x00", exact="\x00exact\x00", source=source)
    holes = {"asked": asked, "exact": exact}
    return tuple(
        inline for part in text.split("\x00") if part for inline in (holes[part] if part in holes else (Text(part),))
    )


def scenario(told: LessonScenario) -> Scenario:
    """Return a situation to talk about."""
    return Scenario(told.scene, told.speech, told.questions, told.minutes, told.how)


def titles(chosen: tuple[ActionStep, ...]) -> Bullets:
    """Return the titles of steps as a list of things to do."""
    return Bullets(tuple(step.title for step in chosen), "do")
