"""The lesson on contact by adults says what it must: an adult is involved, so it is referred at once."""

import pytest

from builders.document import Field, plain
from builders.lesson.procedure import Decision
from tests.lessons.telling import (
    action,
    answers,
    facts_of,
    loaded,
    said,
    segments,
    short_version,
    stage,
    statements_of,
)

FIGURES = {"ST-06", "ST-07", "ST-08", "ST-13", "ST-14"}


@pytest.fixture
def lesson():
    return loaded("online-grooming").lesson


class DescribeFacts:
    @pytest.mark.parametrize("audience", ["parents", "staff"])
    def it_carries_the_topic_for_both_audiences(self, lesson, audience):
        told = statements_of((lesson.meaning, lesson.why, lesson.risks, lesson.signs))
        assert len([one for one in told if one.audience in ("both", audience) and "7b" in one.facts]) >= 12

    def it_carries_each_of_its_figures(self, lesson):
        assert FIGURES - facts_of((lesson.statistics, lesson.changes)) == set()

    def it_says_that_not_all_offences_are_recorded(self, lesson):
        recorded = next(one for one in lesson.statistics if "ST-13" in one.facts)
        assert "not all that happened" in plain(recorded.asked)


class DescribeParentsProcedure:
    def it_rings_999_first_for_danger_or_a_planned_meeting(self, lesson):
        nodes = lesson.procedures.parents.steps
        first = nodes[0]
        assert isinstance(first, Decision)
        assert "meeting" in plain(first.question)
        assert "danger" in plain(first.question)
        assert action(nodes, answers(nodes, first.id)["Yes"]).kind == "urgent"

    @pytest.mark.parametrize("mistake", ["warn", "pretend to be your child", "delete", "cut your child off"])
    def it_does_not_warn_pretend_delete_or_cut_off(self, lesson, mistake):
        assert mistake in said(lesson.procedures.parents.never).lower()

    def it_saves_before_it_reports_and_blocks_nobody_before(self, lesson):
        listed = [step.id for step in lesson.procedures.parents.listed]
        assert listed.index("save-details") < listed.index("report-it") < listed.index("tell-school")
        save = plain(action(lesson.procedures.parents.steps, "save-details").what)
        assert all(word in save for word in ("user names", "profile links", "dates", "Do not reply, block or delete"))

    def it_reports_to_ceop_or_101(self, lesson):
        report = plain(action(lesson.procedures.parents.steps, "report-it").what)
        assert "CEOP" in report
        assert "101" in report

    def it_sends_a_concern_about_an_adult_at_school_to_the_headteacher(self, lesson):
        nodes = lesson.procedures.parents.steps
        assert answers(nodes, "parents-adult-here")["Yes"] == "parents-head"
        assert "headteacher" in plain(action(nodes, "parents-head").what)
        assert "headteacher" in plain(action(nodes, "tell-school").what)

    def it_keeps_the_child_online_with_help(self, lesson):
        assert "online with your help" in plain(lesson.procedures.parents.listed[-1].what)

    def it_never_looks_at_pictures_with_report_remove(self, lesson):
        trail = said(lesson.procedures.parents.trail)
        assert "Report Remove" in trail
        assert "cannot see the screen" in trail


class DescribeStaffProcedure:
    def it_never_warns_the_adult(self, lesson):
        assert "warn the adult" in said(lesson.procedures.staff.never).lower()

    @pytest.mark.parametrize("adults", ["volunteers", "agency", "supply"])
    def it_names_all_whom_a_concern_about_an_adult_here_is_about(self, lesson, adults):
        assert adults in said(lesson.sessions.staff)

    def it_counts_a_planned_meeting_as_danger(self, lesson):
        assert "meeting" in plain(lesson.procedures.staff.ask)
        assert "999" in plain(lesson.procedures.staff.ring)

    def it_never_says_boyfriend_of_an_adult_but_as_what_not_to_say(self, lesson):
        assert not any("boyfriend" in plain(pair.say) for pair in lesson.words.items)
        assert any("boyfriend" in plain(pair.avoid) for pair in lesson.words.items)


class DescribeTheLeadsProcedure:
    def it_refers_at_once_whatever_the_answers_are(self, lesson):
        flow = stage(lesson, "at-a-glance").flow
        here = answers(flow, "glance-here")
        assert here["No"] == "glance-refer"
        assert action(flow, here["Yes"]).next == "glance-refer"
        assert action(flow, "glance-refer").kind == "urgent"

    def it_goes_by_the_head_and_the_nations_own_contact_for_an_adult_who_works_here(self, lesson):
        here = stage(lesson, "adult-here")
        fields = [one.name for step in here.steps for one in step.detail if isinstance(one, Field)]
        assert "Headteacher" in said(stage(lesson, "at-a-glance").flow)
        assert "police" in said(here)
        assert "nation.allegations" in fields

    def it_has_no_way_in_which_somebody_views_an_image_to_decide(self, lesson):
        assert "View an image in order to decide" in said(stage(lesson, "messages-and-images").never)

    def it_keeps_outcome_21_to_england_and_wales(self, lesson):
        naming = [one for one in statements_of(lesson) if "Outcome 21" in said(one)]
        assert [one.id for one in naming if set(one.nations) != {"england", "wales"}] == []


class DescribeReaders:
    def it_has_items_of_their_own_for_primary_and_for_secondary_schools(self, lesson):
        phases = [one.phase for one in statements_of(lesson)]
        assert phases.count("primary") >= 2
        assert "secondary" in phases

    @pytest.mark.parametrize("words", ["never your child’s fault", "replied", "picture", "lied about their age"])
    def it_says_that_the_child_is_not_to_blame_even_if_they_replied(self, lesson, words):
        assert words in said(lesson.reassurance)


class DescribeSessions:
    def it_keeps_the_signs_in_the_short_version(self, lesson):
        assert "signs" in short_version(lesson.sessions.parents)

    def it_practises_three_situations_of_which_one_is_about_an_adult_here(self, lesson):
        shown = [one.item for one in segments(lesson.sessions.staff) if one.slide == "scenario"]
        assert len(set(shown)) == 3
        assert any("headteacher" in said(one.good) for one in lesson.scenarios if one.id in shown)
