"""Services can help those whom a lesson is about."""

from dataclasses import replace

import pytest

from builders.checks.rules import Rules
from builders.checks.services import check

NAME = "childline"


@pytest.fixture
def told(load, criteria):
    """Return `told(youngest, oldest_pupil)`: the findings where a service of the lesson helps from an age on."""

    def run(youngest, oldest_pupil=17):
        services = {**criteria.services, NAME: criteria.services[NAME].model_copy(update={"youngest": youngest})}
        rules = Rules(subject="general", oldest_pupil=oldest_pupil)
        return list(check(load(), replace(criteria, services=services, rules=rules)))

    return run


def they_are_refused_where_they_are_for_adults_only(told):
    parents, staff = told(18)
    assert parents.fault == f"`{NAME}` helps people of 18 and over, and this lesson is about those up to 17"
    assert parents.severity == "error"
    assert (parents.path[:2], staff.path[:2]) == (("help", "parents"), ("help", "staff"))


@pytest.mark.parametrize("youngest", [None, 0, 13, 17])
def they_are_welcome_where_they_help_some_pupils(told, youngest):
    assert told(youngest) == []


def they_are_all_welcome_where_age_does_not_matter(told):
    assert told(18, oldest_pupil=None) == []
