"""The script: what a presenter prepares, says and does, slide by slide, on a running clock."""

from collections.abc import Iterator

from builders.document import (
    Agenda,
    AgendaItem,
    Block,
    Bullets,
    Callout,
    Conversation,
    Detail,
    Details,
    Document,
    Field,
    Inlines,
    Paragraph,
    Section,
    SlidePicture,
    Strong,
    Text,
    plain,
)
from builders.frozen import replace
from builders.kinds import notes, slides
from builders.kinds.blocks import in_full
from builders.kinds.frame import frame
from builders.kinds.marks import marked
from builders.kinds.notes import Timed, filled
from builders.kinds.pack import Pack
from builders.kinds.request import Request
from builders.kinds.select import select, session_for
from builders.lesson.items import Item
from builders.lesson.session import AgendaPart, Session


def compose(pack: Pack, request: Request) -> Document:
    """Return the script: what to prepare, then each slide with its words, then questions and what comes after."""
    session = session_for(pack.lesson, request)
    deck = slides.compose(pack, request)
    document = frame(
        pack,
        request,
        "sheet",
        readers="presenters",
        title=filled(pack, "script.title", deck.title),
        lead=pack.say("script.lead"),
        sections=(
            *_before(pack, request, session),
            *_parts(pack, session, deck),
            *_afterwards(pack, request, session),
        ),
    )
    return replace(document, deck=deck)


def _before(pack: Pack, request: Request, session: Session) -> tuple[Section, ...]:
    """Who, when and how long; what to prepare; what to say first; what to do if somebody tells something."""
    disclosure = select(session.disclosure, request)
    notice = Bullets(tuple(item.short for item in select(session.notice, request)))
    return (
        Section(
            "session",
            sections=(
                Section("particulars", pack.say("script.session"), (_details(pack, session),)),
                Section("clock", pack.say("script.runs"), (_agenda(session),)),
            ),
            relation="peers",
        ),
        Section("aims", pack.say("script.aims"), (_listed(session.aims, request),)),
        Section("prepare", pack.say("script.prepare"), (_listed(session.checklist, request, "check"),)),
        Section("notice", blocks=(Callout("notice", session.notice_lead, (notice,), "hand-heart"),)),
        Section(
            "disclosure",
            blocks=(
                Callout(
                    "caution",
                    marked(pack.say("script.disclosure"), disclosure, request),
                    (_listed(session.disclosure, request, "do"),),
                    "ear",
                ),
            ),
        ),
    )


def _details(pack: Pack, session: Session) -> Details:
    length = pack.words.say("slides.minutes", minutes=session.minutes)
    if session.short_minutes is not None:
        length = pack.words.say("script.length-short", minutes=session.minutes, short=session.short_minutes)
    return Details(
        (
            Detail(pack.say("script.for"), session.occasion),
            Detail(pack.say("script.length"), (Text(length),)),
            Detail(pack.say("script.date"), (Field("session.date"),)),
            Detail(pack.say("script.time"), (Field("session.time"),)),
            Detail(pack.say("script.place"), (Field("session.place"),)),
            Detail(pack.say("script.presenter")),
        )
    )


def _agenda(session: Session) -> Agenda:
    items, start = [], 0
    for part in session.agenda:
        items.append(AgendaItem(part.title, start, part.minutes, part.icon))
        start += part.minutes
    return Agenda(tuple(items), session.minutes)


def _listed(items: tuple[Item, ...], request: Request, role: str = "point") -> Bullets:
    texts = tuple(in_full(item) for item in select(items, request))
    match role:
        case "check" | "do":
            return Bullets(texts, role)
        case _:
            return Bullets(texts)


def _thing(pack: Pack, item: Item) -> Inlines:
    """A thing to do after the session: its name, then the thing itself."""
    if not item.detail:
        return item.short
    return (Strong((*item.short, Text(pack.words.say("term.joint").rstrip(" ")))), Text(" "), *item.detail)


def _parts(pack: Pack, session: Session, deck: Document) -> Iterator[Section]:
    """A section for each part of the agenda, in it one for each slide."""
    shown = {slide.id: slide for part in deck.sections for slide in part.sections}
    start, short = 0, 0
    for part in session.agenda:
        rows = []
        for segment in part.segments:
            timed = Timed(segment, start)
            slide = shown.get(slides.slide_id(part, segment))
            rows.append(_row(pack, timed, short, session, part=part, slide=slide))
            start += segment.minutes
            short += segment.short_minutes or 0
        yield Section(f"part-{part.id}", part.title, sections=tuple(rows))


def _row(pack: Pack, timed: Timed, short: int, session: Session, *, part: AgendaPart, slide: Section | None) -> Section:
    """A slide with its clock, the words to say, what to do, and what to know besides."""
    segment = timed.segment
    title = slide.title if slide else pack.say("script.opening")
    picture = SlidePicture(
        slide.id if slide else None,
        pack.words.say("script.picture", title=plain(title)),
        _clock(pack, timed, short, session),
    )
    more = slide.notes[len(notes.script(pack, timed, session)) :] if slide else ()
    blocks: list[Block] = []
    if segment.do:
        blocks.append(Bullets(tuple((Strong(pack.say("script.do")), Text(" "), *what) for what in segment.do), "do"))
    blocks += [Paragraph(text, "support") for text in (*more, *_reasons(pack, slide))]
    name = f"row-{slides.slide_id(part, segment)}"
    said = Section(f"{name}-say", blocks=tuple(Paragraph(words) for words in segment.say))
    aside = (Section(f"{name}-aside", blocks=tuple(blocks)),) if blocks else ()
    return Section(name, title, (picture,), (said, *aside), relation="companions")


def _clock(pack: Pack, timed: Timed, short: int, session: Session) -> tuple[Inlines, ...]:
    """From which minute to which, how long, and the same in the short version."""
    segment = timed.segment
    clock = pack.say("script.clock", start=timed.start, end=timed.start + segment.minutes)
    long = pack.say("agenda.minutes", minutes=segment.minutes)
    if session.short_minutes is None:
        return clock, long
    if segment.short_minutes is None:
        return clock, long, pack.say("script.not-short")
    end = short + segment.short_minutes
    return clock, long, pack.say("script.short", start=short, end=end, minutes=segment.short_minutes)


def _reasons(pack: Pack, slide: Section | None) -> Iterator[Inlines]:
    """Why words help or hurt: the slide leaves it to the presenter."""
    for block in slide.blocks if slide else ():
        if isinstance(block, Conversation):
            yield from ((*each.say, *pack.say("slides.why"), *each.why) for each in block.items if each.why)


def _afterwards(pack: Pack, request: Request, session: Session) -> Iterator[Section]:
    """Hard questions with answers, what people do next, what the presenter does, what has changed."""
    questions = select(pack.lesson.hard_questions, request)
    if questions:
        asked = tuple(
            Section(f"hard-{one.id}", marked(one.question, (one,), request), (Paragraph(one.answer),))
            for one in questions
        )
        yield Section("hard-questions", pack.say("script.hard"), sections=asked)
    steps = ("script.after-stay", "script.after-write", "script.after-papers", "script.after-you")
    yield Section("after", pack.say("script.after"), (Bullets(tuple(pack.say(step) for step in steps), "check"),))
    phrase = "slides.closing" if request.audience == "parents" else "slides.closing-staff"
    things = tuple(_thing(pack, item) for item in select(session.closing, request))
    yield Section("closing", pack.say(phrase), (Bullets(things),))
    changes = select(pack.lesson.changes, request)
    if changes:
        yield Section("changes", pack.say("script.changes"), (_listed(pack.lesson.changes, request),))
