"""What has passed its date is told at its place."""

from datetime import date, timedelta

import pytest

from builders.assets import Assets
from builders.build.staleness import stale
from builders.lesson.load import load_lesson
from builders.services import load_services


@pytest.fixture
def found(add_lesson):
    """Return `found(today, *changes, services)`: what is stale in the changed skeleton, as text."""

    def run(today, *changes, services=None):
        path = add_lesson("sleep", *changes)
        loaded = load_lesson(path.parent, assets=Assets(), shown_as="lesson.yaml")
        return [str(told) for told in stale(loaded, services or load_services(Assets()), today, assets=Assets())]

    return run


def it_says_nothing_while_everything_is_fresh(found):
    assert found(date(2026, 11, 22)) == []


def it_tells_when_the_last_day_of_use_has_passed(found):
    change = ("review_by: 2027-08-31", "review_by: 2026-12-24")
    assert found(date(2026, 8, 31), change) == []
    (told,) = found(date(2026, 9, 1), change)
    assert told.startswith("lesson.yaml:")
    assert not told.startswith("lesson.yaml:1:1:")
    assert told.endswith(
        "warning: this lesson was to be used until 2026-08-31 only; review it, then change `review_by` [stale]"
    )


def it_names_each_source_that_nobody_has_looked_at_for_a_year(found):
    change = ("checked: 2026-11-22", "checked: 2020-01-01")
    assert found(date(2020, 12, 31), change) == []
    (told,) = found(date(2021, 1, 1), change)
    assert "the source `S1` was last checked more than a year ago; see that it still says so" in told


def it_names_the_services_that_the_lesson_uses_where_the_directory_has_them(found):
    services = {
        key: one.model_copy(update={"checked": date(2030, 1, 1)}) for key, one in load_services(Assets()).items()
    }
    for key in ("childline", "shout"):  # the skeleton names the first
        services[key] = services[key].model_copy(update={"checked": date(2025, 1, 1)})
    (told,) = found(date(2025, 1, 1) + timedelta(days=366), services=services)
    lines = Assets().read_text("services.yaml").splitlines()
    place = told.split(":")
    assert place[0] == "assets/services.yaml"
    assert lines[int(place[1]) - 1].strip().startswith("checked:")
    assert lines.index("  - id: childline") < int(place[1]) < lines.index("  - id: childline") + 15
    assert "the service `childline` was last checked more than a year ago" in told
