"""The sign-off sheet: every statement that somebody must check, with its source and a box to tick."""

from itertools import groupby

from builders.document import Bullets, Document, Inlines, Lines, Paragraph, Section, Strong, Text, plain
from builders.kinds import contacts, notes
from builders.kinds.frame import frame
from builders.kinds.pack import Pack
from builders.kinds.request import Request
from builders.kinds.statements import Found, said, statements
from builders.lesson.items import Statement
from builders.terms.values import Confidence

ORDER: tuple[tuple[Confidence, str], ...] = (("V2", "review.v2"), ("W", "review.w"))
LABELLED = ("say", "avoid", "hope", "why")
"""Fields that a reader could not tell apart without a label."""
LISTS = {"never": "review.field-never", "good": "notes.good", "wrong_turns": "notes.wrong"}
"""Lists whose items mean the opposite, or nothing, without saying of which list they are."""
DIGEST_SHOWN = 12
"""Characters of the content's code that a person is asked to compare."""


def compose(pack: Pack, request: Request) -> Document:
    """Return the sheet: V2 statements, W statements, the services to ring, lines to sign."""
    words, lesson = pack.words, pack.lesson
    intro = words.say("review.intro", version=lesson.version, digest=pack.digest[:DIGEST_SHOWN])
    found = statements(lesson, request)
    sections = (
        Section("intro", blocks=(Paragraph((Text(intro),)), Paragraph(pack.say("review.scripts")))),
        *(_confidence(pack, confidence, phrase, found) for confidence, phrase in ORDER),
        Section("services", pack.say("review.services"), (_services(pack, request),)),
        Section("accepted", pack.say("review.accepted"), (_accepted(pack),)),
        Section("record", pack.say("review.record"), (_signature(pack),)),
    )
    return frame(
        pack,
        request,
        "sheet",
        readers="leads",
        title=pack.say("review.title", lesson=plain(lesson.title)),
        lead=pack.say("review.lead"),
        sections=sections,
    )


def _confidence(pack: Pack, confidence: Confidence, phrase: str, found: tuple[Found, ...]) -> Section:
    """All statements of one confidence, by the part of the lesson in which they stand."""
    chosen = [one for one in found if one.statement.confidence == confidence and said(one.statement)]
    parts = tuple(
        Section(
            f"{confidence.lower()}-{part}",
            pack.say(f"review.part-{part}"),
            (Bullets(tuple(_line(pack, one) for one in members), "check"),),
        )
        for part, members in groupby(chosen, key=lambda one: one.path[0])
    )
    return Section(f"confidence-{confidence.lower()}", pack.say(phrase), sections=parts)


def _line(pack: Pack, found: Found) -> Inlines:
    """What the statement says, for whom, and its sources."""
    words = pack.words
    told = said(found.statement)
    rest = " ".join(plain(text) for name, text in told if name != "title")
    texts = [_labelled(pack, name, text) for name, text in told if name != "title" or not rest.startswith(plain(text))]
    if phrase := LISTS.get(found.path[-1]):
        texts[0] = notes.filled(pack, phrase, texts[0])
    whom = words.say(f"review.readers-{found.readers}")
    return (*_sentences(texts), Text(f"{whom} {_source(pack, found.statement)}"))


def _labelled(pack: Pack, name: str, text: Inlines) -> Inlines:
    if name == "title":
        return (Strong(text),)
    return notes.filled(pack, f"review.field-{name}", text) if name in LABELLED else text


def _sentences(texts: list[Inlines]) -> Inlines:
    """The texts one after another, with a full stop where one lacks its own end."""
    inlines: list[Inlines] = []
    for text in texts:
        end = "" if plain(text)[-1:] in ".?!…”" else "."
        inlines.append((*text, Text(f"{end} ")))
    return tuple(inline for text in inlines for inline in text)


def _source(pack: Pack, statement: Statement) -> str:
    names = {source.id: source for source in pack.lesson.sources}
    cited = "; ".join(f"{names[source].short}, {names[source].title}" for source in statement.sources)
    return pack.words.say("review.source", source=cited) if cited else pack.words.say("review.no-source")


def _accepted(pack: Pack) -> Bullets:
    """The warnings that the lesson's authors have read and keep, with their reasons."""
    told = (
        pack.say("review.accepted-line", check=one.check, at=one.at, because=one.because)
        for one in pack.lesson.accepted
    )
    return Bullets(tuple(told), "check")


def _services(pack: Pack, request: Request) -> Bullets:
    items = []
    for service_id in contacts.serving(pack, request, pack.lesson.help.named):
        service = pack.services[service_id]
        details = ", ".join(part for part in (service.name, service.printed_phone, service.shown) if part)
        items.append((Text(details),))
    return Bullets(tuple(items), "check")


def _signature(pack: Pack) -> Lines:
    return Lines(tuple(pack.say(name) for name in ("review.sign", "review.role", "review.on")))
