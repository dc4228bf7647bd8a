"""The lesson on blackmail over nude images says what it must, and the hardest word only where help stands beside it."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from pydantic import BaseModel

from builders.assets import Assets
from builders.document import Audience, Document, Field, Link, Mark, Phone, Strong, Text, plain
from builders.kinds.pack import Pack
from builders.kinds.request import Request
from builders.kinds.table import KINDS
from builders.lesson.items import Statement
from builders.lesson.load import Loaded, load_lesson
from builders.lesson.model import Lesson
from builders.lesson.procedure import Decision, Procedure, ProcedureNode
from builders.lesson.vocabulary import load_vocabulary
from builders.words_file import load_words

ROOT = Path(__file__).resolve().parents[2]
LESSON = ROOT / "lessons" / "sextortion"
LEAD_ONLY = re.compile(r"B[1-9]|3\.(2|3|4|5|6|7|9|10|11)")
INLINES = (Text, Strong, Link, Phone, Field, Mark)


@cache
def loaded() -> Loaded:
    return load_lesson(LESSON, assets=Assets(), shown_as="lessons/sextortion/lesson.yaml")


def lesson() -> Lesson:
    return loaded().lesson


@cache
def composed(kind: str, audience: Audience) -> Document:
    vocabulary = load_vocabulary(Assets())
    words = load_words(Assets(), "en-GB", "england")
    pack = Pack("sextortion", lesson(), loaded().digest, vocabulary.services, vocabulary.nations, words)
    row = next(row for row in KINDS.values() if row.name == kind)
    return row.compose(pack, Request(audience, "england", "both"))


def statements(part: object) -> Iterator[Statement]:
    if isinstance(part, Statement):
        yield part
    if isinstance(part, BaseModel):
        for name in type(part).model_fields:
            yield from statements(getattr(part, name))
    elif isinstance(part, tuple):
        for member in part:
            yield from statements(member)


def texts(part: object) -> Iterator[str]:
    if isinstance(part, BaseModel):
        for name in type(part).model_fields:
            if name not in ("icon", "id", "sources", "facts", "confidence"):
                yield from texts(getattr(part, name))
    elif isinstance(part, tuple) and part:
        if isinstance(part[0], INLINES):
            yield plain(part)
        else:
            for member in part:
                yield from texts(member)


def facts_of(part: object) -> set[str]:
    return {fact for statement in statements(part) for fact in statement.facts}


def words_of(part: object) -> str:
    return " ".join(texts(part)).casefold()


def answers(node: ProcedureNode) -> dict[str, str]:
    assert isinstance(node, Decision)
    return {plain(way.answer): way.to for way in node.exits}


def place(procedure: Procedure, node_id: str) -> int:
    return [node.id for node in procedure.steps].index(node_id)


class DescribeFacts:
    def it_carries_the_topic_and_the_first_hour(self) -> None:
        assert {"7c", "3.13"} <= facts_of(lesson().procedures.parents)
        assert {"7c", "3.13"} <= facts_of(lesson().procedures.staff)
        assert {"3.3", "3.13"} <= facts_of(lesson().procedures.lead)

    def it_carries_each_number_but_the_one_from_abroad(self) -> None:
        assert {f"ST-{number}" for number in (15, 16, 17, 18, 20, 21, 22)} <= facts_of(lesson().statistics)

    def it_gives_all_staff_the_whole_of_the_first_minutes(self) -> None:
        assert {f"A{number}" for number in range(1, 11)} - facts_of(lesson().procedures.staff) == set()

    def it_gives_parents_the_whole_of_their_own_procedure(self) -> None:
        assert {f"P{number}" for number in range(1, 9)} - facts_of(lesson().procedures.parents) == set()

    def it_keeps_the_leads_part_away_from_all_others(self) -> None:
        whole = lesson()
        parts = [getattr(whole, name) for name in type(whole).model_fields if name != "procedures"]
        for part in (*parts, whole.procedures.parents, whole.procedures.staff):
            assert {fact for fact in facts_of(part) if LEAD_ONLY.fullmatch(fact)} == set()

    def it_names_no_source_that_no_statement_rests_on(self) -> None:
        used = {source for statement in statements(lesson()) for source in statement.sources}
        assert {source.id for source in lesson().sources} == used

    def it_gives_each_nation_two_lines_of_law(self) -> None:
        law = lesson().law
        assert law is not None
        for nation in ("england", "wales", "scotland", "northern-ireland"):
            assert sum(nation in item.nations for item in law.items) >= 2, nation


class DescribeTheFirstHour:
    def it_writes_down_before_it_blocks_and_blocks_before_it_reports(self) -> None:
        parents = lesson().procedures.parents
        step = next(step for step in parents.listed if step.id == "save-then-block")
        told = plain(step.title).casefold()
        assert told.index("save") < told.index("block")
        assert place(parents, "save-then-block") < place(parents, "report-it") < place(parents, "tell-school")

    def it_stops_before_anything_is_paid_and_again_when_something_was(self) -> None:
        parents = lesson().procedures.parents
        assert place(parents, "stop-and-do-not-pay") < place(parents, "save-then-block")
        stop = next(step for step in parents.listed if step.id == "stop-and-do-not-pay")
        assert "nobody pays. if you have paid, stop now." in words_of(stop)
        assert "send no more" in words_of(parents.special_cases[0])

    def it_names_the_police_ceop_and_both_ways_to_remove_a_picture(self) -> None:
        said = words_of(lesson().procedures.parents)
        assert [name for name in ("999", "101", "ceop", "report remove", "take it down") if name not in said] == []

    def it_tells_staff_to_stay_before_anything_else(self) -> None:
        first = lesson().procedures.staff.listed[0]
        assert "Stay with the child" in plain(first.title)

    def it_refers_at_once(self) -> None:
        glance = next(stage for stage in lesson().procedures.lead.stages if stage.id == "at-a-glance")
        threat = next(node for node in glance.flow if node.id == "glance-threat")
        assert answers(threat)["Yes"] == "glance-refer"
        assert not glance.nations

    def it_watches_for_weeks_and_not_for_hours(self) -> None:
        stages = {stage.id: stage for stage in lesson().procedures.lead.stages}
        assert "days and weeks" in words_of(stages["watch-plan"])
        assert "for weeks" in words_of(lesson().procedures.parents.steps)

    def it_never_speaks_of_outcome_21(self) -> None:
        assert "outcome 21" not in words_of(lesson())


class DescribeWords:
    def it_speaks_of_suicide_to_parents_only_beside_those_who_help(self) -> None:
        # One side of the sheet, and the slide with the numbers; Papyrus stands on both.
        assert _sections_saying("suicide", composed("handout", "parents")) == {"care"}
        assert _sections_saying("suicide", composed("slides", "parents")) == {"who-helps-help", "opening"}
        assert lesson().help.parents[:2] == ("childline", "papyrus")

    def it_speaks_of_suicide_to_staff_only_beside_those_who_help(self) -> None:
        assert _sections_saying("suicide", composed("handout", "staff")) == set()
        assert _sections_saying("suicide", composed("slides", "staff")) == {"staff-help-and-questions-help", "opening"}
        assert {"papyrus", "samaritans"} <= set(lesson().help.staff[:3])

    def it_tells_of_no_single_case(self) -> None:
        single = re.compile(r"took (his|her|their) (own )?life|died by|killed (him|her|them)sel")
        assert single.search(words_of(lesson())) is None

    def it_says_that_it_is_a_crime_against_the_child_to_everybody(self) -> None:
        said = "crime against"
        whole = lesson()
        assert said in words_of(whole.reassurance)
        assert said in words_of(whole.procedures.staff)
        assert said in words_of(whole.procedures.lead)

    def it_has_a_discreet_title_and_file_name(self) -> None:
        public = words_of(lesson().public) + lesson().public.file_name
        assert re.search(r"sex|nude|naked|blackmail", public) is None

    def it_says_both_names_of_it_and_the_plain_one_first(self) -> None:
        for audience in ("parents", "staff"):
            points = [plain(item.short) for item in lesson().meaning.points if item.audience == audience]
            named = next(text for text in points if "sextortion" in text)
            assert "financially motivated sexual extortion" in named
            assert named.index("blackmail over nude") < named.index("sextortion")


class DescribeSessions:
    def it_gives_the_presenter_enough_to_say(self) -> None:
        # Full minutes need 40 words at least, fewer where people practise, ask or write; nobody can follow over 115.
        whole = lesson().sessions
        quiet = {"starters", "scenario", "questions", "school"}
        for segment in (
            one for session in (whole.parents, whole.staff) for part in session.agenda for one in part.segments
        ):
            spoken = sum(len(plain(paragraph).split()) for paragraph in segment.say)
            fewest = 15 if segment.slide in quiet else 40
            assert fewest * segment.minutes <= spoken <= 115 * segment.minutes, (segment.slide, segment.item, spoken)

    def it_keeps_the_first_hour_in_the_short_version(self) -> None:
        session = lesson().sessions.parents
        short = {one.slide for part in session.agenda for one in part.segments if one.short_minutes is not None}
        assert {"steps", "never", "trail", "help"} <= short


def _sections_saying(word: str, document: Document) -> set[str]:
    """The names of the sections or slides that say a word; `opening` are the notes of a deck's first slide."""
    found: set[str] = set()
    if any(word in plain(line).casefold() for line in document.notes):
        found.add("opening")
    waiting = list(document.sections)
    while waiting:
        section = waiting.pop()
        waiting += section.sections
        own = repr((section.title, section.blocks, section.notes)).casefold()
        if word in own:
            found.add(section.id)
    return found
