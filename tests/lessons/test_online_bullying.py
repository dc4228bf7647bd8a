"""The lesson on online bullying: kind help first, words kept and images never, and the moment at which staff switch."""

import re

import pytest

from builders.document import plain
from builders.lesson.procedure import Decision
from tests.lessons.telling import action, facts_of, loaded, said, stage, statements_of, texts_of

NAME = "online-bullying"
CUT_FIGURE = "18.1"
"""Seen in a sentence that was cut off: nobody states it as a fact."""


@pytest.fixture
def lesson():
    return loaded(NAME).lesson


def decisions(procedure):
    return [node for node in procedure.steps if isinstance(node, Decision)]


@pytest.mark.parametrize("part", ["meaning", "risks", "signs", "talking_points", "starters", "scenarios", "statistics"])
def it_carries_the_topic_in_every_part(lesson, part):
    assert facts_of(getattr(lesson, part)) & {"7e", "ST-11"}


class DescribeFigures:
    def it_says_of_which_month_each_number_is(self, lesson):
        asked = {number.id: plain(number.asked) for number in lesson.statistics}
        assert "March 2023" in asked["bullied-online"]
        assert "March 2020" in asked["not-called-bullying"]

    def it_never_states_the_figure_whose_sentence_was_cut_off(self, lesson):
        (saying,) = (text for text in texts_of(lesson) if CUT_FIGURE in text)
        assert saying in texts_of(lesson.changes)
        assert "Check it before you quote it" in saying

    def it_marks_that_figure_for_the_sign_off(self, lesson):
        carriers = [one for one in statements_of(lesson) if one.id == "change-told-no-one"]
        assert [one.confidence for one in carriers] == ["W"]


class DescribeParentsProcedure:
    def it_asks_what_else_is_part_of_it_once(self, lesson):
        assert [len(decision.exits) for decision in decisions(lesson.procedures.parents)] == [2, 3]

    def it_keeps_words_and_never_a_picture(self, lesson):
        parents = lesson.procedures.parents
        told = texts_of((parents.steps, parents.trail, lesson.talking_points))
        advice = [text for text in told if "screenshot" in text.lower()]
        assert len(advice) >= 3
        assert [text for text in advice if not re.search(r"[Nn]ever (copy|take|be used|of nudes)", text)] == []

    def it_sends_nobody_to_ceop_with_bullying(self, lesson):
        assert "Do not report bullying to CEOP." in said(lesson.procedures.parents.trail)
        assert "ceop-safety-centre" not in lesson.help.named

    def it_says_from_which_age_report_harmful_content_helps(self, lesson):
        steps = [text for text in texts_of(lesson.procedures.parents.steps) if "Report Harmful Content" in text]
        assert steps
        assert all("13" in text for text in steps)

    def it_names_no_health_line_that_some_nations_do_not_have(self, lesson):
        told = texts_of((lesson.procedures.parents, lesson.sessions.parents))
        assert [text for text in told if re.search(r"\b111\b", text)] == []

    def it_helps_the_family_of_a_child_who_joined_in(self, lesson):
        assert "Your child joined in?" in texts_of(lesson.procedures.parents.special_cases)


class DescribeStaffProcedure:
    def it_asks_if_an_image_is_part_of_it(self, lesson):
        asked = [plain(decision.question) for decision in decisions(lesson.procedures.staff)]
        assert "A nude or semi-nude image?" in asked

    def it_switches_to_the_steps_for_images_and_then_tells_the_lead(self, lesson):
        switch = action(lesson.procedures.staff.steps, "image-incident")
        assert "Do not look" in plain(switch.what)
        assert "do not read the chat" in plain(switch.what)
        assert "Don’t forward it" in plain(switch.what)
        assert switch.next == "staff-tell"

    def it_never_reads_a_chat_to_see_who_is_in_it(self, lesson):
        assert "Read the chat to see who is in it" in texts_of(lesson.procedures.staff.never)
        assert any(text.startswith("Read a chat") for text in texts_of(lesson.procedures.lead))

    def it_protects_the_targeted_pupil_before_it_asks_who_did_what(self, lesson):
        staff = lesson.procedures.staff
        explain = action(staff.steps, "staff-explain")
        assert [step.id for step in staff.listed] == ["staff-danger", "staff-tell", "staff-explain", "staff-write"]
        assert plain(explain.title) == "Keep the targeted pupil safe."
        assert "Do not bring the pupils together" in plain(explain.never)


class DescribeLeadsProcedure:
    def it_protects_first_and_separates_evidence_from_rumour(self, lesson):
        order = ["protect-first", "evidence-and-rumour", "response", "weeks-after", "repair"]
        assert [one.id for one in lesson.procedures.lead.stages if one.id in order] == order

    def it_repairs_only_with_consent(self, lesson):
        repair = stage(lesson, "repair")
        assert plain(repair.checks[0].short).startswith("The targeted child agrees freely")
        assert repair.never

    @pytest.mark.parametrize("prejudice", ["race", "religion", "disability", "gender", "sexuality"])
    def it_looks_for_every_kind_of_prejudice(self, lesson, prejudice):
        assert prejudice in said(lesson.procedures.lead).lower()
        assert prejudice in said(lesson.risks).lower()


class DescribeWords:
    def it_calls_no_child_a_bully(self):
        bully = re.compile(r"\bbull(y|ies)\b", re.I)
        meant = re.compile(r"(without|not) call|bullies them")
        using = [plain(inlines) for at, inlines in loaded(NAME).texts if at[-1] != "avoid"]
        assert [text for text in using if bully.search(text) and not meant.search(text)] == []

    def it_says_that_a_child_who_joined_in_is_still_a_child(self, lesson):
        sessions = lesson.sessions
        for part in (lesson.words, lesson.scenarios, lesson.procedures.lead, sessions.parents, sessions.staff):
            assert "still a child" in said(part), type(part)
