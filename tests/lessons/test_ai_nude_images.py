"""The lesson on AI-made and edited images: nobody tests what is real, and photos are used with care."""

import re
from functools import cache

from builders.assets import SHIPPED, Assets
from builders.document import plain
from builders.lesson.load import Loaded, load_lesson
from builders.lesson.procedure import ActionStep, Decision

NAME = "ai-nude-images"
FIGURES = {"ST-26", "ST-27", "ST-30", "ST-31", "ST-32", "ST-33"}
STAFF_FIRST_MINUTES = {f"A{number}" for number in range(1, 11)}
PARENTS_OWN = {f"P{number}" for number in range(1, 10)}
LEADS = {"3.2", "3.3", "3.4", "3.5", "3.6", "3.7", "3.8", "3.9", "3.10", "3.11", "3.13", "3.14"}


@cache
def loaded() -> Loaded:
    return load_lesson(SHIPPED / "lessons" / NAME, assets=Assets(), shown_as=f"lessons/{NAME}/lesson.yaml")


def facts_below(*path: str) -> set[str]:
    """Return the codes of all statements below a path of the lesson."""
    return {fact for at, statement in loaded().statements if at[: len(path)] == path for fact in statement.facts}


def texts_below(*path: str) -> list[str]:
    return [plain(inlines) for at, inlines in loaded().texts if at[: len(path)] == path]


class DescribeFacts:
    def it_carries_every_figure_on_the_topic(self) -> None:
        assert FIGURES - facts_below() == set()

    def it_gives_all_staff_the_whole_of_the_first_minutes(self) -> None:
        assert STAFF_FIRST_MINUTES - facts_below("procedures", "staff") == set()

    def it_gives_parents_the_whole_of_their_own_procedure(self) -> None:
        assert PARENTS_OWN - facts_below("procedures", "parents") == set()

    def it_gives_leads_the_whole_of_theirs(self) -> None:
        assert LEADS - facts_below("procedures", "lead") == set()


class DescribeWhatNobodyDoes:
    def it_forbids_staff_and_parents_to_check_if_an_image_is_real(self) -> None:
        never = [texts_below("procedures", audience, "never") for audience in ("parents", "staff")]
        for texts in never:
            assert any("real" in text for text in texts)
            assert any("test an app" in text and "search" in text for text in texts)

    def it_forbids_leads_to_prove_test_upload_or_search(self) -> None:
        lead = " ".join(texts_below("procedures", "lead"))
        assert "Try to prove if it is real, test a tool, upload a photo, or search" in lead

    def it_lets_no_session_show_or_name_an_app(self) -> None:
        checklists = [" ".join(texts_below("sessions", who, "checklist")) for who in ("parents", "staff")]
        assert all(re.search(r"No app\b.*\bshown", said) for said in checklists)


class DescribeTheLeadsPart:
    def it_asks_in_the_drawing_if_an_under_18_made_it_and_then_weighs_both(self) -> None:
        stage = next(one for one in loaded().lesson.procedures.lead.stages if one.id == "at-a-glance")
        asked = next(
            node for node in stage.flow if isinstance(node, Decision) and "under-18 make" in plain(node.question)
        )
        steps = {node.id: node for node in stage.flow}
        yes = next(steps[way.to] for way in asked.exits if plain(way.answer) == "Yes")
        assert isinstance(yes, ActionStep)
        assert {"behaviour", "safeguarding"} <= set(plain(yes.what).lower().split())

    def it_says_what_a_blackmailed_school_does_not_do(self) -> None:
        stage = next(one for one in loaded().lesson.procedures.lead.stages if one.id == "school-blackmail")
        said = " ".join(plain(item.short) for item in stage.never)
        assert "Pay" in said
        assert "Open, forward" in said

    def it_reports_the_advice_on_photos_and_does_not_state_it_as_law(self) -> None:
        stage = next(one for one in loaded().lesson.procedures.lead.stages if one.id == "school-photos")
        seen = [item for item in stage.checks if item.confidence == "V2"]
        assert len(seen) >= 4
        assert [plain(item.short) for item in seen if "report" not in plain(item.short)] == []


class DescribeParentsText:
    def it_tells_how_to_use_photos_with_care(self) -> None:
        points = [plain(one.do) for one in loaded().lesson.talking_points.items if one.audience == "parents"]
        for word in ("private", "uniform", "school and clubs", "Ask before"):
            assert any(word in point for point in points), word

    def it_explains_six_words_in_six_words_or_fewer(self) -> None:
        terms = [term for term in loaded().lesson.glossary if term.audience == "parents"]
        assert len(terms) == 6
        assert [plain(term.term) for term in terms if len(plain(term.meaning).split()) > 6] == []
