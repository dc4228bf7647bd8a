"""The lesson on apps and games: a home plan, balance, no names that change, and the right way for each report."""

import re
from functools import cache

from builders.assets import SHIPPED, Assets
from builders.document import plain
from builders.lesson.load import Loaded, load_lesson
from builders.lesson.procedure import ActionStep, Decision, ProcedureNode

NAME = "apps-and-games"
FIGURES = {"ST-06", "ST-07", "ST-09", "ST-10", "ST-34", "ST-35", "ST-36"}
STAFF_FIRST_MINUTES = {f"A{number}" for number in range(1, 11)}
PARENTS_OWN = {f"P{number}" for number in range(1, 10)}
COMPANIES = re.compile(
    r"tiktok|snapchat|instagram|whatsapp|youtube|roblox|fortnite|minecraft|discord|facebook|xbox|playstation|iphone",
    re.I,
)
HOME_PLAN = (
    "Set up", "private", "date of birth", "Younger", "Older", "block, mute and report", "each term", "Ask before",
)  # fmt: skip


@cache
def loaded() -> Loaded:
    return load_lesson(SHIPPED / "lessons" / NAME, assets=Assets(), shown_as=f"lessons/{NAME}/lesson.yaml")


def facts_below(*path: str) -> set[str]:
    """Return the codes of all statements below a path of the lesson."""
    return {fact for at, statement in loaded().statements if at[: len(path)] == path for fact in statement.facts}


def texts_below(*path: str) -> list[str]:
    return [plain(inlines) for at, inlines in loaded().texts if at[: len(path)] == path]


def answers(nodes: tuple[ProcedureNode, ...], decision_id: str) -> dict[str, ActionStep | Decision]:
    """Return what each answer of a decision leads to."""
    by_id = {node.id: node for node in nodes}
    decision = by_id[decision_id]
    assert isinstance(decision, Decision)
    return {plain(way.answer): by_id[way.to] for way in decision.exits}


class DescribeFacts:
    def it_carries_every_figure_on_the_topic(self) -> None:
        assert FIGURES - facts_below() == set()

    def it_gives_all_staff_the_whole_of_the_first_minutes(self) -> None:
        assert STAFF_FIRST_MINUTES - facts_below("procedures", "staff") == set()

    def it_gives_parents_the_whole_of_their_own_procedure(self) -> None:
        assert PARENTS_OWN - facts_below("procedures", "parents") == set()

    def it_names_no_company_app_or_game(self) -> None:
        assert [text for text in texts_below() if COMPANIES.search(text)] == []


class DescribeHomePlan:
    def it_has_all_seven_points_the_fourth_for_younger_and_older_children(self) -> None:
        done = [plain(one.do) for one in loaded().lesson.talking_points.items if one.audience == "parents"]
        assert [point for point in HOME_PLAN if not any(point in one for one in done)] == []

    def it_differs_with_the_phase(self) -> None:
        phases = [one.phase for one in loaded().lesson.talking_points.items if one.audience == "parents"]
        assert {"primary", "secondary", "both"} == set(phases)

    def it_stands_in_one_paragraph_on_the_sheet(self) -> None:
        lead = plain(loaded().lesson.talking_points.lead)
        assert len([sentence for sentence in lead.split(".") if sentence.strip()]) == 7

    def it_says_that_it_is_not_all_danger(self) -> None:
        closing = loaded().lesson.sessions.parents.agenda[-1].segments[-1]
        assert "It is not all danger." in " ".join(plain(said) for said in closing.say)


class DescribePlannedLaw:
    def it_never_states_the_planned_limits_as_law(self) -> None:
        speaking = [text for text in texts_below() if "under-16s" in text]
        assert speaking
        assert [text for text in speaking if not re.search(r"planned|expected|what is law today", text)] == []


class DescribeReports:
    def it_sends_adults_threats_and_sexual_contact_to_ceop_or_the_police(self) -> None:
        led = answers(loaded().lesson.procedures.parents.steps, "parents-adult")
        assert led["Yes"].id == "parents-police"

    def it_tells_school_where_pupils_are_involved(self) -> None:
        led = answers(loaded().lesson.procedures.parents.steps, "pupils-involved")
        assert (led["Yes"].id, led["No"].id) == ("tell-school", "stay-close")

    def it_does_not_send_bullying_to_ceop(self) -> None:
        trail = next(item for item in loaded().lesson.procedures.parents.trail if item.id == "trail-ceop")
        assert "CEOP cannot help with bullying" in plain(trail.detail)

    def it_keeps_report_harmful_content_for_13_and_over_after_the_app(self) -> None:
        trail = next(item for item in loaded().lesson.procedures.parents.trail if item.id == "trail-rhc")
        assert "ages 13 and over, after you have reported to the app" in plain(trail.detail)

    def it_refers_at_once_where_an_adult_is_involved(self) -> None:
        stage = next(one for one in loaded().lesson.procedures.lead.stages if one.id == "at-a-glance")
        assert answers(stage.flow, "glance-adult")["Yes"].id == "glance-refer"

    def it_never_warns_the_person(self) -> None:
        never = " ".join(texts_below("procedures", "staff", "never"))
        assert "warn an adult who harms children" in never
