"""The lesson on AI-made and edited images: nobody tests what is real, and photos are used with care."""

import re

import pytest

from builders.document import plain
from builders.lesson.procedure import Decision
from tests.lessons.telling import action, answers, facts_of, loaded, only_for, said, stage, texts_of

FIGURES = {"ST-26", "ST-27", "ST-30", "ST-31", "ST-32", "ST-33"}


@pytest.fixture
def lesson():
    return loaded("ai-nude-images").lesson


def it_carries_every_figure_on_the_topic(lesson):
    assert FIGURES - facts_of(lesson) == set()


class DescribeWhatNobodyDoes:
    @pytest.mark.parametrize("audience", ["parents", "staff"])
    def it_forbids_staff_and_parents_to_check_if_an_image_is_real(self, lesson, audience):
        never = texts_of(getattr(lesson.procedures, audience).never)
        assert any("real" in text for text in never)
        assert any("test an app" in text and "search" in text for text in never)

    def it_forbids_leads_to_prove_test_upload_or_search(self, lesson):
        forbidden = "Try to prove if it is real, test a tool, upload a photo, or search"
        assert forbidden in said(lesson.procedures.lead)

    @pytest.mark.parametrize("audience", ["parents", "staff"])
    def it_lets_no_session_show_or_name_an_app(self, lesson, audience):
        assert re.search(r"No app\b.*\bshown", said(getattr(lesson.sessions, audience).checklist))


class DescribeTheLeadsPart:
    def it_asks_in_the_drawing_if_an_under_18_made_it_and_then_weighs_both(self, lesson):
        flow = stage(lesson, "at-a-glance").flow
        asked = next(node for node in flow if isinstance(node, Decision) and "under-18 make" in plain(node.question))
        yes = action(flow, answers(flow, asked.id)["Yes"])
        assert {"behaviour", "safeguarding"} <= set(plain(yes.what).lower().split())

    def it_says_what_a_blackmailed_school_does_not_do(self, lesson):
        never = " ".join(plain(item.short) for item in stage(lesson, "school-blackmail").never)
        assert "Pay" in never
        assert "Open, forward" in never

    def it_reports_the_advice_on_photos_and_does_not_state_it_as_law(self, lesson):
        seen = [item for item in stage(lesson, "school-photos").checks if item.confidence == "V2"]
        assert len(seen) >= 4
        assert [plain(item.short) for item in seen if "report" not in plain(item.short)] == []


@pytest.mark.parametrize("care", ["private", "uniform", "school and clubs", "Ask before"])
def it_tells_parents_how_to_use_photos_with_care(lesson, care):
    assert any(care in plain(point.do) for point in only_for("parents", lesson.talking_points.items))
