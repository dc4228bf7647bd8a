"""Who helps: services from the directory and people at the school."""

from builders.document import Callout, Contacts, Field, Inlines, Paragraph, Person, Phone, Text
from builders.document import Service as ServiceBlock
from builders.frozen import replace
from builders.kinds.dates import long_date
from builders.kinds.pack import Pack
from builders.kinds.request import Request
from builders.lesson.procedure import Procedure


def service_ids(pack: Pack, request: Request) -> tuple[str, ...]:
    """Return the ids of the services for an audience that serve its nation, in the lesson's order."""
    help_ = pack.lesson.help
    return serving(pack, request, help_.parents if request.audience == "parents" else help_.staff)


def serving(pack: Pack, request: Request, ids: tuple[str, ...]) -> tuple[str, ...]:
    """Return the ids of those services that serve the request's nation."""
    return tuple(service_id for service_id in ids if request.nation in pack.services[service_id].nations)


def services(pack: Pack, ids: tuple[str, ...]) -> tuple[ServiceBlock, ...]:
    """Return services of the directory by their ids."""
    return tuple(_block(pack, service_id) for service_id in ids)


def _block(pack: Pack, service_id: str) -> ServiceBlock:
    service = pack.services[service_id]
    return ServiceBlock(
        name=service.name,
        purpose=service.purpose,
        users=service.users,
        phone=service.printed_phone,
        address=service.address,
        shown=service.shown,
        hint=service.hint,
    )


def checked_note(pack: Pack, ids: tuple[str, ...], phrase: str) -> Inlines:
    """Return the line that says when the services were checked: the oldest date of them."""
    oldest = min(pack.services[service_id].checked for service_id in ids)
    return pack.say(phrase, date=long_date(oldest, pack.words))


def lead_and_deputy(pack: Pack) -> tuple[Person, ...]:
    """Return the safeguarding lead and the deputy, their details to be filled by the merge."""
    return (_person(pack, "lead", "contact.lead"), _person(pack, "deputy", "contact.deputy"))


def lead_only(pack: Pack) -> tuple[Person, ...]:
    """Return the safeguarding lead alone."""
    return (_person(pack, "lead", "contact.lead"),)


def at_once(pack: Pack) -> tuple[Person, ...]:
    """Return lead and deputy by telephone only: nobody writes a letter in the first minutes."""
    return tuple(
        replace(_person(pack, post, phrase), mailbox=())
        for post, phrase in (("lead", "contact.lead-short"), ("deputy", "contact.deputy-short"))
    )


def _person(pack: Pack, post: str, phrase: str) -> Person:
    return Person(
        role=pack.say(phrase),
        name=(Field(f"school.{post}.name"),),
        phone=(Field(f"school.{post}.phone"),),
        mailbox=(Field(f"school.{post}.mailbox"),),
    )


def school_services(pack: Pack) -> tuple[Person, ...]:
    """Return the contacts that only staff may see: out of hours, children's social care, the allegations officer."""
    return tuple(
        Person(
            role=pack.say(phrase),
            name=(Field(f"school.{field}.name"),),
            phone=(Field(f"school.{field}.phone"),),
        )
        for phrase, field in (
            ("contact.local-authority", "local_authority"),
            ("contact.out-of-hours", "out_of_hours"),
            ("contact.lado", "lado"),
        )
    )


def panel(pack: Pack, request: Request, ids: tuple[str, ...] = ()) -> Contacts:
    """Return the help panel of a handout: services (by default the audience's), then the school."""
    ids = serving(pack, request, ids) or service_ids(pack, request)
    people = lead_only(pack) if request.audience == "parents" else school_services(pack)
    return Contacts(services(pack, ids), people, checked_note(pack, ids, "help.checked"))


def emergency(procedure: Procedure) -> Callout:
    """Return the emergency panel: the question and the number to ring."""
    return Callout("emergency", procedure.ask, (Paragraph(procedure.ring),), icon="phone-call")


def phone_line(service: ServiceBlock) -> Inlines:
    """Return "Ambulance: 999" as inlines, or the name alone for a service without a number."""
    if service.phone is None:
        return (Text(service.name),)
    return (Text(f"{service.name}: "), Phone(service.phone))
