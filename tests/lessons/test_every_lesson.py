"""What every shipped lesson tells, whatever its topic: facts, sources, depth, and words that its readers can follow."""

import re

import pytest

from builders.document import plain
from builders.nations import NATIONS
from tests.lessons.telling import (
    LESSONS,
    facts_of,
    loaded,
    only_for,
    said,
    segments,
    sentences,
    short_version,
    statements_of,
    texts_of,
    word_count,
)

WHOLE = {
    "staff": {f"A{number}" for number in range(1, 11)},
    "parents": {f"P{number}" for number in range(1, 10)},
    "lead": {f"B{number}" for number in range(1, 10)} | {f"3.{number}" for number in (*range(2, 12), 13, 14)},
}
"""Codes of the facts that each procedure is made of."""
LEFT_OUT = {
    ("online-grooming", "parents"): {"P9"},  # what to do when your own child shared a picture: here an adult did it
    ("sextortion", "parents"): {"P9"},
    ("sextortion", "lead"): {"3.4"},  # the weighing of the risk: blackmail is referred at once
}
UNCONFIRMED = "SEED-03"
"""A claim of the seed article that could not be confirmed, so that no lesson says it."""
LEAD_ONLY = re.compile(r"B[1-9]|3\.(2|3|4|5|6|7|9|10|11)")
ONE_LINE_OF_LAW = {("apps-and-games", "northern-ireland")}
LONG_SENTENCES = {
    "online-grooming": (
        "Recorded offences of sexual communication with a child are at a record level, "
        "as reported by the Shropshire Star in November 2025."
    )
}
"""A change since older material, for the presenter, with the newspaper that reported it."""
SHARED = (
    "meaning", "why", "risks", "signs", "talking_points", "starters", "words", "statistics", "glossary", "changes",
)  # fmt: skip
COMPANIES = re.compile(
    r"tiktok|snapchat|instagram|whatsapp|youtube|roblox|fortnite|minecraft|discord|facebook|xbox|playstation|iphone",
    re.I,
)


@pytest.fixture(params=LESSONS)
def name(request):
    return request.param


@pytest.fixture
def lesson(name):
    return loaded(name).lesson


@pytest.fixture
def parents_texts(lesson):
    parts = [getattr(lesson, part) for part in ("public", "reassurance", *SHARED)]
    return texts_of((*parts, lesson.procedures.parents, lesson.sessions.parents), "parents")


@pytest.fixture
def all_staff_texts(lesson):
    parts = [getattr(lesson, part) for part in ("staff_title", "staff_lead", *SHARED, "scenarios", "law")]
    return texts_of((*parts, lesson.procedures.staff, lesson.sessions.staff), "staff")


def reaching(audience, items):
    return [item for item in items if item.audience in ("both", audience)]


class DescribeFacts:
    @pytest.mark.parametrize("reader", WHOLE)
    def it_gives_each_reader_the_whole_of_their_own_procedure(self, name, lesson, reader):
        missing = WHOLE[reader] - facts_of(getattr(lesson.procedures, reader))
        assert missing == LEFT_OUT.get((name, reader), set())

    def it_keeps_the_leads_part_away_from_all_others(self, lesson):
        others = [getattr(lesson, part) for part in type(lesson).model_fields if part != "procedures"]
        told = facts_of((*others, lesson.procedures.parents, lesson.procedures.staff))
        assert {fact for fact in told if LEAD_ONLY.fullmatch(fact)} == set()

    def it_leaves_out_what_could_not_be_confirmed(self, lesson):
        assert UNCONFIRMED not in facts_of(lesson)


class DescribeSources:
    def it_names_none_that_no_statement_rests_on(self, lesson):
        used = {source for statement in statements_of(lesson) for source in statement.sources}
        assert {source.id for source in lesson.sources} == used

    def it_claims_no_more_than_they_bear(self, lesson):
        seen = {source.id for source in lesson.sources if source.confidence == "V"}
        claims = [statement for statement in statements_of(lesson) if statement.confidence == "V"]
        assert claims
        assert [claim.id for claim in claims if seen.isdisjoint(claim.sources)] == []

    def it_says_second_hand_where_staff_read_what_was_seen_second_hand(self, lesson):
        read = statements_of((lesson.procedures.lead, lesson.law, lesson.meaning, lesson.words))
        second_hand = [statement for statement in read if statement.confidence == "V2"]
        assert second_hand
        assert [statement.id for statement in second_hand if "report" not in said(statement)] == []


class DescribeDepth:
    @pytest.mark.parametrize("audience", ["parents", "staff"])
    def it_names_six_risks_or_signs(self, lesson, audience):
        assert len(reaching(audience, (*lesson.risks.items, *lesson.signs.items))) >= 6

    def it_follows_each_risk_with_what_still_helps(self, lesson):
        assert all(plain(risk.hope) for risk in lesson.risks.items)

    def it_has_eight_talking_points_with_words_to_say(self, lesson):
        points = lesson.talking_points.items
        assert len(points) >= 8
        assert all(plain(point.say) for point in points)

    def it_has_three_starters_for_parents(self, lesson):
        assert len(reaching("parents", lesson.starters.items)) >= 3

    def it_has_two_staff_scenarios_with_answers_and_wrong_turns(self, lesson):
        assert len(lesson.scenarios) >= 2
        assert all(scenario.good and scenario.wrong_turns for scenario in lesson.scenarios)

    def it_has_two_numbers_with_a_source_and_with_who_was_asked_in_which_year(self, lesson):
        assert len(lesson.statistics) >= 2
        assert all(number.sources for number in lesson.statistics)
        assert [number.id for number in lesson.statistics if not re.search(r"\b20\d\d\b", plain(number.asked))] == []

    def it_has_items_for_one_phase_only(self, lesson):
        assert {"primary", "secondary"} & {statement.phase for statement in statements_of(lesson)}

    def it_has_a_starter_for_primary_pupils(self, lesson):
        assert any(starter.phase == "primary" for starter in lesson.starters.items)


