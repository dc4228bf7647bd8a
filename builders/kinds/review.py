"""The sign-off sheet: every statement that somebody must check, with its source and a box to tick."""

from builders.document import Bullets, Document, Inlines, Lines, Paragraph, Section, Text
from builders.kinds.frame import frame
from builders.kinds.pack import Pack
from builders.kinds.request import Request
from builders.kinds.statements import said, statements
from builders.lesson.items import Confidence, Statement

ORDER: tuple[tuple[Confidence, str], ...] = (("V2", "review.v2"), ("W", "review.w"))


def compose(pack: Pack, request: Request) -> Document:
    """Return the sheet: V2 statements, W statements, the services to ring, lines to sign."""
    words, lesson = pack.words, pack.lesson
    found = statements(lesson)
    intro = words.say("review.intro", version=lesson.version, digest=pack.digest[:12])
    sections = (
        Section("intro", blocks=(Paragraph((Text(intro),)),)),
        *(
            Section(f"confidence-{confidence.lower()}", (Text(words.say(phrase)),), (block,))
            for confidence, phrase in ORDER
            if (block := _boxes(pack, [one for one in found if one.confidence == confidence])).items
        ),
        Section("services", (Text(words.say("review.services")),), (_services(pack),)),
        Section("record", (Text(words.say("review.record")),), (_signature(pack),)),
    )
    title = "".join(part.text for part in lesson.title if isinstance(part, Text))
    return frame(
        pack,
        request,
        "sheet",
        readers="leads",
        title=(Text(words.say("review.title", lesson=title)),),
        lead=(Text(words.say("review.lead")),),
        sections=sections,
    )


def _boxes(pack: Pack, chosen: list[Statement]) -> Bullets:
    return Bullets(tuple(_line(pack, statement) for statement in chosen if said(statement)), "check")


def _line(pack: Pack, statement: Statement) -> Inlines:
    """What the statement says, for whom, and its sources."""
    words = pack.words
    text = [inline for part in said(statement) for inline in (Text(" "), *part)][1:]
    names = {source.id: source for source in pack.lesson.sources}
    cited = "; ".join(f"{names[source].short}, {names[source].title}" for source in statement.sources)
    source = words.say("review.source", source=cited) if cited else words.say("review.no-source")
    whom = words.say(f"review.audience-{statement.audience}")
    return (*text, Text(f" ({whom}) {source}."))


def _services(pack: Pack) -> Bullets:
    used = dict.fromkeys((*pack.lesson.help.parents, *pack.lesson.help.staff))
    items = []
    for service_id in used:
        service = pack.services[service_id]
        details = ", ".join(part for part in (service.name, service.printed_phone, service.shown) if part)
        items.append((Text(details),))
    return Bullets(tuple(items), "check")


def _signature(pack: Pack) -> Lines:
    return Lines(tuple((Text(pack.words.say(f"review.{name}")),) for name in ("sign", "role", "on")))
