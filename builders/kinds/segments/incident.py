"""Slides about an incident: what to do, what never, where it goes next, who helps."""

from builders.document import Callout, Contacts, Field, Paragraph
from builders.kinds import blocks, contacts, notes, routes
from builders.kinds.marks import marked
from builders.kinds.segments.scene import Scene, Slide
from builders.kinds.select import select


def first_minutes(scene: Scene) -> Slide:
    """Return what everyone does and never does at once."""
    procedure, request = scene.procedure, scene.request
    chosen = select(procedure.listed, request)
    do = Callout(
        "do",
        marked(scene.words("do.title"), chosen, request),
        (blocks.titles(chosen),),
        "check",
    )
    absent = procedure.if_lead_is_absent
    turn = (Callout("next", scene.words("slides.absent"), (Paragraph(absent),), "arrow-right"),) if absent else ()
    said = (*notes.when(scene.pack, procedure), *(notes.step(scene.pack, step) for step in chosen))
    return Slide(procedure.title, (do, blocks.never(scene.pack, procedure, request), *turn), said)


def never(scene: Scene) -> Slide:
    """Return what must never be done, as signs."""
    procedure = scene.procedure
    chosen = select(procedure.never, scene.request)
    case = blocks.special_cases(procedure, scene.request)[:1]
    note = tuple(Callout("note", one.title, one.blocks, "hand") for one in case)
    title = marked(scene.words("never.slide"), chosen, scene.request)
    signs = blocks.entries("never", procedure.never, scene.request)
    return Slide(title, (signs, *note), scene.details(procedure.never))


def say_to_child(scene: Scene) -> Slide:
    """Return words to say to a child."""
    procedure = scene.procedure
    chosen = select(procedure.words_to_child, scene.request)
    title = marked(scene.words("slides.to-child"), chosen, scene.request)
    return Slide(title, (blocks.entries("starter", procedure.words_to_child, scene.request),), scene.details(chosen))


def steps(scene: Scene) -> Slide:
    """Return the numbered steps, brief on the slide and whole in the notes."""
    procedure = scene.procedure
    shown = (blocks.steps(procedure, scene.request, brief=True), contacts.emergency(procedure))
    said = tuple(notes.step(scene.pack, step) for step in select(procedure.listed, scene.request))
    return Slide(procedure.title, shown, (*notes.when(scene.pack, procedure), *said))


def decision(scene: Scene) -> Slide:
    """Return where it goes next, as a flow."""
    flow = routes.decisions(scene.pack, scene.procedure.steps, scene.request)
    return Slide(scene.words("staff.next"), (flow,), notes.questions(scene.pack, scene.procedure, scene.request))


def trail(scene: Scene) -> Slide:
    """Return how to keep the trail and report."""
    trail = scene.procedure.trail
    return Slide(
        scene.words("slides.report"), (blocks.entries("talking-point", trail, scene.request),), scene.details(trail)
    )


def scenario(scene: Scene) -> Slide:
    """Return a situation to talk about; the segment's `item` picks it."""
    chosen = select(scene.pack.lesson.scenarios, scene.request)
    told = next(one for one in chosen if scene.segment.item in (None, one.id))
    return Slide(told.title, (blocks.scenario(told),), notes.answers(scene.pack, told))


def school(scene: Scene) -> Slide:
    """Return whom to tell at the school."""
    note = scene.procedure.to_school
    facts = (Callout("caution", (), (Paragraph(note),), "message-square-warning"),) if note else ()
    policy = Callout(
        "note", (), (Paragraph((*scene.words("contact.policy"), Field("school.policy_address"))),), "globe"
    )
    people = Contacts(people=contacts.lead_and_deputy(scene.pack))
    return Slide(scene.words("slides.school"), (people, *facts, policy))


def who_helps(scene: Scene) -> Slide:
    """Return the services that help."""
    ids = contacts.service_ids(scene.pack, scene.request)
    note = contacts.checked_note(scene.pack, ids, "help.numbers-checked")
    services = Contacts(contacts.services(scene.pack, ids), (), note)
    return Slide(scene.words("help.slide"), (services, contacts.emergency(scene.procedure)))
