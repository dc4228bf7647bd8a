"""What each slide of a session shows: one small function a slide, and the table of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from builders.document import (
    Agenda,
    AgendaItem,
    Block,
    Callout,
    Contacts,
    Entries,
    Entry,
    Field,
    Inlines,
    Paragraph,
    Text,
)
from builders.kinds import blocks, contacts, notes, routes
from builders.kinds.marks import marked
from builders.kinds.pack import Pack
from builders.kinds.request import Request
from builders.kinds.select import select
from builders.lesson.items import Item
from builders.lesson.model import ItemList
from builders.lesson.procedure import Procedure
from builders.lesson.session import AgendaPart, Segment, Session


@dataclass(frozen=True, slots=True)
class Slide:
    """What one segment shows: a title, blocks, and notes beyond the script."""

    title: Inlines
    blocks: tuple[Block, ...]
    notes: tuple[Inlines, ...] = ()


@dataclass(frozen=True, slots=True)
class Scene:
    """All that a segment may draw on."""

    pack: Pack
    request: Request
    session: Session
    part: AgendaPart
    segment: Segment

    @property
    def procedure(self) -> Procedure:
        """The incident procedure of the audience."""
        return contacts.procedure_for(self.pack, self.request)

    def words(self, name: str, **values: object) -> Inlines:
        """Return a furniture phrase as inlines."""
        return (Text(self.pack.words.say(name, **values)),)

    def details(self, items: tuple[Item, ...]) -> tuple[Inlines, ...]:
        """Return the details of items as notes."""
        return notes.details(self.pack, items, self.request)

    def headed(self, listed: ItemList) -> Inlines:
        """Return a list's title, with a mark where one of its items needs checking."""
        return marked(listed.title, select(listed.items, self.request), self.request)


def _remark(listed: ItemList, icon: str) -> tuple[Callout, ...]:
    return (Callout("note", (), (Paragraph(listed.remark),), icon),) if listed.remark else ()


def _notice(scene: Scene) -> Slide:
    points = blocks.entries("notice", scene.session.notice, scene.request)
    lead = Callout("notice", (), (Paragraph(scene.session.notice_lead),))
    return Slide(scene.words("slides.before"), (lead, points), scene.details(scene.session.notice))


def _help_tonight(scene: Scene) -> Slide:
    procedure = scene.procedure
    with_number = [one for one in contacts.services(scene.pack, scene.request) if one.phone]
    points = (
        Entry((*procedure.ask, Text(" "), *procedure.ring), icon="phone-call"),
        Entry((Field("school.lead.name"), Text(": "), Text(scene.pack.words.say("contact.lead"))), icon="user"),
        *(Entry(contacts.phone_line(one), icon="phone") for one in with_number[:1]),
    )
    return Slide(scene.words("help.tonight"), (Entries("notice", points),))


def _agenda(scene: Scene) -> Slide:
    items, start = [], 0
    for part in scene.session.agenda:
        if part.shown:
            short = any(segment.short_minutes is not None for segment in part.segments)
            items.append(AgendaItem(part.title, start, part.minutes, part.icon, short))
        start += part.minutes
    phrase = "agenda.title" if scene.request.audience == "parents" else "agenda.title-staff"
    minutes = scene.session.minutes
    return Slide(scene.words(phrase, minutes=minutes), (Agenda(tuple(items), minutes),))


def _meaning(scene: Scene) -> Slide:
    meaning = scene.pack.lesson.meaning
    shown = (
        Callout("statement", (), (Paragraph(meaning.statement),)),
        blocks.entries("example", meaning.examples, scene.request),
        Paragraph(meaning.support, "support"),
    )
    return Slide(meaning.title, shown, scene.details(meaning.points))


def _why(scene: Scene) -> Slide:
    why = scene.pack.lesson.why
    shown = (blocks.entries("reason", why.items, scene.request), *_remark(why, "info"))
    return Slide(scene.headed(why), shown, scene.details(why.items))


def _statistic(scene: Scene) -> Slide:
    chosen = select(scene.pack.lesson.statistics, scene.request)
    number = next(one for one in chosen if scene.segment.item in (None, one.id))
    return Slide(number.title, (blocks.statistic(scene.pack, number),))


def _risks(scene: Scene) -> Slide:
    risks = scene.pack.lesson.risks
    title = marked(risks.title, select(risks.items, scene.request), scene.request)
    details = tuple(
        notes.filled(scene.pack, "notes.more", (*risk.short, Text(" "), *risk.detail))
        for risk in select(risks.items, scene.request)
    )
    cards = tuple(Entry(risk.title, (), risk.hope, risk.icon) for risk in select(risks.items, scene.request))
    return Slide(title, (Entries("risk", cards),), details)


def _signs(scene: Scene) -> Slide:
    signs = scene.pack.lesson.signs
    shown = (blocks.entries("sign", signs.items, scene.request), *_remark(signs, "ear"))
    return Slide(scene.headed(signs), shown, scene.details(signs.items))


def _words(scene: Scene) -> Slide:
    listed = scene.pack.lesson.words
    spoken = select(listed.items, scene.request)
    why = tuple(notes.filled(scene.pack, "notes.more", one.why) for one in spoken if one.why)
    return Slide(listed.title, (blocks.conversation(scene.pack, scene.request),), why)


def _starters(scene: Scene) -> Slide:
    session, lesson = scene.session, scene.pack.lesson
    minutes = scene.words("slides.minutes", minutes=session.starter_minutes)
    how = (Paragraph(session.starter_how),) if session.starter_how else ()
    bubbles = blocks.entries("starter", lesson.starters.items, scene.request)
    return Slide(
        scene.words("slides.starters"),
        (bubbles, Callout("activity", minutes, how, "clock")),
        scene.details(lesson.starters.items),
    )


