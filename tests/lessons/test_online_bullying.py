"""The lesson on online bullying: kind help first, words kept and images never, and the moment at which staff switch."""

import re
from functools import cache

from builders.assets import SHIPPED, Assets
from builders.document import plain
from builders.lesson.load import Loaded, load_lesson
from builders.lesson.procedure import ActionStep, Decision

NAME = "online-bullying"
STAFF_FIRST_MINUTES = {f"A{number}" for number in range(1, 11)}
PARENTS_OWN = {f"P{number}" for number in range(1, 10)}
LEADS = {"3.2", "3.3", "3.4", "3.5", "3.6", "3.7", "3.8", "3.9", "3.10", "3.11", "3.14"}
PREJUDICE = ("race", "religion", "disability", "gender", "sexuality")
CUT_FIGURE = "18.1"
"""Seen in a sentence that was cut off: nobody states it as a fact."""


@cache
def loaded() -> Loaded:
    return load_lesson(SHIPPED / "lessons" / NAME, assets=Assets(), shown_as=f"lessons/{NAME}/lesson.yaml")


def facts_below(*path: str) -> set[str]:
    """Return the codes of all statements below a path of the lesson."""
    return {fact for at, statement in loaded().statements if at[: len(path)] == path for fact in statement.facts}


def texts_below(*path: str) -> list[str]:
    return [plain(inlines) for at, inlines in loaded().texts if at[: len(path)] == path]


def staff_step(name: str) -> ActionStep:
    step = next(node for node in loaded().lesson.procedures.staff.steps if node.id == name)
    assert isinstance(step, ActionStep)
    return step


def decisions(audience: str) -> list[Decision]:
    procedure = getattr(loaded().lesson.procedures, audience)
    return [node for node in procedure.steps if isinstance(node, Decision)]


class DescribeFacts:
    def it_carries_the_topic_in_every_part(self) -> None:
        parts = ("meaning", "risks", "signs", "talking_points", "starters", "scenarios", "statistics")
        assert [part for part in parts if not facts_below(part) & {"7e", "ST-11"}] == []

    def it_gives_all_staff_the_whole_of_the_first_minutes(self) -> None:
        assert STAFF_FIRST_MINUTES - facts_below("procedures", "staff") == set()

    def it_gives_parents_the_whole_of_their_own_procedure(self) -> None:
        assert PARENTS_OWN - facts_below("procedures", "parents") == set()

    def it_gives_leads_the_whole_of_theirs(self) -> None:
        assert LEADS - facts_below("procedures", "lead") == set()


class DescribeFigures:
    def it_says_of_which_year_each_number_is(self) -> None:
        asked = {number.id: plain(number.asked) for number in loaded().lesson.statistics}
        assert "March 2023" in asked["bullied-online"]
        assert "March 2020" in asked["not-called-bullying"]

    def it_never_states_the_figure_whose_sentence_was_cut_off(self) -> None:
        saying = [(at, plain(inlines)) for at, inlines in loaded().texts if CUT_FIGURE in plain(inlines)]
        assert [at[0] for at, _ in saying] == ["changes"]
        assert "Check it before you quote it" in saying[0][1]

    def it_marks_that_figure_for_the_sign_off(self) -> None:
        carriers = [one for _, one in loaded().statements if one.id == "change-told-no-one"]
        assert [one.confidence for one in carriers] == ["W"]


class DescribeParentsProcedure:
    def it_asks_what_else_is_part_of_it_once(self) -> None:
        assert [len(decision.exits) for decision in decisions("parents")] == [2, 3]

    def it_keeps_words_and_never_a_picture(self) -> None:
        where = (("procedures", "parents", "steps"), ("procedures", "parents", "trail"), ("talking_points",))
        advice = [text for path in where for text in texts_below(*path) if "screenshot" in text.lower()]
        assert len(advice) >= 3
        assert [text for text in advice if not re.search(r"[Nn]ever (copy|take|be used|of nudes)", text)] == []

    def it_sends_nobody_to_ceop_with_bullying(self) -> None:
        trail = " ".join(texts_below("procedures", "parents", "trail"))
        assert "Do not report bullying to CEOP." in trail
        assert "ceop-safety-centre" not in loaded().lesson.help.named

    def it_says_from_which_age_report_harmful_content_helps(self) -> None:
        steps = [text for text in texts_below("procedures", "parents", "steps") if "Report Harmful Content" in text]
        assert steps
        assert all("13" in text for text in steps)

    def it_names_no_health_line_that_some_nations_do_not_have(self) -> None:
        told = texts_below("procedures", "parents") + texts_below("sessions", "parents")
        assert [text for text in told if re.search(r"\b111\b", text)] == []

    def it_helps_the_family_of_a_child_who_joined_in(self) -> None:
        cases = texts_below("procedures", "parents", "special_cases")
        assert "Your child joined in?" in cases


class DescribeStaffProcedure:
    def it_asks_if_an_image_is_part_of_it(self) -> None:
        assert "A nude or semi-nude image?" in [plain(one.question) for one in decisions("staff")]

    def it_switches_to_the_steps_for_images_and_then_tells_the_lead(self) -> None:
        switch = staff_step("image-incident")
        assert "Do not look" in plain(switch.what)
        assert "do not read the chat" in plain(switch.what)
        assert "Don’t forward it" in plain(switch.what)
        assert switch.next == "staff-tell"

    def it_never_reads_a_chat_to_see_who_is_in_it(self) -> None:
        assert "Read the chat to see who is in it" in texts_below("procedures", "staff", "never")
        assert any(text.startswith("Read a chat") for text in texts_below("procedures", "lead"))

    def it_protects_the_targeted_pupil_before_it_asks_who_did_what(self) -> None:
        order = [step.id for step in loaded().lesson.procedures.staff.listed]
        assert order == ["staff-danger", "staff-tell", "staff-explain", "staff-write"]
        assert plain(staff_step("staff-explain").title) == "Keep the targeted pupil safe."
        assert "Do not bring the pupils together" in plain(staff_step("staff-explain").never)


class DescribeLeadsProcedure:
    def it_protects_first_and_separates_evidence_from_rumour(self) -> None:
        stages = [stage.id for stage in loaded().lesson.procedures.lead.stages]
        order = ("protect-first", "evidence-and-rumour", "response", "weeks-after", "repair")
        assert [stage for stage in stages if stage in order] == list(order)

    def it_repairs_only_with_consent(self) -> None:
        stage = next(one for one in loaded().lesson.procedures.lead.stages if one.id == "repair")
        assert plain(stage.checks[0].short).startswith("The targeted child agrees freely")
        assert stage.never

    def it_looks_for_every_kind_of_prejudice(self) -> None:
        log = " ".join(texts_below("procedures", "lead")).lower()
        risks = " ".join(texts_below("risks")).lower()
        assert [kind for kind in PREJUDICE if kind not in log or kind not in risks] == []


class DescribeWords:
    def it_calls_no_child_a_bully(self) -> None:
        bully = re.compile(r"\bbull(y|ies)\b", re.I)
        meant = re.compile(r"(without|not) call|bullies them")
        using = [(at[-1], plain(inlines)) for at, inlines in loaded().texts if bully.search(plain(inlines))]
        assert [text for key, text in using if key != "avoid" and not meant.search(text)] == []

    def it_says_that_a_child_who_joined_in_is_still_a_child(self) -> None:
        parts = (("words",), ("scenarios",), ("procedures", "lead"), ("sessions", "parents"), ("sessions", "staff"))
        for part in parts:
            assert any("still a child" in text for text in texts_below(*part)), part
