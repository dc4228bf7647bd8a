"""The lesson on contact by adults says what it must: an adult is involved, so it is referred at once."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from pydantic import BaseModel

from builders.assets import Assets
from builders.document import Field, Link, Mark, Phone, Strong, Text, plain
from builders.lesson.items import Statement
from builders.lesson.load import load_lesson
from builders.lesson.model import Lesson, Source
from builders.lesson.procedure import ActionStep, Decision, Stage
from builders.lesson.session import Session

ROOT = Path(__file__).resolve().parents[2]
LESSON = ROOT / "lessons" / "online-grooming"
LEAD_ONLY = re.compile(r"B[1-9]|3\.(2|3|4|5|6|7|9|10|11)")
INLINES = (Text, Strong, Link, Phone, Field, Mark)
FIGURES = {"ST-06", "ST-07", "ST-08", "ST-13", "ST-14"}
NATIONS = {"england", "wales", "scotland", "northern-ireland"}
BRANDS = re.compile(r"snapchat|tiktok|whatsapp|instagram|roblox|discord|facebook|youtube|fortnite|minecraft", re.I)


@cache
def lesson() -> Lesson:
    return load_lesson(LESSON, assets=Assets(), shown_as="lessons/online-grooming/lesson.yaml").lesson


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


def said(part: object) -> str:
    return " ".join(texts(part))


def facts_of(part: object) -> set[str]:
    return {fact for statement in statements(part) for fact in statement.facts}


def action(actions: tuple[object, ...], name: str) -> ActionStep:
    return next(one for one in actions if isinstance(one, ActionStep) and one.id == name)


def decision(nodes: tuple[object, ...], name: str) -> Decision:
    return next(one for one in nodes if isinstance(one, Decision) and one.id == name)


def ways(one: Decision) -> dict[str, str]:
    return {plain(exit_.answer): exit_.to for exit_ in one.exits}


def stage(name: str) -> Stage:
    return next(one for one in lesson().procedures.lead.stages if one.id == name)


def nevers(audience: str) -> str:
    procedure = lesson().procedures.parents if audience == "parents" else lesson().procedures.staff
    return said(procedure.never).lower()


def words(text: str) -> int:
    return sum(any(letter.isalnum() for letter in word) for word in text.split())


def minutes_of(session: Session) -> Iterator[tuple[str, int, int]]:
    for part in session.agenda:
        for segment in part.segments:
            yield segment.slide, segment.minutes, sum(words(plain(paragraph)) for paragraph in segment.say)


class DescribeFacts:
    def it_carries_the_topic_for_both_audiences(self) -> None:
        for audience in ("parents", "staff"):
            carried = [
                one
                for one in statements((lesson().meaning, lesson().why, lesson().risks, lesson().signs))
                if one.audience in ("both", audience) and "7b" in one.facts
            ]
            assert len(carried) >= 12, audience

    def it_carries_each_of_its_figures(self) -> None:
        told = facts_of((lesson().statistics, lesson().changes))
        assert FIGURES - told == set()

    def it_gives_all_staff_the_whole_of_the_first_minutes(self) -> None:
        assert {f"A{number}" for number in range(1, 11)} - facts_of(lesson().procedures.staff) == set()

    def it_gives_parents_their_own_procedure(self) -> None:
        assert {f"P{number}" for number in range(1, 9)} - facts_of(lesson().procedures.parents) == set()

    def it_gives_leads_what_an_adult_in_a_case_asks_of_them(self) -> None:
        review = {f"B{number}" for number in range(1, 10)}
        sections = {"3.2", "3.3", "3.4", "3.5", "3.6", "3.7", "3.8", "3.9", "3.10", "3.11", "3.13", "3.14"}
        assert (review | sections) - facts_of(lesson().procedures.lead) == set()

    def it_keeps_the_leads_part_away_from_all_others(self) -> None:
        whole = lesson()
        parts = [getattr(whole, name) for name in type(whole).model_fields if name != "procedures"]
        for part in (*parts, whole.procedures.parents, whole.procedures.staff):
            assert {fact for fact in facts_of(part) if LEAD_ONLY.fullmatch(fact)} == set()

    def it_names_no_source_that_no_statement_rests_on(self) -> None:
        used = {source for statement in statements(lesson()) for source in statement.sources}
        assert {source.id for source in lesson().sources} == used

    def it_claims_no_more_than_its_sources_bear(self) -> None:
        known: dict[str, Source] = {source.id: source for source in lesson().sources}
        for statement in statements(lesson()):
            if statement.confidence == "V":
                assert "V" in [known[source].confidence for source in statement.sources], statement.id

    def it_says_second_hand_where_staff_read_what_was_seen_second_hand(self) -> None:
        for statement in statements((lesson().procedures.lead, lesson().law, lesson().meaning, lesson().words)):
            if statement.confidence == "V2":
                assert "report" in said(statement), statement.id

    def it_says_of_each_figure_who_was_asked_and_when(self) -> None:
        for figure in lesson().statistics:
            assert re.search(r"\b20\d\d\b", plain(figure.asked)), figure.id
        recorded = next(one for one in lesson().statistics if "ST-13" in one.facts)
        assert "not all that happened" in plain(recorded.asked)


class DescribeParentsProcedure:
    def it_rings_999_first_for_danger_or_a_planned_meeting(self) -> None:
        nodes = lesson().procedures.parents.steps
        first = nodes[0]
        assert isinstance(first, Decision)
        assert "meeting" in plain(first.question)
        assert "danger" in plain(first.question)
        assert action(nodes, ways(first)["Yes"]).kind == "urgent"

    def it_does_not_warn_pretend_delete_or_cut_off(self) -> None:
        found = nevers("parents")
        assert all(word in found for word in ("warn", "pretend to be your child", "delete", "cut your child off"))

    def it_saves_before_it_reports_and_blocks_nobody_before(self) -> None:
        listed = [step.id for step in lesson().procedures.parents.listed]
        assert listed.index("save-details") < listed.index("report-it") < listed.index("tell-school")
        save = plain(action(lesson().procedures.parents.steps, "save-details").what)
        assert all(word in save for word in ("user names", "profile links", "dates", "Do not reply, block or delete"))

    def it_reports_to_ceop_or_101(self) -> None:
        report = plain(action(lesson().procedures.parents.steps, "report-it").what)
        assert "CEOP" in report
        assert "101" in report

    def it_sends_a_concern_about_an_adult_at_school_to_the_headteacher(self) -> None:
        nodes = lesson().procedures.parents.steps
        assert ways(decision(nodes, "parents-adult-here"))["Yes"] == "parents-head"
        assert "headteacher" in plain(action(nodes, "parents-head").what)
        assert "headteacher" in plain(action(nodes, "tell-school").what)

    def it_has_six_steps_with_a_short_form_each(self) -> None:
        listed = lesson().procedures.parents.listed
        assert len(listed) == 6
        assert all(step.brief for step in listed)

    def it_keeps_the_child_online_with_help(self) -> None:
        last = lesson().procedures.parents.listed[-1]
        assert "online with your help" in plain(last.what)

    def it_never_looks_at_pictures_with_report_remove(self) -> None:
        trail = said(lesson().procedures.parents.trail)
        assert "Report Remove" in trail
        assert "cannot see the screen" in trail


class DescribeStaffProcedure:
    def it_never_warns_the_adult(self) -> None:
        assert "warn the adult" in nevers("staff")

    def it_names_all_whom_a_concern_about_an_adult_here_is_about(self) -> None:
        text = said(lesson().sessions.staff)
        assert all(word in text for word in ("volunteers", "agency", "supply"))

    def it_counts_a_planned_meeting_as_danger(self) -> None:
        procedure = lesson().procedures.staff
        assert "meeting" in plain(procedure.ask)
        assert "999" in plain(procedure.ring)

    def it_never_says_boyfriend_of_an_adult_but_as_what_not_to_say(self) -> None:
        for pair in lesson().words.items:
            assert "boyfriend" not in plain(pair.say)
        assert any("boyfriend" in plain(pair.avoid) for pair in lesson().words.items)


class DescribeTheLeadsProcedure:
    def it_refers_at_once_whatever_the_answers_are(self) -> None:
        flow = stage("at-a-glance").flow
        here = ways(decision(flow, "glance-here"))
        assert here["No"] == "glance-refer"
        assert action(flow, here["Yes"]).next == "glance-refer"
        assert action(flow, "glance-refer").kind == "urgent"

    def it_goes_by_the_head_and_the_nations_own_contact_for_an_adult_who_works_here(self) -> None:
        told = said(stage("adult-here"))
        assert "Headteacher" in said(stage("at-a-glance").flow)
        assert "police" in told
        fields = [one for step in stage("adult-here").steps for one in step.detail if isinstance(one, Field)]
        assert "nation.allegations" in [field.name for field in fields]

    def it_has_no_way_in_which_somebody_views_an_image_to_decide(self) -> None:
        assert "View an image in order to decide" in said(stage("messages-and-images").never)

    def it_keeps_outcome_21_to_england_and_wales(self) -> None:
        for one in statements(lesson()):
            if "Outcome 21" in said(one):
                assert set(one.nations) == {"england", "wales"}, one.id


class DescribeNationsAndPhases:
    def it_is_made_for_all_four_nations_with_law_for_each(self) -> None:
        law = lesson().law
        assert law is not None
        assert set(lesson().nations) == NATIONS
        for nation in NATIONS:
            assert sum(nation in item.nations or not item.nations for item in law.items) >= 2, nation

    def it_has_items_of_their_own_for_primary_and_for_secondary_schools(self) -> None:
        phases = [one.phase for one in statements(lesson())]
        assert phases.count("primary") >= 2
        assert "secondary" in phases


class DescribeWords:
    def it_names_no_app(self) -> None:
        assert [text for text in texts(lesson()) if BRANDS.search(text)] == []

    def it_types_no_phone_number_but_those_of_the_procedure(self) -> None:
        number = re.compile(r"(?<![\d,])0\d{2,}[ \d]{4,}|\b\d{5,}\b")
        assert [text for text in texts(lesson()) if number.search(text)] == []

    def it_says_that_the_child_is_not_to_blame_even_if_they_replied(self) -> None:
        calm = said(lesson().reassurance)
        assert all(word in calm for word in ("never your child’s fault", "replied", "picture", "lied about their age"))

    def it_says_that_the_law_summary_is_no_legal_advice(self) -> None:
        law = lesson().law
        assert law is not None
        assert plain(law.remark).startswith("This is a simple summary for training, not legal advice.")

    def it_has_a_discreet_title_and_file_name(self) -> None:
        public = f"{said(lesson().public)} {lesson().public.file_name}".lower()
        assert not re.search(r"groom|sex|abus|nude", public)


class DescribeSessions:
    def it_marks_a_short_version_of_twenty_minutes(self) -> None:
        session = lesson().sessions.parents
        short = {part.slide for row in session.agenda for part in row.segments if part.short_minutes is not None}
        assert session.short_minutes == 20
        assert {"title", "notice", "meaning", "risks", "signs", "starters", "steps", "help", "closing"} <= short

    def it_gives_the_presenter_enough_to_say(self) -> None:
        # Full minutes need 40 words at least, fewer where people practise, ask or write; nobody can follow over 115.
        quiet = {"starters", "scenario", "questions", "school"}
        for session in (lesson().sessions.parents, lesson().sessions.staff):
            for slide, minutes, spoken in minutes_of(session):
                fewest = 15 if slide in quiet else 40
                assert fewest * minutes <= spoken <= 115 * minutes, (slide, spoken)

    def it_practises_three_situations_of_which_one_is_about_an_adult_here(self) -> None:
        agenda = lesson().sessions.staff.agenda
        shown = [one.item for part in agenda for one in part.segments if one.slide == "scenario"]
        assert shown == [one.id for one in lesson().scenarios]
        assert any("headteacher" in said(one.good) for one in lesson().scenarios)

    def it_asks_for_three_things_at_the_end(self) -> None:
        assert [len(session.closing) for session in (lesson().sessions.parents, lesson().sessions.staff)] == [3, 3]
