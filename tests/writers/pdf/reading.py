"""What a document says, in reading order: told independently of the writer, to hold its files against."""

from builders.document import (
    Agenda,
    Bullets,
    Callout,
    Contacts,
    Conversation,
    Entries,
    Figure,
    Flow,
    Lines,
    Paragraph,
    Scenario,
    Statistic,
    Steps,
    Table,
    plain,
)


def words_of(document):
    """Yield every text of the title, the lead and the sections."""
    yield from (plain(document.title), plain(document.lead), plain(document.occasion))
    for section in document.sections:
        yield from _section(section)


def _section(section):
    yield plain(section.title)
    for block in section.blocks:
        yield from _block(block)
    for part in section.sections:
        yield from _section(part)


def _block(block):  # noqa: C901 - one branch a block
    match block:
        case Paragraph(inlines=inlines):
            yield plain(inlines)
        case Bullets(items=items) | Lines(labels=items):
            yield from map(plain, items)
        case Steps(items=items):
            for number, step in enumerate(items, 1):
                yield from (str(number), plain(step.title), plain(step.body))
        case Table():
            yield from map(plain, block.header)
            for row in block.rows:
                yield from map(plain, row)
        case Figure():
            yield from (block.alt, plain(block.caption))
        case Callout():
            yield plain(block.title)
            for inner in block.blocks:
                yield from _block(inner)
        case Entries(items=items):
            for entry in items:
                yield from (plain(entry.title), plain(entry.body), plain(entry.hope))
        case Conversation(items=items):
            for item in items:
                yield from (plain(item.say), plain(item.avoid), plain(item.why))
        case Statistic():
            for text in (block.number, block.key, block.measure, block.hope, block.source):
                yield plain(text)
        case Flow():
            yield block.alt
        case Contacts():
            yield from _contacts(block)
        case Agenda(items=items):
            yield from (plain(item.title) for item in items)
        case Scenario():
            yield from (plain(block.scene), plain(block.speech), *map(plain, block.questions), plain(block.how))


def _contacts(block):
    if block.services:
        yield plain(block.note)
    first = list(dict.fromkeys(service.address or service.name for service in block.services))
    for service in sorted(block.services, key=lambda one: first.index(one.address or one.name)):
        yield from (service.name, plain(service.users), plain(service.purpose), plain(service.hint))
        yield from (service.phone or "", service.shown or "")
    for person in block.people:
        yield from map(plain, (person.role, person.name, person.phone, person.mailbox))
    if not block.services:
        yield plain(block.note)
