"""The first lesson says everything that it must, in words that its readers can follow."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from pydantic import BaseModel

from builders.assets import Assets
from builders.document import Field, Link, Mark, Phone, Strong, Text, plain
from builders.lesson.items import Statement
from builders.lesson.load import load_lesson
from builders.lesson.model import Lesson, Source
from builders.lesson.session import Session

ROOT = Path(__file__).resolve().parents[2]
LESSON = ROOT / "lessons" / "nude-selfies"
EXCLUDED = "SEED-03"
"""A claim that could not be confirmed, so that no lesson says it."""
LEAD_ONLY = re.compile(r"B[1-9]|3\.(2|3|4|5|6|7|9|10|11)")
INLINES = (Text, Strong, Link, Phone, Field, Mark)
PARENTS_ONLY_PARTS = ("public", "reassurance")
SHARED_PARTS = (
    "meaning", "why", "risks", "signs", "talking_points", "starters", "words", "statistics", "glossary", "changes",
)  # fmt: skip


@cache
def lesson() -> Lesson:
    return load_lesson(LESSON, assets=Assets(), shown_as="lessons/nude-selfies/lesson.yaml").lesson


def statements(part: object) -> Iterator[Statement]:
    if isinstance(part, Statement):
        yield part
    if isinstance(part, BaseModel):
        for name in type(part).model_fields:
            yield from statements(getattr(part, name))
    elif isinstance(part, tuple):
        for member in part:
            yield from statements(member)


def texts(part: object, audience: str) -> Iterator[str]:
    """Yield each text of a part that reaches an audience."""
    if isinstance(part, Statement) and part.audience not in ("both", audience):
        return
    if isinstance(part, BaseModel):
        for name in type(part).model_fields:
            if name not in ("icon", "id", "sources", "facts", "confidence"):
                yield from texts(getattr(part, name), audience)
    elif isinstance(part, tuple) and part:
        if isinstance(part[0], INLINES):
            yield plain(part)
        else:
            for member in part:
                yield from texts(member, audience)


def parents_texts() -> list[str]:
    whole = lesson()
    parts = [getattr(whole, name) for name in (*PARENTS_ONLY_PARTS, *SHARED_PARTS)]
    parts += [whole.procedures.parents, whole.sessions.parents]
    return [text for part in parts for text in texts(part, "parents")]


def all_staff_texts() -> list[str]:
    whole = lesson()
    parts = [getattr(whole, name) for name in (*SHARED_PARTS, "scenarios", "law")]
    parts += [whole.staff_title, whole.staff_lead, whole.procedures.staff, whole.sessions.staff]
    return [text for part in parts for text in texts(part, "staff")]


def sentences(text: str) -> list[str]:
    """Return the sentences of a text; words in quotes behind a colon are a sentence of their own."""
    return [sentence for sentence in re.split(r"(?<=[.!?])[^\w\s]?\s+|:\s+(?=“)", text) if word_count(sentence)]


def word_count(text: str) -> int:
    return sum(any(letter.isalnum() for letter in word) for word in text.split())


def facts_of(part: object) -> set[str]:
    return {fact for statement in statements(part) for fact in statement.facts}


def starts(session: Session) -> list[tuple[str, int]]:
    found: list[tuple[str, int]] = []
    minute = 0
    for part in session.agenda:
        for segment in part.segments:
            found.append((segment.slide, minute))
            minute += segment.minutes
    return found


class DescribeFacts:
    def it_carries_every_fact_of_the_seed_article_that_is_still_right(self) -> None:
        expected = {f"SEED-{number:02}" for number in range(1, 24)} - {EXCLUDED}
        assert expected - facts_of(lesson()) == set()

    def it_leaves_out_what_could_not_be_confirmed(self) -> None:
        assert EXCLUDED not in facts_of(lesson())

    def it_gives_all_staff_the_whole_of_the_first_minutes(self) -> None:
        assert {f"A{number}" for number in range(1, 11)} - facts_of(lesson().procedures.staff) == set()

    def it_gives_parents_the_whole_of_their_own_procedure(self) -> None:
        assert {f"P{number}" for number in range(1, 10)} - facts_of(lesson().procedures.parents) == set()

    def it_gives_leads_the_whole_of_theirs(self) -> None:
        review = {f"B{number}" for number in range(1, 10)}
        sections = {"3.2", "3.3", "3.4", "3.5", "3.6", "3.7", "3.8", "3.9", "3.10", "3.11", "3.13", "3.14"}
        assert (review | sections) - facts_of(lesson().procedures.lead) == set()

    def it_keeps_the_leads_part_away_from_all_others(self) -> None:
        whole = lesson()
        parts = [getattr(whole, name) for name in type(whole).model_fields if name != "procedures"]
        for part in (*parts, whole.procedures.parents, whole.procedures.staff):
            assert {fact for fact in facts_of(part) if LEAD_ONLY.fullmatch(fact)} == set()

    def it_names_no_source_that_no_statement_rests_on(self) -> None:
        used = {source for statement in statements(lesson()) for source in statement.sources}
        assert {source.id for source in lesson().sources} == used

    def it_claims_no_more_than_its_sources_bear(self) -> None:
        known: dict[str, Source] = {source.id: source for source in lesson().sources}
        for statement in statements(lesson()):
            if statement.confidence == "V":
                borne = [known[source].confidence for source in statement.sources]
                assert "V" in borne, statement.id

    def it_says_second_hand_where_staff_read_what_was_seen_second_hand(self) -> None:
        for statement in statements((lesson().procedures.lead, lesson().law)):
            if statement.confidence == "V2":
                assert "report" in " ".join(texts(statement, statement.audience)), statement.id


class DescribeParentsText:
    def it_has_no_sentence_of_more_than_twenty_words(self) -> None:
        long = [sentence for text in parents_texts() for sentence in sentences(text) if word_count(sentence) > 20]
        assert long == []

    def it_has_sentences_of_at_most_twelve_words_on_average(self) -> None:
        counts = [word_count(sentence) for text in parents_texts() for sentence in sentences(text)]
        assert sum(counts) / len(counts) <= 12

    def it_explains_six_words_in_six_words_or_fewer(self) -> None:
        terms = [term for term in lesson().glossary if term.audience == "parents"]
        assert len(terms) == 6
        assert [plain(term.term) for term in terms if word_count(plain(term.meaning)) > 6] == []

    def it_follows_each_risk_with_what_still_helps(self) -> None:
        assert all(risk.hope for risk in lesson().risks.items)

    def it_fits_the_sheet(self) -> None:
        whole = lesson()
        risks = [risk for risk in whole.risks.items if risk.audience == "parents"]
        signs = [sign for sign in whole.signs.items if sign.audience == "parents"]
        pairs = [pair for pair in whole.words.items if pair.audience == "parents"]
        starters = [starter for starter in whole.starters.items if starter.audience == "parents"]
        assert (len(whole.procedures.parents.listed), len(whole.procedures.parents.never)) == (6, 5)
        assert (len(risks), len(pairs), len(starters)) == (4, 4, 4)
        assert all(word_count(plain(item.short)) <= 4 for item in whole.procedures.parents.never)
        assert all(len(plain(sign.short)) <= 22 for sign in signs)
        assert all(max(len(plain(pair.say)), len(plain(pair.avoid))) <= 24 for pair in pairs)

    def it_has_a_starter_for_primary_pupils(self) -> None:
        assert any(starter.phase == "primary" for starter in lesson().starters.items)


class DescribeWords:
    def it_never_uses_words_that_blame_or_play_down(self) -> None:
        # The words to avoid are named as such, beside better ones; they stand nowhere else.
        shunned = re.compile(r"revenge porn|child porn|kiddie|promiscuous|asking for it|prostitut|boys will be", re.I)
        assert [text for text in (*parents_texts(), *all_staff_texts()) if shunned.search(text)] == []

    def it_types_no_phone_number_but_the_three_of_the_procedure(self) -> None:
        number = re.compile(r"(?<![\d,])0\d{2,}[ \d]{4,}|\b\d{5,}\b")
        assert [text for text in (*parents_texts(), *all_staff_texts()) if number.search(text)] == []

    def it_tells_all_staff_nothing_about_when_a_lead_may_view(self) -> None:
        telling = re.compile(r"exceptional|same sex|second member|Outcome 21|may need to view", re.I)
        assert [text for text in all_staff_texts() if telling.search(text)] == []

    def it_says_that_the_law_summary_is_no_legal_advice(self) -> None:
        law = lesson().law
        assert law is not None
        assert plain(law.remark).startswith("This is a simple summary for training, not legal advice.")


class DescribeSessions:
    def it_starts_each_part_of_the_parents_evening_on_its_minute(self) -> None:
        minutes = dict(reversed(starts(lesson().sessions.parents)))
        expected = {
            "title": 0, "agenda": 3, "meaning": 4, "why": 7, "statistic": 9, "risks": 11, "signs": 14, "words": 16,
            "starters": 20, "home": 25, "steps": 28, "trail": 33, "school": 36, "help": 38, "questions": 40,
            "closing": 44,
        }  # fmt: skip
        assert {name: minutes[name] for name in expected} == expected

    def it_marks_a_short_version_of_twenty_minutes(self) -> None:
        session = lesson().sessions.parents
        short = {
            segment.slide for part in session.agenda for segment in part.segments if segment.short_minutes is not None
        }
        assert session.short_minutes == 20
        assert {"title", "notice", "meaning", "risks", "starters", "steps", "trail", "help", "closing"} <= short

    def it_gives_the_presenter_enough_to_say(self) -> None:
        # Full minutes need 40 words at least, fewer where people practise, ask or write; nobody can follow over 115.
        whole = lesson().sessions
        quiet = {"starters", "scenario", "questions", "school"}
        for segment in (
            one for session in (whole.parents, whole.staff) for part in session.agenda for one in part.segments
        ):
            spoken = sum(word_count(plain(paragraph)) for paragraph in segment.say)
            fewest = 15 if segment.slide in quiet else 40
            assert fewest * segment.minutes <= spoken <= 115 * segment.minutes, (segment.slide, spoken)

    def it_puts_the_first_minutes_at_the_heart_of_the_training(self) -> None:
        session = lesson().sessions.staff
        heart = max(session.agenda, key=lambda part: part.minutes)
        assert [segment.slide for segment in heart.segments][:3] == ["part", "first-minutes", "say-to-child"]

    def it_asks_for_three_things_at_the_end(self) -> None:
        assert [len(session.closing) for session in (lesson().sessions.parents, lesson().sessions.staff)] == [3, 3]
