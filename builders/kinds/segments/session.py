"""Slides about the session itself: notice, help, agenda, parts, questions, closing."""

from builders.document import Agenda, AgendaItem, Callout, Entries, Entry, Field, Paragraph, Text
from builders.kinds import blocks, contacts, notes
from builders.kinds.segments.scene import Scene, Slide
from builders.kinds.select import select


def notice(scene: Scene) -> Slide:
    """Return what is said before anything else: it may touch people, and they may leave."""
    points = blocks.entries("notice", scene.session.notice, scene.request)
    lead = Callout("notice", (), (Paragraph(scene.session.notice_lead),))
    return Slide(scene.words("slides.before"), (lead, points), scene.details(scene.session.notice))


def help_tonight(scene: Scene) -> Slide:
    """Return who helps tonight: the emergency number, the lead, a line with a number."""
    procedure = scene.procedure
    ids = contacts.service_ids(scene.pack, scene.request)
    with_number = [one for one in contacts.services(scene.pack, ids) if one.phone]
    points = (
        Entry((*procedure.ask, Text(" "), *procedure.ring), icon="phone-call"),
        Entry(notes.filled(scene.pack, "contact.talk-to", (Field("school.lead.name"),)), icon="user"),
        *(Entry(contacts.phone_line(one), icon="phone") for one in with_number[:1]),
    )
    return Slide(scene.words("help.tonight"), (Entries("notice", points),))


def agenda(scene: Scene) -> Slide:
    """Return the parts of the session on a clock."""
    items, start = [], 0
    for part in scene.session.agenda:
        if part.shown:
            items.append(AgendaItem(part.title, start, part.minutes, part.icon))
        start += part.minutes
    phrase = "agenda.title" if scene.request.audience == "parents" else "agenda.title-staff"
    minutes = scene.session.minutes
    return Slide(scene.words(phrase, minutes=minutes), (Agenda(tuple(items), minutes),))


def questions(scene: Scene) -> Slide:
    """Return the invitation to ask."""
    how = (
        Paragraph(scene.minutes(scene.segment.minutes)),
        Paragraph(scene.words("slides.questions-lead")),
    )
    title = scene.words("slides.questions")
    return Slide(title, (Callout("part", title, how, "circle-question-mark"),))


def closing(scene: Scene) -> Slide:
    """Return what to do after the session."""
    phrase = "slides.closing" if scene.request.audience == "parents" else "slides.closing-staff"
    closing = scene.session.closing
    things = tuple(Entry(item.short, item.detail, (), item.icon) for item in select(closing, scene.request))
    return Slide(scene.words(phrase), (Entries("closing", things),))


def part(scene: Scene) -> Slide:
    """Return the opening of a part: its number, its minutes, its name."""
    number = [part.id for part in scene.session.agenda if part.shown].index(scene.part.id) + 1
    how = (
        Paragraph(scene.words("slides.part", number=number, minutes=scene.part.minutes)),
        *((Paragraph(scene.part.subtitle),) if scene.part.subtitle else ()),
    )
    return Slide(scene.part.title, (Callout("part", scene.part.title, how, scene.part.icon),))
