"""What every shipped lesson holds to, whatever its topic: depth, nations, phases, public names."""

import re
from functools import cache

import pytest

from builders.assets import SHIPPED, Assets
from builders.document import plain
from builders.kinds.pack import Pack
from builders.kinds.request import Request
from builders.kinds.table import KINDS
from builders.lesson.load import load_lesson
from builders.lesson.vocabulary import load_vocabulary
from builders.nations import NATIONS
from builders.school.load import load_school
from builders.school.merge import merge
from builders.theme.theme import load_theme
from builders.words_file import load_words
from builders.writers.table import WRITERS

LESSONS = sorted(path.parent.name for path in (SHIPPED / "lessons").glob("*/lesson.yaml"))
OTHER_NATIONS = tuple(nation for nation in NATIONS if nation != "england")
ENGLAND_ONLY = re.compile(
    r"\bKCSIE\b|\bLADO\b|\bMASH\b|\bDSL\b|\bDfE\b|Education Act|2016 guidance|guidance of 2016|social care|Chalk Talk"
)
ENGLAND_AND_WALES = re.compile(
    r"\bCPS\b|College of Policing|Protection of Children Act|Criminal Justice Act|Theft Act|Sexual Offences Act 2003"
    r"|Crime and Policing Act|[Dd]ecision [123]|[Dd]evices and deletion"
)
OUTCOME_21 = re.compile(r"\boutcome[\s-]*21\b", re.I)
ASSETS = Assets()
MOST_PAGES = {"handout": {"parents": 2, "staff": 4}, "flowchart": {"parents": 2, "staff": 2}}


@cache
def pack(lesson, nation="england"):
    vocabulary = load_vocabulary(ASSETS)
    loaded = load_lesson(SHIPPED / "lessons" / lesson, assets=ASSETS, shown_as=f"lessons/{lesson}/lesson.yaml")
    words = load_words(ASSETS, "en-GB", nation)
    return Pack(loaded.id, loaded.lesson, loaded.digest, vocabulary.services, vocabulary.nations, words)


@cache
def documents(lesson, nation, phase="both"):
    """Every document of a lesson in a nation, for a school that has filled in nothing, by kind and audience."""
    ready = pack(lesson, nation)
    school = load_school(ASSETS.path("school.yaml"), shown_as="assets/school.yaml")
    return {
        (kind.name, audience): merge(kind.compose(ready, Request(audience, nation, phase)), school, ready.words)
        for kind in KINDS.values()
        for audience in kind.audiences
    }


def said(document):
    """Everything that a document says, as one text."""
    return repr(document.sections) + repr(document.notes) + repr(document.title) + repr(document.lead)


def of(items, audience):
    return [item for item in items if item.audience in ("both", audience)]


@pytest.mark.parametrize("lesson", LESSONS)
class DescribeDepth:
    @pytest.mark.parametrize("audience", ["parents", "staff"])
    def it_names_six_risks_or_signs(self, lesson, audience):
        whole = pack(lesson).lesson
        assert len(of(whole.risks.items, audience)) + len(of(whole.signs.items, audience)) >= 6

    def it_has_eight_talking_points_with_words_to_say(self, lesson):
        points = pack(lesson).lesson.talking_points.items
        assert len(points) >= 8
        assert all(plain(point.say) for point in points)

    def it_has_three_starters_for_parents(self, lesson):
        assert len(of(pack(lesson).lesson.starters.items, "parents")) >= 3

    def it_has_two_staff_scenarios_with_answers_and_wrong_turns(self, lesson):
        scenarios = pack(lesson).lesson.scenarios
        assert len(scenarios) >= 2
        assert all(scenario.good and scenario.wrong_turns for scenario in scenarios)

    def it_has_two_numbers_with_who_was_asked_and_a_source(self, lesson):
        statistics = pack(lesson).lesson.statistics
        assert len(statistics) >= 2
        assert all(plain(number.asked) and number.sources for number in statistics)

    def it_has_items_for_one_phase_only(self, lesson):
        phases = {statement.phase for _, statement in loaded_statements(lesson)}
        assert {"primary", "secondary"} & phases


@cache
def loaded_statements(lesson):
    return load_lesson(SHIPPED / "lessons" / lesson, assets=ASSETS, shown_as=lesson).statements


