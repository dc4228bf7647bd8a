"""The invitation: a letter to parents on the school's paper, with when and where, what it gives and whom to ask."""

from builders.document import Bullets, Detail, Details, Document, Field, Inlines, Lines, Paragraph, Section
from builders.kinds import notes
from builders.kinds.frame import frame
from builders.kinds.pack import Pack
from builders.kinds.request import Request
from builders.kinds.select import select, session_for
from builders.lesson.session import Session


def compose(pack: Pack, request: Request) -> Document:
    """Return the letter under the public title; a lesson without words of its own gets those of the furniture alone."""
    session = session_for(pack.lesson, request)
    return frame(
        pack,
        request,
        "letter",
        title=pack.lesson.public.title,
        lead=session.occasion,
        sections=(
            Section("greeting", blocks=_greeting(pack, session)),
            Section("when", pack.say("letter.when"), (_particulars(pack, session),)),
            Section("home", pack.say("letter.home"), (_aims(session, request),)),
            Section("good-to-know", pack.say("letter.good"), (_good_to_know(pack, session),)),
            Section("ask", pack.say("letter.ask"), (_people(pack),)),
            Section("close", blocks=(Paragraph(pack.say("letter.close")), _signature(pack))),
        ),
    )


def _greeting(pack: Pack, session: Session) -> tuple[Paragraph, ...]:
    invite = notes.filled(pack, "letter.invite", (Field("school.name"),))
    return tuple(Paragraph(text) for text in (pack.say("letter.dear"), invite, *session.invitation))


def _particulars(pack: Pack, session: Session) -> Details:
    length = pack.say("slides.occasion-minutes", minutes=session.minutes)
    return Details(
        (
            Detail(pack.say("letter.date"), (Field("session.date"),)),
            Detail(pack.say("letter.time"), (Field("session.time"),)),
            Detail(pack.say("letter.place"), (Field("session.place"),)),
            Detail(pack.say("letter.length"), length),
        )
    )


def _aims(session: Session, request: Request) -> Bullets:
    return Bullets(tuple(item.short for item in select(session.aims, request)))


def _good_to_know(pack: Pack, session: Session) -> Bullets:
    """What lets people come who would rather not; a lesson that invites in words of its own says what is shown."""
    shown: tuple[Inlines, ...] = () if session.invitation else (pack.say("letter.pictures"),)
    return Bullets((pack.say("letter.listen"), *shown, pack.say("letter.formats"), pack.say("letter.absent")))


def _people(pack: Pack) -> Details:
    """The office for what is practical, the lead for everything else; blanks are lines to write on."""
    return Details(
        (
            Detail(pack.say("letter.office"), (Field("school.office_phone"),)),
            Detail(pack.say("contact.lead"), (Field("school.lead.name"),)),
            Detail(pack.say("letter.lead-phone"), (Field("school.lead.phone"),)),
        )
    )


def _signature(pack: Pack) -> Lines:
    return Lines((pack.say("letter.signed"), pack.say("letter.role")))
