"""Speaker notes: the script with its timing, and what a presenter should know besides."""

from collections.abc import Iterable

from builders.document import Inlines, Text, plain
from builders.frozen import dataclass
from builders.kinds.blocks import in_full, source_names
from builders.kinds.pack import Pack
from builders.kinds.request import Request
from builders.kinds.select import select
from builders.lesson.items import Item
from builders.lesson.model import LessonScenario
from builders.lesson.procedure import ActionStep, Decision, Procedure
from builders.lesson.session import Segment, Session


@dataclass(frozen=True, slots=True)
class Timed:
    """A segment with the minute at which it starts."""

    segment: Segment
    start: int


def filled(pack: Pack, phrase: str, what: Inlines) -> Inlines:
    """Return a phrase with inlines in its one hole `{what}`."""
    before, after = pack.words.say(phrase, what="\x00").split("\x00")
    return tuple(inline for inline in (Text(before), *what, Text(after)) if inline != Text(""))


def script(pack: Pack, timed: Timed, session: Session) -> tuple[Inlines, ...]:
    """Return timing, words to say and stage directions of one segment, a paragraph each."""
    words, segment = pack.words, timed.segment
    end = timed.start + segment.minutes
    timing = words.say("notes.timing", start=timed.start, end=end, minutes=segment.minutes)
    if session.short_minutes is not None:
        short = segment.short_minutes
        timing += " " + (words.say("notes.not-short") if short is None else words.say("notes.short", minutes=short))
    return (
        (Text(timing),),
        *segment.say,
        *(filled(pack, "notes.do", what) for what in segment.do),
    )


def details(pack: Pack, items: Iterable[Item], request: Request) -> tuple[Inlines, ...]:
    """Return what items say beyond the short form on the slide."""
    return tuple(filled(pack, "notes.more", item.detail) for item in select(items, request) if item.detail)


def step(pack: Pack, step: ActionStep) -> Inlines:
    """Return a step whole: what to do, who does it, how soon, what never."""
    end = Text(" " if plain(step.title)[-1:] in ".?!" else ". ")
    labelled = (("notes.who", step.who), ("notes.within", step.within), ("notes.never", step.never))
    told = [(Text(" "), *filled(pack, phrase, text)) for phrase, text in labelled if text]
    return filled(pack, "notes.more", (*step.title, end, *step.what, *(inline for one in told for inline in one)))


def preparation(pack: Pack, session: Session, request: Request) -> tuple[Inlines, ...]:
    """Return aims, checklist, disclosure protocol and what has changed, for the notes of the opening slide."""
    listed = (
        ("notes.aims", session.aims),
        ("notes.before", session.checklist),
        ("notes.disclosure", session.disclosure),
        ("notes.changes", pack.lesson.changes),
    )
    return tuple(filled(pack, phrase, in_full(item)) for phrase, items in listed for item in select(items, request))


def answers(pack: Pack, scenario: LessonScenario) -> tuple[Inlines, ...]:
    """Return what a good answer to a scenario looks like, and the wrong turns."""
    listed = (("notes.good", scenario.good), ("notes.wrong", scenario.wrong_turns))
    paragraphs = [filled(pack, phrase, item.short) for phrase, items in listed for item in items]
    names = source_names(pack, scenario)
    if names:
        paragraphs.append(pack.say("notes.source", source=names))
    return tuple(paragraphs)


def when(pack: Pack, procedure: Procedure) -> tuple[Inlines, ...]:
    """Return the line that says when a procedure applies."""
    return (filled(pack, "notes.more", procedure.lead),)


def questions(pack: Pack, procedure: Procedure, request: Request) -> tuple[Inlines, ...]:
    """Return who answers the questions of a procedure, and what to know besides."""
    decisions = (node for node in select(procedure.steps, request) if isinstance(node, Decision))
    return tuple(
        filled(
            pack, "notes.more", (*one.question, *(inline for text in (one.who, one.detail) for inline in _after(text)))
        )
        for one in decisions
        if one.who or one.detail
    )


def _after(text: Inlines) -> Inlines:
    return (Text(" "), *text) if text else ()
