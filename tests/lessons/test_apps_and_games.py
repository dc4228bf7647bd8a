"""The lesson on apps and games: a home plan, balance, nothing planned told as law, the right way for each report."""

import re

import pytest

from builders.document import plain
from tests.lessons.telling import answers, facts_of, loaded, only_for, said, stage, texts_of

FIGURES = {"ST-06", "ST-07", "ST-09", "ST-10", "ST-34", "ST-35", "ST-36"}
HOME_PLAN = (
    "Set up", "private", "date of birth", "Younger", "Older", "block, mute and report", "each term", "Ask before",
)  # fmt: skip


@pytest.fixture
def lesson():
    return loaded("apps-and-games").lesson


def it_carries_every_figure_on_the_topic(lesson):
    assert FIGURES - facts_of(lesson) == set()


class DescribeHomePlan:
    def it_has_all_seven_points_the_fourth_for_younger_and_older_children(self, lesson):
        done = [plain(point.do) for point in only_for("parents", lesson.talking_points.items)]
        assert [point for point in HOME_PLAN if not any(point in one for one in done)] == []

    def it_differs_with_the_phase(self, lesson):
        phases = {point.phase for point in only_for("parents", lesson.talking_points.items)}
        assert phases == {"primary", "secondary", "both"}

    def it_stands_in_one_paragraph_on_the_sheet(self, lesson):
        lead = plain(lesson.talking_points.lead)
        assert len([sentence for sentence in lead.split(".") if sentence.strip()]) == 7

    def it_says_that_it_is_not_all_danger(self, lesson):
        closing = lesson.sessions.parents.agenda[-1].segments[-1]
        assert "It is not all danger." in said(closing.say)


def it_never_states_the_planned_limits_as_law(lesson):
    speaking = [text for text in texts_of(lesson) if "under-16s" in text]
    assert speaking
    assert [text for text in speaking if not re.search(r"planned|expected|what is law today", text)] == []


class DescribeReports:
    def it_sends_adults_threats_and_sexual_contact_to_ceop_or_the_police(self, lesson):
        assert answers(lesson.procedures.parents.steps, "parents-adult")["Yes"] == "parents-police"

    def it_tells_school_where_pupils_are_involved(self, lesson):
        led = answers(lesson.procedures.parents.steps, "pupils-involved")
        assert (led["Yes"], led["No"]) == ("tell-school", "stay-close")

    def it_does_not_send_bullying_to_ceop(self, lesson):
        trail = next(item for item in lesson.procedures.parents.trail if item.id == "trail-ceop")
        assert "CEOP cannot help with bullying" in plain(trail.detail)

    def it_keeps_report_harmful_content_for_13_and_over_after_the_app(self, lesson):
        trail = next(item for item in lesson.procedures.parents.trail if item.id == "trail-rhc")
        assert "ages 13 and over, after you have reported to the app" in plain(trail.detail)

    def it_refers_at_once_where_an_adult_is_involved(self, lesson):
        assert answers(stage(lesson, "at-a-glance").flow, "glance-adult")["Yes"] == "glance-refer"

    def it_never_warns_the_person(self, lesson):
        assert "warn an adult who harms children" in said(lesson.procedures.staff.never)
