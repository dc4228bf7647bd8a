"""What every document of a shipped lesson holds to in each nation, phase and school: the law's reach, and its pages."""

import re
from functools import cache

import pytest

from builders.nations import NATIONS
from builders.school.load import load_school
from builders.school.merge import merge
from builders.theme.load import load_theme
from builders.writers.table import WRITERS
from tests.lessons.telling import ASSETS, LESSONS, composed, documents

OTHER_NATIONS = tuple(nation for nation in NATIONS if nation != "england")
WITH_LAWS_OF_THEIR_OWN = ("scotland", "northern-ireland")
ENGLAND_ONLY = re.compile(
    r"\bKCSIE\b|\bLADO\b|\bMASH\b|\bDSL\b|\bDfE\b|Education Act|2016 guidance|guidance of 2016|social care|Chalk Talk"
)
ENGLAND_AND_WALES = re.compile(
    r"\bCPS\b|College of Policing|Protection of Children Act|Criminal Justice Act|Theft Act|Sexual Offences Act 2003"
    r"|Crime and Policing Act|[Dd]ecision [123]|[Dd]evices and deletion"
)
OUTCOME_21 = re.compile(r"\boutcome[\s-]*21\b", re.I)
UNFILLED = re.compile(r"\{\w+\.|Field\(")
MOST_PAGES = {"handout": {"parents": 2, "staff": 4}, "flowchart": {"parents": 2, "staff": 2}}
EVENT_PAPERS = ("slip", "scenarios", "quiz", "evaluation", "register", "certificate")
"""Kinds that are made for a day: cards to cut out and forms must fit whatever a nation or a school is called."""
FILLED = """
name: "St Example’s Church of England Primary School"
website: https://www.st-examples.example
policy_address: https://www.st-examples.example/safeguarding
office_phone: 01632 960 000
lead: {name: Rowan Example, phone: 01632 960 001, mailbox: safeguarding@st-examples.example}
deputy: {name: Ash Sample-Placeholder, phone: 01632 960 002, mailbox: deputy@st-examples.example}
"""

every_lesson = pytest.mark.parametrize("name", LESSONS)


@cache
def shown(name, nation, phase="both"):
    """Everything that each document says, as one text, by kind and audience."""
    return {
        key: repr(found.sections) + repr(found.notes) + repr(found.title) + repr(found.lead)
        for key, found in documents(name, nation, phase).items()
    }


def strays(pattern, name, nation):
    """What each document says that it must not, where there is any."""
    found = {key: pattern.findall(text) for key, text in shown(name, nation).items()}
    return {key: words for key, words in found.items() if words}


def overlong(budgets):
    """Pages and budget of each document that has more pages than that; `budgets` are documents with their most."""
    theme = load_theme(ASSETS)
    found = {
        key: (WRITERS["pptx" if key[0] == "slides" else "pdf"].load()(document, theme).pages, most)
        for key, (document, most) in budgets.items()
        if most is not None
    }
    assert found
    return {key: (pages, most) for key, (pages, most) in found.items() if pages > most}


@every_lesson
class DescribeNations:
    @pytest.mark.parametrize("nation", WITH_LAWS_OF_THEIR_OWN)
    def it_speaks_of_outcome_21_only_where_it_exists(self, name, nation):
        assert strays(OUTCOME_21, name, nation) == {}

    @pytest.mark.parametrize("nation", OTHER_NATIONS)
    def it_keeps_englands_words_to_england(self, name, nation):
        assert strays(ENGLAND_ONLY, name, nation) == {}

    @pytest.mark.parametrize("nation", WITH_LAWS_OF_THEIR_OWN)
    def it_keeps_the_law_of_england_and_wales_there(self, name, nation):
        assert strays(ENGLAND_AND_WALES, name, nation) == {}

    @pytest.mark.parametrize("nation", WITH_LAWS_OF_THEIR_OWN)
    def it_tells_leads_to_leave_an_image_alone_where_no_rules_are_known(self, name, nation):
        assert "View, copy, print, save or share" in shown(name, nation)["lead-procedure", "staff"]

    @pytest.mark.parametrize("nation", NATIONS)
    def it_leaves_no_field_unfilled(self, name, nation):
        assert strays(UNFILLED, name, nation) == {}

    @pytest.mark.parametrize("nation", NATIONS)
    def it_tells_staff_what_to_check_locally(self, name, nation):
        assert "Check your local procedures" in shown(name, nation)["handout", "staff"]


@every_lesson
def it_changes_with_the_phase_of_the_school(name):
    assert shown(name, "england", "primary") != shown(name, "england", "secondary")


@every_lesson
@pytest.mark.parametrize("nation", OTHER_NATIONS)
def it_fits_in_other_nations(name, nation):
    budgets = {
        (kind, audience): (
            document,
            document.page_budget if kind in ("slides", *EVENT_PAPERS) else MOST_PAGES.get(kind, {}).get(audience),
        )
        for (kind, audience), document in documents(name, nation).items()
    }
    assert overlong(budgets) == {}


@every_lesson
def it_fits_a_school_with_a_long_name_and_all_details(name, tmp_path):
    (tmp_path / "school.yaml").write_text(FILLED, encoding="utf-8")
    school = load_school(tmp_path / "school.yaml", shown_as="school.yaml")
    filled = {
        key: merge(document, school)
        for key, document in composed(name).items()
        if key[0] in ("handout", "flowchart", "incident-card", *EVENT_PAPERS)
    }
    assert overlong({key: (document, document.page_budget) for key, document in filled.items()}) == {}
