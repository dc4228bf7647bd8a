"""Who helps: services with codes to scan, and people at the school."""

from collections.abc import Iterator

from builders.document import Block, Callout, Contacts, Inlines, Link, Person, Phone, Service, Text, plain
from builders.slides.bars import foot_bars
from builders.slides.fit import Overflow, Words
from builders.slides.layouts.text import text
from builders.slides.page import Brief, Page
from builders.slides.slide import Code, Slide
from builders.slides.spread import spread


def contacts(brief: Brief, blocks: tuple[Block, ...]) -> tuple[Slide, ...]:
    """Return slides of at most three services, then of at most two people."""
    lists = tuple(block for block in blocks if isinstance(block, Contacts))
    callouts = tuple(block for block in blocks if isinstance(block, Callout))
    notes = tuple(block.note for block in lists if block.note)
    services = _services(brief, tuple(service for each in lists for service in each.services), notes)
    people = tuple(person for each in lists for person in each.people)
    rest = brief.after(services)
    return services + (_people(rest, people, callouts) if people else text(rest, callouts))


def _services(brief: Brief, services: tuple[Service, ...], notes: tuple[Inlines, ...]) -> tuple[Slide, ...]:
    def compose(each: Brief, group: tuple[Service, ...], _start: int) -> Slide:
        shown: set[str] = set()  # one code for two services of a slide that share an address
        page = Page.start(each, f"help-{len(group)}")
        who = page.fill_cells("who", [_who(service) for service in group])
        reach = page.fill_cells("reach", [_reach(service) for service in group])
        for number, service in enumerate(group, start=1):
            page.add(who[number - 1])
            if _reach(service):
                page.add(reach[number - 1])
            if service.address and service.address not in shown:
                shown.add(service.address)
                alt = brief.phrases.say("contact.qr", address=service.shown or service.address)
                page.add(Code(service.address, page.layout.spots[f"code {number}"].box, alt))
        page.fill("source", *(Words(note) for note in notes))
        return page.done()

    return spread(brief, services, most=3, compose=compose)


def _who(service: Service) -> tuple[Words, ...]:
    return (
        Words((Text(service.name),), strong=True),
        Words(service.purpose, voice=1),
        Words(service.users, voice=1, colour="soft-ink"),
    )


def _reach(service: Service) -> tuple[Words, ...]:
    return tuple(_reached(service))


def _reached(service: Service) -> Iterator[Words]:
    """The number, the address as people type it, and a hint."""
    if service.phone:
        yield Words((Phone(service.phone),), strong=True)
    if service.address:
        shown = (Text(service.shown or service.address),)
        yield Words((Link(shown, service.address),), voice=1, strong=not service.phone)
    if service.hint:
        yield Words(service.hint, voice=1)


def _people(brief: Brief, people: tuple[Person, ...], callouts: tuple[Callout, ...]) -> tuple[Slide, ...]:
    """People with a way to reach them, two a slide; for a blank one, where to ask."""

    def compose(each: Brief, group: tuple[Person, ...], start: int) -> Slide:
        if not any(person.phone or person.mailbox for person in group):
            return fill("contacts-blank", each, group, start)
        try:
            return fill("contacts", each, group, start)
        except Overflow:  # side by side; one under another there is more room
            return fill("contacts-rows" if len(group) > 1 else "contacts", each, group, start)

    def fill(family: str, each: Brief, group: tuple[Person, ...], start: int) -> Slide:
        page = Page.start(each, f"{family}-{len(group)}")
        cells = page.fill_cells("contact", [_contact(brief, person) for person in group])
        for number, person in enumerate(group, start=1):
            page.icon(f"icon {number}", "user")
            page.add(cells[number - 1])
            if person.phone:
                page.icon(f"phone icon {number}", "phone", share=1)
                page.fill(f"phone {number}", Words(person.phone))
            if person.mailbox:
                page.icon(f"mail icon {number}", "mail", share=1)
                page.fill(f"mail {number}", Words(person.mailbox))
        if start == 0:
            foot_bars(page, callouts[:2])
        return page.done()

    return spread(brief, people, most=2, compose=compose)


def _contact(brief: Brief, person: Person) -> tuple[Words, ...]:
    if plain(person.name):
        return Words(person.role), Words(person.name, voice=1, strong=True)
    return Words(person.role, strong=True), Words(brief.say("contact.ask-slide"))
