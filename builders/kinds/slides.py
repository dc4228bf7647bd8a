"""The deck: the session's agenda, slide by slide, with the full script in the notes."""

from collections.abc import Iterator

from builders.document import Document, Inlines, Section, Text
from builders.frozen import replace
from builders.kinds import notes
from builders.kinds.frame import frame
from builders.kinds.notes import Timed
from builders.kinds.pack import Pack
from builders.kinds.request import Request
from builders.kinds.segments.scene import Scene
from builders.kinds.segments.table import SEGMENTS
from builders.kinds.select import session_for
from builders.lesson.session import AgendaPart, Segment, Session

PAGE_BUDGET = 24


def compose(pack: Pack, request: Request) -> Document:
    """Return the deck: a section for each part of the agenda, a slide for each segment."""
    lesson = pack.lesson
    session = session_for(lesson, request)
    for_parents = request.audience == "parents"
    document = frame(
        pack,
        request,
        "slides",
        title=lesson.public.title if for_parents else lesson.staff_title,
        lead=session.occasion,
        sections=tuple(_parts(pack, request, session)),
        page_budget=PAGE_BUDGET,
    )
    occasion = pack.words.say("slides.occasion-minutes", minutes=session.minutes)
    return replace(document, occasion=(Text(occasion),), notes=_opening_notes(pack, request, session))


def _timed(session: Session) -> Iterator[tuple[AgendaPart, Timed]]:
    """Every segment with its part and the minute at which it starts."""
    start = 0
    for part in session.agenda:
        for segment in part.segments:
            yield part, Timed(segment, start)
            start += segment.minutes


def _opening_notes(pack: Pack, request: Request, session: Session) -> tuple[Inlines, ...]:
    scripts = [
        paragraph
        for _, timed in _timed(session)
        if timed.segment.slide == "title"
        for paragraph in notes.script(pack, timed, session)
    ]
    return (*scripts, *notes.preparation(pack, session, request))


def _parts(pack: Pack, request: Request, session: Session) -> Iterator[Section]:
    for agenda_part in session.agenda:
        slides = tuple(
            _slide(Scene(pack, request, session, part, timed.segment), timed)
            for part, timed in _timed(session)
            if part is agenda_part and timed.segment.slide != "title"
        )
        if slides:
            yield Section(agenda_part.id, agenda_part.title, sections=slides)


def slide_id(part: AgendaPart, segment: Segment) -> str:
    """Return the id of the section that becomes the slide of a segment."""
    return "-".join(name for name in (part.id, segment.slide, segment.item) if name)


def _slide(scene: Scene, timed: Timed) -> Section:
    segment = timed.segment
    slide = SEGMENTS[segment.slide](scene)
    script = notes.script(scene.pack, timed, scene.session)
    return Section(slide_id(scene.part, segment), slide.title, slide.blocks, notes=(*script, *slide.notes))