def _talking_points(scene: Scene) -> Slide:
    points = scene.pack.lesson.talking_points
    chosen = select(points.items, scene.request)
    title = marked(points.title, chosen, scene.request)
    spoken = tuple(
        notes.filled(
            scene.pack,
            "notes.more",
            tuple(
                inline
                for text in (point.do, point.say, point.avoid, point.why)
                for inline in (*text, Text(" "))
                if text
            ),
        )
        for point in chosen
    )
    return Slide(title, (Entries("talking-point", tuple(Entry(one.do, icon=one.icon) for one in chosen)),), spoken)


def _first_minutes(scene: Scene) -> Slide:
    procedure, request = scene.procedure, scene.request
    chosen = select(procedure.steps, request)
    do = Callout(
        "do",
        marked(scene.words("do.title"), chosen, request),
        (blocks.titles(chosen),),
        "check",
    )
    absent = procedure.if_lead_is_absent
    turn = (Callout("next", scene.words("slides.absent"), (Paragraph(absent),), "arrow-right"),) if absent else ()
    return Slide(procedure.title, (do, blocks.never(scene.pack, procedure, request), *turn))


def _never(scene: Scene) -> Slide:
    procedure = scene.procedure
    chosen = select(procedure.never, scene.request)
    case = blocks.special_cases(procedure, scene.request)[:1]
    note = tuple(Callout("note", one.title, one.blocks, "hand") for one in case)
    title = marked(scene.words("never.slide"), chosen, scene.request)
    signs = blocks.entries("never", procedure.never, scene.request)
    return Slide(title, (signs, *note), scene.details(procedure.never))


def _say_to_child(scene: Scene) -> Slide:
    procedure = scene.procedure
    chosen = select(procedure.words_to_child, scene.request)
    title = marked(scene.words("slides.to-child"), chosen, scene.request)
    return Slide(title, (blocks.entries("starter", procedure.words_to_child, scene.request),), scene.details(chosen))


def _steps(scene: Scene) -> Slide:
    procedure = scene.procedure
    shown = (blocks.steps(procedure, scene.request), contacts.emergency(procedure))
    return Slide(procedure.title, shown)


def _decision(scene: Scene) -> Slide:
    flow = routes.flow(scene.pack, scene.procedure, scene.request)
    return Slide(scene.words("staff.next"), (flow,))


def _trail(scene: Scene) -> Slide:
    trail = scene.procedure.trail
    return Slide(
        scene.words("slides.report"), (blocks.entries("talking-point", trail, scene.request),), scene.details(trail)
    )


def _scenario(scene: Scene) -> Slide:
    chosen = select(scene.pack.lesson.scenarios, scene.request)
    told = next(one for one in chosen if scene.segment.item in (None, one.id))
    return Slide(told.title, (blocks.scenario(told),), notes.answers(scene.pack, told))


def _school(scene: Scene) -> Slide:
    note = scene.procedure.to_school
    facts = (Callout("prohibition", (), (Paragraph(note),), "image-off"),) if note else ()
    policy = Callout(
        "note", (), (Paragraph((*scene.words("contact.policy"), Field("school.policy_address"))),), "globe"
    )
    people = Contacts(people=contacts.lead_and_deputy(scene.pack))
    return Slide(scene.words("slides.school"), (people, *facts, policy))


def _help(scene: Scene) -> Slide:
    note = contacts.checked_note(scene.pack, scene.request, "help.numbers-checked")
    services = Contacts(contacts.services(scene.pack, scene.request), (), note)
    return Slide(scene.words("help.slide"), (services, contacts.emergency(scene.procedure)))


def _questions(scene: Scene) -> Slide:
    how = (
        Paragraph(scene.words("slides.minutes", minutes=scene.segment.minutes)),
        Paragraph(scene.words("slides.questions-lead")),
    )
    title = scene.words("slides.questions")
    return Slide(title, (Callout("part", title, how, "circle-question-mark"),))


def _closing(scene: Scene) -> Slide:
    phrase = "slides.closing" if scene.request.audience == "parents" else "slides.closing-staff"
    closing = scene.session.closing
    things = tuple(Entry(item.short, item.detail, (), item.icon) for item in select(closing, scene.request))
    return Slide(scene.words(phrase), (Entries("closing", things),))


def _part(scene: Scene) -> Slide:
    number = [part.id for part in scene.session.agenda if part.shown].index(scene.part.id) + 1
    how = (
        Paragraph(scene.words("slides.part", number=number, minutes=scene.part.minutes)),
        *((Paragraph(scene.part.subtitle),) if scene.part.subtitle else ()),
    )
    return Slide(scene.part.title, (Callout("part", scene.part.title, how, scene.part.icon),))


SEGMENTS: Mapping[str, Callable[[Scene], Slide]] = {
    "notice": _notice,
    "help-tonight": _help_tonight,
    "agenda": _agenda,
    "meaning": _meaning,
    "why": _why,
    "statistic": _statistic,
    "risks": _risks,
    "signs": _signs,
    "words": _words,
    "starters": _starters,
    "home": _talking_points,
    "talking-points": _talking_points,
    "first-minutes": _first_minutes,
    "never": _never,
    "say-to-child": _say_to_child,
    "steps": _steps,
    "decision": _decision,
    "trail": _trail,
    "scenario": _scenario,
    "school": _school,
    "help": _help,
    "questions": _questions,
    "closing": _closing,
    "part": _part,
}
"""Every slide name of `lesson.session.SlideName` but "title", which is the document itself."""
