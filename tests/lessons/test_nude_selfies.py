"""The lesson on nude selfies: all that is still right in the seed article, one sheet, and an evening to the minute."""

import pytest

from builders.document import plain
from tests.lessons.telling import facts_of, loaded, only_for, segments, word_count

STARTS = {
    "title": 0, "agenda": 3, "meaning": 4, "why": 7, "statistic": 9, "risks": 11, "signs": 14, "words": 16,
    "starters": 20, "home": 25, "steps": 28, "trail": 33, "school": 36, "help": 38, "questions": 40, "closing": 44,
}  # fmt: skip
"""Minutes from the beginning of the parents' evening, by slide."""


@pytest.fixture
def lesson():
    return loaded("nude-selfies").lesson


def it_carries_every_fact_of_the_seed_article_that_is_still_right(lesson):
    still_right = {f"SEED-{number:02}" for number in range(1, 24) if number != 3}
    assert still_right - facts_of(lesson) == set()


class DescribeParentsSheet:
    def it_has_room_for_five_prohibitions_and_four_of_all_else(self, lesson):
        parts = (lesson.risks, lesson.words, lesson.starters)
        assert len(lesson.procedures.parents.never) == 5
        assert [len(only_for("parents", part.items)) for part in parts] == [4, 4, 4]

    def it_says_each_in_few_words(self, lesson):
        pairs = only_for("parents", lesson.words.items)
        assert all(word_count(plain(item.short)) <= 4 for item in lesson.procedures.parents.never)
        assert all(len(plain(sign.short)) <= 22 for sign in only_for("parents", lesson.signs.items))
        assert all(max(len(plain(pair.say)), len(plain(pair.avoid))) <= 24 for pair in pairs)


class DescribeSessions:
    def it_starts_each_part_of_the_parents_evening_on_its_minute(self, lesson):
        first, minute = {}, 0
        for segment in segments(lesson.sessions.parents):
            first.setdefault(segment.slide, minute)
            minute += segment.minutes
        assert {slide: first[slide] for slide in STARTS} == STARTS

    def it_puts_the_first_minutes_at_the_heart_of_the_training(self, lesson):
        heart = max(lesson.sessions.staff.agenda, key=lambda part: part.minutes)
        assert [segment.slide for segment in heart.segments][:3] == ["part", "first-minutes", "say-to-child"]