class DescribeLaw:
    def it_is_no_legal_advice(self, lesson):
        assert plain(lesson.law.remark).startswith("This is a simple summary for training, not legal advice.")

    def it_is_made_for_all_four_nations(self, lesson):
        assert set(lesson.nations) == set(NATIONS)

    @pytest.mark.parametrize("nation", NATIONS)
    def it_has_two_lines_for_each_nation(self, name, lesson, nation):
        own = [item for item in lesson.law.items if nation in item.nations]
        assert len(own) >= (1 if (name, nation) in ONE_LINE_OF_LAW else 2)


def it_gives_each_lesson_a_public_name_of_its_own():
    names = [loaded(name).lesson.public.file_name for name in LESSONS]
    assert len(set(names)) == len(names)


class DescribeWords:
    def it_has_a_discreet_title_and_file_name(self, lesson):
        public = f"{said(lesson.public)} {lesson.public.file_name}"
        assert re.findall(r"nude|naked|sex|abus|groom|extort|blackmail", public, re.I) == []

    def it_never_blames_or_plays_down(self, lesson):
        shunned = re.compile(r"revenge porn|child porn|kiddie|promiscuous|asking for it|prostitut|boys will be", re.I)
        assert [text for text in texts_of(lesson) if shunned.search(text)] == []

    def it_names_no_company_app_or_game(self, lesson):
        assert [text for text in texts_of(lesson) if COMPANIES.search(text)] == []

    def it_tells_of_no_single_case(self, lesson):
        single = re.compile(r"took (his|her|their) (own )?life|died by|killed (him|her|them)sel", re.I)
        assert [text for text in texts_of(lesson) if single.search(text)] == []

    def it_types_no_phone_number_but_the_three_of_the_procedure(self, lesson):
        number = re.compile(r"(?<![\d,])0\d{2,}[ \d]{4,}|\b\d{5,}\b")
        assert [text for text in texts_of(lesson) if number.search(text)] == []

    def it_tells_nobody_but_leads_when_a_lead_may_view(self, parents_texts, all_staff_texts):
        telling = re.compile(r"exceptional|same sex|second member|Outcome 21|may need to view", re.I)
        assert [text for text in (*parents_texts, *all_staff_texts) if telling.search(text)] == []


class DescribeParentsText:
    def it_has_no_sentence_of_more_than_twenty_words(self, name, parents_texts):
        told = [sentence for text in parents_texts for sentence in sentences(text)]
        assert told
        assert {one for one in told if word_count(one) > 20} - {LONG_SENTENCES.get(name)} == set()

    def it_has_sentences_of_at_most_twelve_words_on_average(self, parents_texts):
        counts = [word_count(sentence) for text in parents_texts for sentence in sentences(text)]
        assert sum(counts) / len(counts) <= 12

    def it_explains_six_words_in_six_words_or_fewer(self, lesson):
        terms = only_for("parents", lesson.glossary)
        assert len(terms) == 6
        assert [plain(term.term) for term in terms if word_count(plain(term.meaning)) > 6] == []

    def it_has_six_steps_with_a_short_form_each(self, lesson):
        listed = lesson.procedures.parents.listed
        assert len(listed) == 6
        assert all(step.brief for step in listed)


class DescribeSessions:
    def it_marks_a_short_version_of_twenty_minutes(self, lesson):
        session = lesson.sessions.parents
        kept = {"title", "notice", "meaning", "risks", "starters", "steps", "never", "trail", "help", "closing"}
        assert session.short_minutes == 20
        assert kept - short_version(session) == set()

    @pytest.mark.parametrize("audience", ["parents", "staff"])
    def it_gives_the_presenter_enough_to_say(self, name, lesson, audience):
        # Full minutes need 40 words at least, fewer where people practise, ask or write; nobody can follow over 115.
        fewest = dict.fromkeys(("starters", "scenario", "questions", "school"), 15)
        if name in ("ai-nude-images", "apps-and-games"):
            fewest["say-to-child"] = 36  # everybody says each sentence aloud, twice
        for one in segments(getattr(lesson.sessions, audience)):
            spoken = sum(word_count(plain(paragraph)) for paragraph in one.say)
            assert fewest.get(one.slide, 40) * one.minutes <= spoken <= 115 * one.minutes, (one.slide, one.item, spoken)

    @pytest.mark.parametrize("audience", ["parents", "staff"])
    def it_asks_for_three_things_at_the_end(self, lesson, audience):
        assert len(getattr(lesson.sessions, audience).closing) == 3
