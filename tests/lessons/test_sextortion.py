"""The lesson on blackmail over nude images says what it must, and the hardest word only where help stands beside it."""

import pytest

from builders.document import plain
from tests.lessons.telling import answers, documents, facts_of, loaded, only_for, said, stage

NAME = "sextortion"


@pytest.fixture
def lesson():
    return loaded(NAME).lesson


@pytest.fixture
def parents(lesson):
    """Return the procedure of parents."""
    return lesson.procedures.parents


def told(part):
    """All texts of a part in small letters."""
    return said(part).casefold()


def sections_saying(word, kind, audience):
    """The names of the sections or slides that say a word; `opening` are the notes of a deck's first slide."""
    document = documents(NAME)[kind, audience]
    found = {"opening"} if any(word in plain(line).casefold() for line in document.notes) else set()
    waiting = list(document.sections)
    while waiting:
        section = waiting.pop()
        waiting += section.sections
        if word in repr((section.title, section.blocks, section.notes)).casefold():
            found.add(section.id)
    return found


class DescribeFacts:
    def it_carries_the_topic_and_the_first_hour(self, lesson):
        assert {"7c", "3.13"} <= facts_of(lesson.procedures.parents)
        assert {"7c", "3.13"} <= facts_of(lesson.procedures.staff)
        assert {"3.3", "3.13"} <= facts_of(lesson.procedures.lead)

    def it_carries_each_number_but_the_one_from_abroad(self, lesson):
        assert {f"ST-{number}" for number in (15, 16, 17, 18, 20, 21, 22)} <= facts_of(lesson.statistics)


class DescribeTheFirstHour:
    def it_writes_down_before_it_blocks_and_blocks_before_it_reports(self, parents):
        order = [node.id for node in parents.steps]
        save = next(step for step in parents.listed if step.id == "save-then-block")
        title = plain(save.title).casefold()
        assert title.index("save") < title.index("block")
        assert order.index("save-then-block") < order.index("report-it") < order.index("tell-school")

    def it_stops_before_anything_is_paid_and_again_when_something_was(self, parents):
        order = [node.id for node in parents.steps]
        stop = next(step for step in parents.listed if step.id == "stop-and-do-not-pay")
        assert order.index("stop-and-do-not-pay") < order.index("save-then-block")
        assert "nobody pays. if you have paid, stop now." in told(stop)
        assert "send no more" in told(parents.special_cases[0])

    @pytest.mark.parametrize("helper", ["999", "101", "ceop", "report remove", "take it down"])
    def it_names_the_police_ceop_and_both_ways_to_remove_a_picture(self, parents, helper):
        assert helper in told(parents)

    def it_tells_staff_to_stay_before_anything_else(self, lesson):
        assert "Stay with the child" in plain(lesson.procedures.staff.listed[0].title)

    def it_refers_at_once(self, lesson):
        glance = stage(lesson, "at-a-glance")
        assert answers(glance.flow, "glance-threat")["Yes"] == "glance-refer"
        assert not glance.nations

    def it_watches_for_weeks_and_not_for_hours(self, lesson, parents):
        assert "days and weeks" in told(stage(lesson, "watch-plan"))
        assert "for weeks" in told(parents.steps)

    def it_never_speaks_of_outcome_21(self, lesson):
        assert "outcome 21" not in told(lesson)


class DescribeWords:
    def it_speaks_of_suicide_to_parents_only_beside_those_who_help(self, lesson):
        # One side of the sheet, and the slide with the numbers; Papyrus stands on both.
        assert sections_saying("suicide", "handout", "parents") == {"care"}
        assert sections_saying("suicide", "slides", "parents") == {"who-helps-help", "opening"}
        assert lesson.help.parents[:2] == ("childline", "papyrus")

    def it_speaks_of_suicide_to_staff_only_beside_those_who_help(self, lesson):
        assert sections_saying("suicide", "handout", "staff") == set()
        assert sections_saying("suicide", "slides", "staff") == {"staff-help-and-questions-help", "opening"}
        assert {"papyrus", "samaritans"} <= set(lesson.help.staff[:3])

    def it_says_that_it_is_a_crime_against_the_child_to_everybody(self, lesson):
        for part in (lesson.reassurance, lesson.procedures.staff, lesson.procedures.lead):
            assert "crime against" in told(part), type(part)

    @pytest.mark.parametrize("audience", ["parents", "staff"])
    def it_says_both_names_of_it_and_the_plain_one_first(self, lesson, audience):
        points = [plain(point.short) for point in only_for(audience, lesson.meaning.points)]
        named = next(text for text in points if "sextortion" in text)
        assert "financially motivated sexual extortion" in named
        assert named.index("blackmail over nude") < named.index("sextortion")
