"""Who helps: services with a number to tap, a link and, on paper, a code; then people at the school."""

from builders.document import Contacts, Inlines, Person, Service, Text, plain
from builders.writers.html.inlines import is_blank, link, phone, text
from builders.writers.html.lists import below, line
from builders.writers.html.pen import Pen
from builders.writers.html.pictures import code
from builders.writers.html.tags import NOTHING, Html, joined, tag

_JOINT = " · "
"""Between a service's name and who may use it."""


def contacts(pen: Pen, block: Contacts) -> Html:
    """Return services, the note on them, then people under the school's name."""
    services = tag("ul", *(tag("li", *_service(pen, one)) for one in block.services), class_="services", role="list")
    note = tag("p", text(pen, block.note), class_="source") if block.note else NOTHING
    owner: Inlines = pen.document.owner or pen.words("contact.our-school")
    alone = len(block.people) == 1
    each = (tag("li", *_person(pen, one, alone=alone)) for one in block.people)
    people = tag("ul", *each, class_="people", role="list")
    ours = (tag("p", tag("strong", text(pen, owner)), class_="ours"), people) if block.people else ()
    return joined((services if block.services else NOTHING, note, *ours))


def _service(pen: Pen, service: Service) -> tuple[Html, ...]:
    users = tag("span", _JOINT, text(pen, service.users), class_="users") if service.users else NOTHING
    reach = joined(
        (
            tag("p", phone(service.phone), class_="number") if service.phone else NOTHING,
            tag("p", link(service.address, service.shown or service.address)) if service.address else NOTHING,
        )
    )
    drawn = NOTHING
    if service.address:
        drawn = code(service.address, pen.say("contact.qr", address=service.shown or service.address))
    name = tag("p", tag("strong", service.name), users, class_="name")
    return (tag("div", name, below(pen, service.purpose), below(pen, service.hint)), tag("div", reach), drawn)


def _person(pen: Pen, person: Person, *, alone: bool) -> tuple[Html, ...]:
    """The role, then name, telephone and mailbox; who is blank can be asked for at the school office.

    On paper there is a line for what is blank, for a mailbox only where somebody stands `alone`.
    """
    role = tag("p", tag("strong", text(pen, person.role)), class_="name") if plain(person.role) else NOTHING
    known = [text(pen, value) for value in (person.name, person.phone, person.mailbox) if not is_blank(value)]
    if is_blank(person.name):
        known.append(text(pen, (Text(pen.say("contact.ask-slide")),)))
    wanted = [("contact.name", person.name), ("contact.phone", person.phone)]
    wanted += [("contact.email", person.mailbox)] if alone else []
    blank = [tag("p", pen.say(phrase), line(), class_="to-write paper") for phrase, value in wanted if is_blank(value)]
    return (role, *(tag("p", words) for words in known), *blank)
