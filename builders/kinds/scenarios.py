"""Scenarios: a sheet for whoever leads the talk, then the cards to cut out."""

from builders.document import Bullets, Document, Paragraph, Section, Step, Steps
from builders.kinds import blocks, notes
from builders.kinds.frame import frame
from builders.kinds.marks import marked
from builders.kinds.pack import Pack
from builders.kinds.request import Request
from builders.kinds.select import select
from builders.lesson.model import LessonScenario

PAGE_BUDGET = 4
"""Two for whoever leads the talk, two with four cards each."""
HOW = ("scenarios.cut", "scenarios.share", "scenarios.talk", "scenarios.tell", "scenarios.close")


def compose(pack: Pack, request: Request) -> Document:
    """Return how to use the cards and what to listen for, then a card for each scenario."""
    told = select(pack.lesson.scenarios, request)
    minutes = sum(one.minutes for one in told)
    how = Steps(tuple(Step(pack.say(name, minutes=minutes)) for name in HOW))
    return frame(
        pack,
        request,
        "sheet",
        title=notes.filled(pack, "scenarios.title", pack.lesson.staff_title),
        lead=pack.say("scenarios.lead"),
        sections=(
            Section("how", pack.say("scenarios.how"), (how,)),
            *(_answers(pack, one, request) for one in told),
            Section("cards", sections=tuple(_card(one, request) for one in told), relation="quarters"),
        ),
        page_budget=PAGE_BUDGET,
    )


def _answers(pack: Pack, scenario: LessonScenario, request: Request) -> Section:
    """What good looks like, and where talks about this card go wrong."""
    good = Bullets(tuple(item.short for item in select(scenario.good, request)), "do")
    wrong = Bullets(tuple(item.short for item in select(scenario.wrong_turns, request)), "never")
    names = blocks.source_names(pack, scenario)
    source = (Paragraph(pack.say("notes.source", source=names), "source"),) if names else ()
    return Section(
        f"{scenario.id}-answers",
        marked(scenario.title, (scenario, *scenario.good, *scenario.wrong_turns), request),
        sections=(
            Section(
                f"{scenario.id}-both",
                sections=(
                    Section(f"{scenario.id}-good", pack.say("scenarios.good"), (good,)),
                    Section(f"{scenario.id}-wrong", pack.say("scenarios.wrong"), (wrong,)),
                ),
                relation="peers",
            ),
            Section(f"{scenario.id}-source", blocks=source),
        ),
    )


def _card(scenario: LessonScenario, request: Request) -> Section:
    return Section(scenario.id, marked(scenario.title, (scenario,), request), (blocks.scenario(scenario),))
