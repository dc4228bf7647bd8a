"""The skeleton of a new lesson loads, and shows every section."""

from datetime import date

import pytest

from builders.assets import Assets
from builders.checks.running import judge
from builders.lesson.model import Lesson
from builders.lesson.skeleton import skeleton
from builders.services import load_services


def it_passes_every_check(load):
    found = judge(load(), (), services=load_services(Assets()), assets=Assets())
    assert [verdict for verdict in found if verdict.severity == "error"] == []


def it_shows_every_section(lesson_text):
    for key in Lesson.model_fields:
        assert f"\n{key}:" in lesson_text or f"\n# {key}:" in lesson_text or key in ("law", "changes", "accepted")


@pytest.mark.parametrize(
    ("today", "review_by"),
    [(date(2026, 11, 22), "2027-08-31"), (date(2027, 3, 1), "2027-08-31"), (date(2027, 7, 1), "2028-08-31")],
)
def it_lasts_to_the_end_of_a_school_year(today, review_by):
    assert f"\nreview_by: {review_by}\n" in skeleton("sleep", today=today)


def it_takes_its_title_from_the_id():
    assert '\ntitle: "Online bullying"\n' in skeleton("online-bullying", today=date(2026, 11, 22))