def it_gives_each_lesson_a_public_name_of_its_own():
    names = [pack(lesson).lesson.public.file_name for lesson in LESSONS]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("lesson", LESSONS)
def it_says_nothing_of_nudes_or_abuse_in_public_names(lesson):
    public = pack(lesson).lesson.public
    assert not re.search(r"nude|sex|abuse|groom|extort", f"{public.file_name} {plain(public.title)}", re.I)


@pytest.mark.parametrize("lesson", LESSONS)
@pytest.mark.parametrize("nation", NATIONS)
class DescribeNations:
    def it_speaks_of_outcome_21_only_where_it_exists(self, lesson, nation):
        if nation in ("scotland", "northern-ireland"):
            assert [key for key, found in documents(lesson, nation).items() if OUTCOME_21.search(said(found))] == []

    def it_keeps_englands_words_to_england(self, lesson, nation):
        if nation != "england":
            strays = {key: ENGLAND_ONLY.findall(said(found)) for key, found in documents(lesson, nation).items()}
            assert {key: words for key, words in strays.items() if words} == {}

    def it_keeps_the_law_of_england_and_wales_there(self, lesson, nation):
        if nation in ("scotland", "northern-ireland"):
            strays = {key: ENGLAND_AND_WALES.findall(said(found)) for key, found in documents(lesson, nation).items()}
            assert {key: words for key, words in strays.items() if words} == {}

    def it_tells_leads_to_leave_an_image_alone_where_no_rules_are_known(self, lesson, nation):
        if nation in ("scotland", "northern-ireland"):
            assert "View, copy, print, save or share" in said(documents(lesson, nation)["lead-procedure", "staff"])

    def it_leaves_no_field_unfilled(self, lesson, nation):
        assert [
            key for key, found in documents(lesson, nation).items() if re.search(r"\{\w+\.|Field\(", said(found))
        ] == []

    def it_tells_staff_what_to_check_locally(self, lesson, nation):
        assert "Check your local procedures" in said(documents(lesson, nation)["handout", "staff"])


@pytest.mark.parametrize("lesson", LESSONS)
@pytest.mark.parametrize("nation", OTHER_NATIONS)
def it_fits_in_other_nations(lesson, nation):
    theme = load_theme(ASSETS)
    pages = {}
    for (kind, audience), document in documents(lesson, nation).items():
        file_format = "pptx" if kind == "slides" else "pdf"
        most = document.page_budget if kind == "slides" else MOST_PAGES.get(kind, {}).get(audience)
        if most is not None:
            pages[kind, audience] = (WRITERS[file_format].load()(document, theme).pages, most)
    assert {key: (found, most) for key, (found, most) in pages.items() if found > most} == {}


@pytest.mark.parametrize("lesson", LESSONS)
def it_changes_with_the_phase_of_the_school(lesson):
    primary, secondary = (documents(lesson, "england", phase) for phase in ("primary", "secondary"))
    assert any(said(primary[key]) != said(secondary[key]) for key in primary)


FILLED = """
name: "St Example’s Church of England Primary School"
website: https://www.st-examples.example
policy_address: https://www.st-examples.example/safeguarding
office_phone: 01632 960 000
lead: {name: Rowan Example, phone: 01632 960 001, mailbox: safeguarding@st-examples.example}
deputy: {name: Ash Sample-Placeholder, phone: 01632 960 002, mailbox: deputy@st-examples.example}
"""


@pytest.mark.parametrize("lesson", LESSONS)
def it_fits_a_school_with_a_long_name_and_all_details(lesson, tmp_path):
    (tmp_path / "school.yaml").write_text(FILLED, encoding="utf-8")
    school = load_school(tmp_path / "school.yaml", shown_as="school.yaml")
    ready, theme = pack(lesson), load_theme(ASSETS)
    pages = {}
    for kind in ("handout", "flowchart", "incident-card"):
        for audience in KINDS[kind].audiences:
            document = merge(KINDS[kind].compose(ready, Request(audience)), school, ready.words)
            pages[kind, audience] = (WRITERS["pdf"].load()(document, theme).pages, document.page_budget)
    assert {key: (found, most) for key, (found, most) in pages.items() if found > most} == {}
