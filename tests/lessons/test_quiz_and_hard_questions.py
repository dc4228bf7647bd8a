"""The quiz, hard questions, situations and letter of every lesson: fair, short and discreet."""

import re

import pytest

from builders.document import plain
from builders.nations import NATIONS
from tests.lessons.telling import LESSONS, loaded, segments, sentences, texts_of, word_count

SHARED_QUESTIONS = 6
INDISCREET = re.compile(r"nude|naked|sex|abus|groom|extort|blackmail", re.I)
FOR_LEADS = re.compile(r"exceptional|same sex|second member|outcome 21|review meeting|deletion|may need to view", re.I)
UNEVEN = 1.5
"""How many times as long as the shortest option the longest may be: more gives the answer away, or hides it."""


@pytest.fixture(params=LESSONS)
def lesson(request):
    return loaded(request.param).lesson


@pytest.fixture(params=NATIONS)
def nation(request):
    return request.param


def asked(lesson, audience, nation):
    """The hard questions of an audience in a nation."""
    of_audience = [one for one in lesson.hard_questions if one.audience == audience]
    return [one for one in of_audience if not one.nations or nation in one.nations]


class DescribeQuiz:
    def it_asks_all_staff_ten_questions_of_which_four_are_its_own(self, lesson, nation):
        here = [one for one in lesson.quiz if not one.nations or nation in one.nations]
        assert len(here) == 10
        assert {one.audience for one in here} == {"staff"}
        elsewhere = [loaded(name).lesson for name in LESSONS]
        others = {one.id for other in elsewhere if other is not lesson for one in other.quiz}
        assert len([one for one in here if one.id in others]) <= SHARED_QUESTIONS

    def it_hides_the_right_answer_in_each_place_about_equally_often(self, lesson):
        places = [one.right for one in lesson.quiz if len(one.options) == 3]
        assert all(2 <= places.count(place) <= 4 for place in (1, 2, 3))

    def it_offers_answers_of_about_one_length(self, lesson):
        lengths = {one.id: [len(plain(option)) for option in one.options] for one in lesson.quiz}
        assert {name: each for name, each in lengths.items() if max(each) > UNEVEN * min(each)} == {}

    def it_gives_a_reason_in_one_or_two_sentences(self, lesson):
        assert [one.id for one in lesson.quiz if not 1 <= len(sentences(plain(one.reason))) <= 2] == []

    def it_asks_nothing_that_only_a_lead_decides(self, lesson):
        assert [text for text in texts_of((lesson.quiz, lesson.hard_questions)) if FOR_LEADS.search(text)] == []

    def it_asks_about_danger_secrecy_the_lead_who_is_away_and_the_childs_words(self, lesson):
        facts = {fact for one in lesson.quiz for fact in one.facts}
        assert {"A1", "A8", "A9", "3.15"} <= facts


class DescribeHardQuestions:
    def it_prepares_whoever_speaks_to_parents_for_six_to_eight(self, lesson, nation):
        assert 6 <= len(asked(lesson, "parents", nation)) <= 8

    def it_prepares_whoever_trains_staff_for_five_to_seven(self, lesson, nation):
        assert 5 <= len(asked(lesson, "staff", nation)) <= 7

    def it_asks_in_questions_and_answers_in_two_to_four_spoken_sentences(self, lesson):
        told = {one.id: len(sentences(plain(one.answer))) for one in lesson.hard_questions}
        assert [one.id for one in lesson.hard_questions if not plain(one.question).endswith("?")] == []
        assert {name: count for name, count in told.items() if not 2 <= count <= 4} == {}

    def it_keeps_an_answer_short_enough_to_be_said_in_one_breath_or_two(self, lesson):
        assert [one.id for one in lesson.hard_questions if word_count(plain(one.answer)) > 50] == []

    def it_answers_parents_in_short_sentences(self, lesson):
        answers = [plain(one.answer) for one in lesson.hard_questions if one.audience == "parents"]
        counts = [word_count(sentence) for answer in answers for sentence in sentences(answer)]
        assert max(counts) <= 20
        assert sum(counts) / len(counts) <= 12


class DescribeSituations:
    def it_has_four_that_fit_a_small_card(self, lesson):
        assert len(lesson.scenarios) == 4
        words = {one.id: (word_count(plain(one.scene)), word_count(plain(one.speech))) for one in lesson.scenarios}
        assert {name: each for name, each in words.items() if each[0] > 35 or each[1] > 20} == {}

    def it_tells_whoever_leads_the_talk_what_good_looks_like(self, lesson):
        counts = {one.id: (len(one.questions), len(one.good), len(one.wrong_turns)) for one in lesson.scenarios}
        fitting = [2 <= asks <= 3 and 3 <= good <= 4 and 2 <= wrong <= 3 for asks, good, wrong in counts.values()]
        assert dict(zip(counts, fitting, strict=True)) == dict.fromkeys(counts, True)

    def it_has_a_card_for_each_of_them_in_every_school(self, lesson):
        assert {(one.audience, one.phase, one.nations) for one in lesson.scenarios} == {("staff", "both", ())}

    def it_names_the_situation_of_each_slide(self, lesson):
        shown = [segment.item for segment in segments(lesson.sessions.staff) if segment.slide == "scenario"]
        assert shown
        assert set(shown) <= {one.id for one in lesson.scenarios}


class DescribeInvitation:
    def it_is_two_or_three_short_paragraphs(self, lesson):
        invitation = lesson.sessions.parents.invitation
        assert 2 <= len(invitation) <= 3
        assert [plain(text) for text in invitation if word_count(plain(text)) > 50] == []

    def it_can_lie_on_a_kitchen_table(self, lesson):
        assert INDISCREET.findall(letter(lesson)) == []

    def it_says_what_is_not_shown_and_that_nobody_is_asked_or_recorded(self, lesson):
        told = letter(lesson)
        assert re.search(r"\bNo\b[^.]*\b(pictures|films?|chats|messages)\b[^.]*\b(is|are) shown\b", told)
        assert "nothing is recorded" in told
        assert "Nobody will ask you" in told


def letter(lesson):
    """All that the letter says."""
    return " ".join(plain(text) for text in lesson.sessions.parents.invitation)
