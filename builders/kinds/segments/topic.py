"""Slides about the topic: what it is, why, risks, signs, words, talking points."""

from builders.document import Block, Callout, Entries, Entry, Inlines, Paragraph, Text
from builders.kinds import blocks, notes
from builders.kinds.marks import marked
from builders.kinds.segments.scene import Scene, Slide
from builders.kinds.select import select
from builders.lesson.model import ItemList, TalkingPoint
from builders.spoken import spoken


def _remark(listed: ItemList, icon: str) -> tuple[Callout, ...]:
    return (Callout("note", (), (Paragraph(listed.remark),), icon),) if listed.remark else ()


def meaning(scene: Scene) -> Slide:
    """Return what the topic is, in a sentence with examples."""
    meaning = scene.pack.lesson.meaning
    shown = (
        Callout("statement", (), (Paragraph(meaning.statement),)),
        blocks.entries("example", meaning.examples, scene.request),
        Paragraph(meaning.support, "support"),
    )
    title = (scene.request.audience == "staff" and meaning.staff_title) or meaning.title
    calm = scene.details((scene.pack.lesson.reassurance,))
    return Slide(title, shown, (*scene.details(meaning.points), *calm))


def why(scene: Scene) -> Slide:
    """Return why it happens."""
    why = scene.pack.lesson.why
    shown: tuple[Block, ...] = (blocks.entries("reason", why.items, scene.request), *_remark(why, "info"))
    return Slide(scene.headed(why), shown, scene.details(why.items))


def statistic(scene: Scene) -> Slide:
    """Return one number; the segment's `item` picks it."""
    chosen = select(scene.pack.lesson.statistics, scene.request)
    number = next(one for one in chosen if scene.segment.item in (None, one.id))
    return Slide(number.title, (blocks.statistic(scene.pack, number),))


def risks(scene: Scene) -> Slide:
    """Return the key risks with what can still be done."""
    risks = scene.pack.lesson.risks
    title = marked(risks.title, select(risks.items, scene.request), scene.request)
    details = tuple(
        notes.filled(scene.pack, "notes.more", (*risk.short, Text(" "), *risk.detail))
        for risk in select(risks.items, scene.request)
    )
    cards = tuple(Entry(risk.title, (), risk.hope, risk.icon) for risk in select(risks.items, scene.request))
    return Slide(title, (Entries("risk", cards),), details)


def signs(scene: Scene) -> Slide:
    """Return what to notice."""
    signs = scene.pack.lesson.signs
    shown: tuple[Block, ...] = (blocks.entries("sign", signs.items, scene.request), *_remark(signs, "ear"))
    return Slide(scene.headed(signs), shown, scene.details(signs.items))


def words(scene: Scene) -> Slide:
    """Return words that help beside words that hurt; the deck puts the reasons into the notes."""
    listed = scene.pack.lesson.words
    return Slide(listed.title, (blocks.conversation(scene.pack, scene.request),))


def starters(scene: Scene) -> Slide:
    """Return ways to start talking, to be tried in pairs."""
    session, lesson = scene.session, scene.pack.lesson
    minutes = scene.minutes(session.starter_minutes)
    how = (Paragraph(session.starter_how),) if session.starter_how else ()
    bubbles = blocks.entries("starter", lesson.starters.items, scene.request)
    return Slide(
        scene.words("slides.starters"),
        (bubbles, Callout("activity", minutes, how, "clock")),
        scene.details(lesson.starters.items),
    )


def talking_points(scene: Scene) -> Slide:
    """Return the prevention talking points; the notes say the words."""
    points = scene.pack.lesson.talking_points
    chosen = select(points.items, scene.request)
    title = marked(points.title, chosen, scene.request)
    said = tuple(paragraph for point in chosen for paragraph in _talking_point(scene, point))
    return Slide(title, (Entries("talking-point", tuple(Entry(one.do, icon=one.icon) for one in chosen)),), said)


def _talking_point(scene: Scene, point: TalkingPoint) -> tuple[Inlines, ...]:
    """What to do and why, words to say, and, named as such, words to avoid."""
    labelled = (
        ("notes.more", (*point.do, Text(" "), *point.why)),
        ("notes.say", spoken(point.say, scene.pack.words)),
        ("notes.avoid", spoken(point.avoid, scene.pack.words)),
    )
    return tuple(notes.filled(scene.pack, phrase, words) for phrase, words in labelled if words)
