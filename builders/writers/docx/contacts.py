"""Who helps: a table of services with their codes, a table of people with controls to fill in."""

from builders.document import Contacts, Inlines, Link, Person, Phone, Service, Strong, Text, plain
from builders.writers.docx.pen import Pen
from builders.writers.docx.pictures import picture
from builders.writers.docx.place import Place
from builders.writers.docx.tables import TEXT, cell, shares, table
from builders.writers.docx.text import blank, paragraph, paragraph_of, runs
from builders.writers.office.codes import code_png

_JOINT = " · "
"""Between a service's name and who may use it."""
_BLANK = 18
"""Characters for which a control leaves room."""
_CODES = 0.17
"""Of the width, what the column of codes gets."""


def lay_contacts(block: Contacts, pen: Pen, place: Place) -> str:
    """Return services, then people under the school's name, then the note."""
    services = _services(block.services, pen, place) if block.services else ""
    note = paragraph(pen, "SourceLine", block.note) if block.note else ""
    if not block.people:
        return services + note
    owner = pen.document.owner or pen.say("contact.our-school")
    ours = paragraph(pen, "Caption", owner) if services else ""
    asks_mail = bool(services) and len(block.people) == 1
    people = _people(block.people, pen, plain(owner), mail=asks_mail or any(one.mailbox for one in block.people))
    return services + note + ours + people


def _services(services: tuple[Service, ...], pen: Pen, place: Place) -> str:
    coded = any(service.address for service in services)
    phrases = ("word.service", "word.reach", *(("word.code",) if coded else ()))
    header = [pen.say(phrase) for phrase in phrases]
    rows = [[_named(service, pen), _reach(service, pen), *([_code(service, pen)] if coded else [])]
            for service in services]  # fmt: skip
    widths = (0.5, 0.5 - _CODES, _CODES) if coded else (0.6, 0.4)
    return table(pen, header, rows, widths, about=place.under, header_column=False)


def _named(service: Service, pen: Pen) -> str:
    users: Inlines = (Text(_JOINT), *service.users) if service.users else ()
    joint: Inlines = (Text(" "),) if service.purpose and service.hint else ()
    for_what: Inlines = (*service.purpose, *joint, *service.hint)
    name = paragraph(pen, TEXT, (Strong((Text(service.name),)), *users))
    return name + (paragraph(pen, TEXT, for_what) if for_what else "")


def _reach(service: Service, pen: Pen) -> str:
    phone = paragraph(pen, TEXT, (Phone(service.phone),)) if service.phone else ""
    if service.address is None:
        return phone or cell(pen, ())
    shown: Inlines = (Text(service.shown or service.address),)
    return phone + paragraph(pen, TEXT, (Link(shown, service.address),))


def _code(service: Service, pen: Pen) -> str:
    if service.address is None:
        return cell(pen, ())
    alt = pen.words.say("contact.qr", address=service.shown or service.address)
    side = pen.word.code
    return paragraph_of(
        pen, TEXT, picture(pen, "QR code", code_png(service.address), alt, widest_pt=side, tallest_pt=side)
    )


def _people(people: tuple[Person, ...], pen: Pen, about: str, *, mail: bool) -> str:
    phrases = ("word.role", "contact.name", "contact.phone", *(("contact.email",) if mail else ()))
    header = [pen.say(phrase) for phrase in phrases]
    rows = []
    for person in people:
        role = person.role or pen.say("contact.name")
        values = (person.name, person.phone, *((person.mailbox,) if mail else ()))
        filled = [_value(value, pen, f"{plain(role)}: {pen.words.say(phrase)}")
                  for value, phrase in zip(values, phrases[1:], strict=True)]  # fmt: skip
        rows.append([cell(pen, role, names=True), *filled])
    columns = [[person.role for person in people], *([value] for value in _longest(people, mail=mail))]
    return table(pen, header, rows, shares(columns, pen.word.least_column * 1.5), about=about, header_column=True)


def _longest(people: tuple[Person, ...], *, mail: bool) -> tuple[Inlines, ...]:
    """The longest value of each column, which decides how wide it is; a control leaves room for words to come."""
    blank_words: Inlines = (Text("0" * _BLANK),)
    values = [(one.name, one.phone, *((one.mailbox,) if mail else ())) for one in people]
    return tuple(
        max(column, key=lambda value: len(plain(value))) or blank_words for column in zip(*values, strict=True)
    )


def _value(value: Inlines, pen: Pen, label: str) -> str:
    return paragraph_of(pen, TEXT, runs(pen, value) if value else blank(pen, label))
