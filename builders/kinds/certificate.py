"""The certificate: who attended what, when and for how long; a page for each person."""

from datetime import date

from builders.document import Detail, Details, Document, Field, Inlines, Paragraph, Section, Strong, Text
from builders.kinds import keeping, notes
from builders.kinds.dates import long_date
from builders.kinds.frame import edition_code, frame
from builders.kinds.pack import Pack
from builders.kinds.request import Attendee, Request
from builders.kinds.select import select, session_for

NOBODY = Attendee("")
"""Whom a blank certificate names: lines to write on."""


def compose(pack: Pack, request: Request) -> Document:
    """Return a page for each person of the request, or one to write on. It claims only what that person's row holds."""
    people = request.people or (NOBODY,)
    return frame(
        pack,
        request,
        "certificate",
        title=pack.say("certificate.title"),
        sections=tuple(_page(pack, request, person, number) for number, person in enumerate(people, start=1)),
        page_budget=len(people),
    )


def _page(pack: Pack, request: Request, person: Attendee, number: int) -> Section:
    words = pack.words
    minutes = words.say("slides.minutes", minutes=session_for(pack.lesson, request).minutes)
    attended = Paragraph(notes.filled(pack, "certificate.attended", (Strong(pack.lesson.title),)))
    values: tuple[tuple[str, Inlines], ...] = (
        ("certificate.date", (Field("session.date"),)),
        ("certificate.length", (Text(minutes),)),
        ("certificate.edition", (Text(edition_code(pack, request)),)),
        *_read(pack, person),
        ("certificate.lead", (Field("school.lead.name"),)),
        ("certificate.signature", ()),
    )
    practice = "certificate.proves" if select(pack.lesson.quiz, request) else "certificate.proves-card"
    small = (pack.say(practice), keeping.line(pack, "certificate.keeping"))
    return Section(
        f"person-{number}",
        (Text(person.name),) if person.name else (),
        (
            *(() if person.name else (Details((Detail(pack.say("certificate.name")),)),)),
            attended,
            Details(tuple(Detail(pack.say(name), value) for name, value in values)),
            *(Paragraph(line, "support") for line in small),
        ),
    )


def _read(pack: Pack, person: Attendee) -> tuple[tuple[str, Inlines], ...]:
    """What the person has read, with that person's day; on a blank page lines, and for others nothing."""
    days: tuple[tuple[str, date | None], ...] = (
        ("certificate.guidance", person.guidance_read),
        ("certificate.policy", person.policy_read),
    )
    if person is NOBODY:
        return tuple((name, ()) for name, _ in days)
    return tuple((name, (Text(long_date(day, pack.words)),)) for name, day in days if day)
