"""Blocks as plain text: the closed union, matched exhaustively; each chunk stands apart by an empty line."""

from collections.abc import Iterable
from string import ascii_lowercase
from typing import assert_never

from builders.document import (
    Agenda,
    Block,
    Bullets,
    Callout,
    Contacts,
    Conversation,
    Details,
    Entries,
    Entry,
    Figure,
    Flow,
    Inlines,
    Lines,
    Paragraph,
    Person,
    Questions,
    Scenario,
    Service,
    SlidePicture,
    Statistic,
    Steps,
    Table,
)
from builders.spoken import spoken
from builders.words import Words
from builders.writers.txt.text import BLANK, labelled, linked, said, stopped

Chunks = tuple[str, ...]
"""Texts of one or several lines, with an empty line between them."""


def lay(block: Block, words: Words) -> Chunks:  # noqa: C901 - one branch a block
    """Return the chunks of a block."""
    match block:
        case Paragraph():
            return _kept(said(block.inlines, words))
        case Bullets():
            return _bullets(block, words)
        case Steps():
            return _listed(f"{n}. {_joined((step.title, step.body), words)}" for n, step in enumerate(block.items, 1))
        case Table():
            return _table(block, words)
        case Figure():
            return _kept(block.alt, said(block.caption, words))
        case Callout():
            inner = tuple(chunk for one in block.blocks for chunk in lay(one, words))
            return (*_kept(said(block.title, words)), *inner)
        case Entries():
            return _listed(f"- {_entry(entry, block, words)}" for entry in block.items)
        case Conversation():
            return _conversation(block, words)
        case Statistic():
            first = _joined((block.number, block.measure), words, ends=False)
            return _kept(first, *(said(one, words) for one in (block.key, block.hope, block.source)))
        case Flow():
            return _kept(block.alt)
        case Contacts():
            return _contacts(block, words)
        case Agenda():
            minutes = [words.say("agenda.minutes", minutes=item.minutes) for item in block.items]
            titles = [said(item.title, words) for item in block.items]
            return _listed(f"- {title}, {length}" for title, length in zip(titles, minutes, strict=True))
        case Scenario():
            return _scenario(block, words)
        case Lines():
            return _listed(labelled(said(label, words), "", words) for label in block.labels)
        case Details():
            pairs = ((said(item.label, words), said(item.value, words)) for item in block.items)
            return _listed(labelled(label, value, words) for label, value in pairs)
        case Questions():
            return _questions(block, words)
        case SlidePicture():
            return _kept(block.alt, *(said(line, words) for line in block.caption))
        case _:
            assert_never(block)


def _kept(*texts: str) -> Chunks:
    """The texts without empty ones."""
    return tuple(text for text in texts if text)


def _listed(lines: Iterable[str]) -> Chunks:
    return _kept("\n".join(lines))


def _joined(texts: Iterable[Inlines], words: Words, *, ends: bool = True) -> str:
    """Texts in a row; with `ends` each but the last ends as a sentence does."""
    told = [one for one in (said(text, words) for text in texts) if one]
    first = map(stopped, told[:-1]) if ends else told[:-1]
    return " ".join((*first, *told[-1:]))


def _bullets(block: Bullets, words: Words) -> Chunks:
    sign = "[ ]" if block.role == "check" else "-"
    quoted = block.role in ("say", "avoid")
    items = (said(spoken(item, words) if quoted else item, words) for item in block.items)
    return _listed("\n".join((f"{sign} {item}", *(f"  {BLANK}" for _ in range(block.lines)))) for item in items)


def _table(block: Table, words: Words) -> Chunks:
    """Each row by itself: what names it, then every cell behind the title of its column."""
    header = [said(cell, words) for cell in block.header]
    first = 1 if block.header_column else 0
    rows = []
    for row in block.rows:
        cells = [said(cell, words) for cell in row]
        empty = BLANK if block.to_write_in else ""
        told = [labelled(title, cell or empty, words) for title, cell in zip(header[first:], cells[first:], strict=True)
                if cell or empty]  # fmt: skip
        rows.append("\n".join((*_kept(*cells[:first]), *(f"- {line}" for line in told))))
    return _kept(said(block.caption, words), *rows)


def _entry(entry: Entry, block: Entries, words: Words) -> str:
    if block.role == "starter":
        title = said(spoken(entry.title, words), words)
        return " ".join(_kept(title, said(entry.body, words), said(entry.hope, words)))
    hope = words.say("risk.hope") + words.say("term.joint") + said(entry.hope, words) if entry.hope else ""
    if block.role == "term":
        return " ".join(_kept(labelled(said(entry.title, words), said(entry.body, words), words), hope))
    told = _joined((entry.title, entry.body), words)
    return " ".join(_kept(stopped(told) if hope else told, hope))


def _conversation(block: Conversation, words: Words) -> Chunks:
    chunks = []
    for one in block.items:
        lines = [labelled(words.say("conversation.say"), said(spoken(one.say, words), words), words)]
        if one.avoid:
            lines.append(labelled(words.say("conversation.avoid"), said(spoken(one.avoid, words), words), words))
        if one.why:
            lines.append(labelled(words.say("conversation.why"), said(one.why, words), words))
        chunks.append("\n".join(lines))
    return tuple(chunks)


def _contacts(block: Contacts, words: Words) -> Chunks:
    services = tuple(_service(service, words) for service in block.services)
    return (*services, *(_person(person, words) for person in block.people), *_kept(said(block.note, words)))


def _service(service: Service, words: Words) -> str:
    address = linked(service.shown or "", service.address) if service.address else service.shown or ""
    phone = labelled(words.say("contact.phone"), service.phone, words) if service.phone else ""
    about = _joined((service.purpose, service.users, service.hint), words)
    return "\n".join(_kept(service.name, about, phone, address))


def _person(person: Person, words: Words) -> str:
    role = said(person.role, words) or words.say("contact.name")
    values = ((role, person.name), (words.say("contact.phone"), person.phone))
    lines = [labelled(label, said(value, words), words) for label, value in values]
    if person.mailbox:
        lines.append(labelled(words.say("contact.email"), said(person.mailbox, words), words))
    return "\n".join(lines)


def _scenario(block: Scenario, words: Words) -> Chunks:
    minutes = words.say("agenda.minutes", minutes=block.minutes)
    speech = said(spoken(block.speech, words), words) if block.speech else ""
    questions = _listed(f"- {said(question, words)}" for question in block.questions)
    return (*_kept(said(block.scene, words), speech), *questions, f"{minutes} {said(block.how, words)}".strip())


def _questions(block: Questions, words: Words) -> Chunks:
    chunks = []
    for number, one in enumerate(block.items, start=1):
        options = [
            f"   {letter}) {said(option, words)}" for letter, option in zip(ascii_lowercase, one.options, strict=False)
        ]
        lines = [f"{number}. {said(one.stem, words)}", *options]
        if block.solved:
            answer = labelled(words.say("txt.right"), ascii_lowercase[one.right - 1], words)
            lines.append(f"   {stopped(answer)} {said(one.reason, words)}".rstrip())
        chunks.append("\n".join(lines))
    return tuple(chunks)
