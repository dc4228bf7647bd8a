from dataclasses import replace
from datetime import date, timedelta

import pytest

from builders.assets import Assets
from builders.build.staleness import stale
from builders.kinds.pack import Pack
from builders.lesson.load import load_lesson
from builders.services import load_services
from builders.words import Words


@pytest.fixture
def pack(add_lesson):
    loaded = load_lesson(add_lesson("sleep").parent, assets=Assets(), shown_as="lesson.yaml")
    return Pack("sleep", loaded.lesson, loaded.digest, load_services(Assets()), Words("en-GB", {}))


def changed(pack, **values):
    return replace(pack, lesson=pack.lesson.model_copy(update=values))


def it_says_nothing_while_everything_is_fresh(pack):
    assert list(stale(pack, date(2026, 11, 22))) == []


def it_tells_when_the_last_day_of_use_has_passed(pack):
    due = changed(pack, review_by=date(2026, 12, 24))
    assert list(stale(due, date(2026, 8, 31))) == []
    (told,) = stale(due, date(2026, 9, 1))
    assert told == "it was to be used until 2026-08-31 only: review it, then change `review_by`"


def it_names_sources_that_nobody_has_looked_at_for_a_year(pack):
    source = pack.lesson.sources[0]
    old = changed(pack, sources=(source.model_copy(update={"checked": date(2020, 1, 1)}),))
    assert list(stale(old, date(2020, 12, 31))) == []
    (told,) = stale(old, date(2021, 1, 1))
    assert told == f"1 source was last checked more than a year ago: {source.id}"


def it_names_the_services_that_the_lesson_uses_and_no_others(pack):
    name = pack.lesson.help.parents[0]
    services = {key: one.model_copy(update={"checked": date(2030, 1, 1)}) for key, one in pack.services.items()}
    unused = next(key for key in services if key not in (*pack.lesson.help.parents, *pack.lesson.help.staff))
    for key in (name, unused):
        services[key] = services[key].model_copy(update={"checked": date(2025, 1, 1)})
    (told,) = stale(replace(pack, services=services), date(2025, 1, 1) + timedelta(days=366))
    assert told == f"1 service was last checked more than a year ago: {name}"
