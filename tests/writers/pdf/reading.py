"""What a document says, in reading order: told independently of the writer, to hold its files against."""

from builders.document import (
    Agenda,
    Bullets,
    Callout,
    Contacts,
    Conversation,
    Details,
    Entries,
    Figure,
    Flow,
    Lines,
    Paragraph,
    Questions,
    Scenario,
    SlidePicture,
    Statistic,
    Steps,
    Table,
    plain,
)


def parts(value):
    """Yield every part of a document, from the whole down to the inlines."""
    if isinstance(value, tuple):
        for one in value:
            yield from parts(one)
    elif hasattr(value, "__dataclass_fields__"):
        yield value
        for name in value.__dataclass_fields__:
            yield from parts(getattr(value, name))


def words_of(document):
    """Yield every text of the title, the lead and the sections, with the numbers that a card gives to its rows."""
    sections = document.sections
    # Cards that open a document and have its title say it once.
    if not (opens_with_cards(document) and not any(differs(document, card) for card in sections[0].sections)):
        yield from (plain(document.title), plain(document.lead), plain(document.occasion))
    for section in sections:
        yield from _section(section, numbered=document.form == "card" and section.relation == "steps")


def opens_with_cards(document):
    """Whether cards to cut out come before everything else."""
    first = document.sections[0]
    cards = first.relation in ("quarters", "halves") and first.sections and not (first.title or first.blocks)
    return bool(document.form == "sheet" and cards and not document.lead and not document.occasion)


def differs(document, section):
    return plain(section.title) != plain(document.title)


def _section(section, *, numbered=False):
    yield plain(section.title)
    for block in section.blocks:
        yield from _block(block, plain(section.title))
    number = 0
    for part in section.sections:
        if numbered and part.title:
            number += 1
            yield str(number)
        yield from _section(part)


def _block(block, under):  # noqa: C901 - one branch a block
    match block:
        case Paragraph(inlines=inlines):
            yield plain(inlines)
        case Bullets(items=items) | Lines(labels=items):
            yield from map(plain, items)
        case Details(items=items):
            for item in items:
                yield from (plain(item.label), plain(item.value))
        case Questions(items=items, solved=solved):
            for number, question in enumerate(items, 1):
                yield from (str(number), plain(question.stem))
                for at, (letter, option) in enumerate(zip("abcdefgh", question.options, strict=False), 1):
                    yield from (f"{letter})", plain(option))
                    yield "Right answer" if solved and at == question.right else ""
                yield plain(question.reason) if solved else ""
        case Steps(items=items):
            for number, step in enumerate(items, 1):
                yield from (str(number), plain(step.title), plain(step.body))
        case Table():
            # A caption that says no more than the heading above is left out.
            yield plain(block.caption) if plain(block.caption) != under else ""
            yield from map(plain, block.header)
            for row in block.rows:
                yield from map(plain, row)
        case Figure():
            yield from (block.alt, plain(block.caption))
        case SlidePicture():
            yield from (block.alt, *map(plain, block.caption))
        case Callout():
            yield plain(block.title)
            for inner in block.blocks:
                yield from _block(inner, under)
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
    for service in _in_rows(block.services):
        yield from (service.name, plain(service.users), plain(service.purpose), plain(service.hint))
        yield service.phone or ""
        yield (service.shown or service.address) if service.address else ""
    for person in block.people:
        yield from map(plain, (person.role, person.name, person.phone, person.mailbox))
    if not block.services:
        yield plain(block.note)


def _in_rows(services):
    """Services that share an address stand together in a row; others two in a row, the second wherever it stood."""
    groups = {}
    for position, service in enumerate(services):
        groups.setdefault(service.address or position, []).append(service)
    alone = [group for group in groups.values() if len(group) == 1]
    partners = dict(zip(map(id, alone[::2]), alone[1::2], strict=False))
    for group in groups.values():
        if len(group) > 1 or id(group) not in set(map(id, partners.values())):
            yield from (*group, *partners.get(id(group), ()))
