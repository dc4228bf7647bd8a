"""An event is read as people write it, and refused where it could not be printed or would mislead."""

from datetime import date

import pytest

from builders.assets import Assets
from builders.school.event import MAX_PLACE, Event, Meeting, parse_place, parse_time
from builders.words_file import load_words

WORDS = load_words(Assets(), "en-GB")


@pytest.mark.parametrize(
    ("day", "told"), [(date(2027, 1, 14), "Thursday 14 January 2027"), (date(2028, 2, 29), "Tuesday 29 February 2028")]
)
def it_prints_a_date_with_its_weekday(day, told):
    assert Meeting(day).event(WORDS) == Event(date=told)


def it_has_a_word_for_each_day_of_the_week():
    days = {Meeting(date(2027, 1, day)).event(WORDS).date.split()[0] for day in range(4, 11)}
    assert len(days) == 7


def it_leaves_blank_what_nobody_gave():
    assert Meeting(place="The hall").event(WORDS) == Event(place="The hall")


@pytest.mark.parametrize(
    "time", ["6.30pm", "18:30", "18.30 to 19.45", "until 24:00", "6pm (doors 5.45)", "7 o\u2019clock", "half past 6"]
)
def it_takes_a_time_as_people_write_it(time):
    assert parse_time(f"  {time} ") == time


@pytest.mark.parametrize(
    ("time", "fault"),
    [
        ("after school", "this is no time; write it with figures, such as 6.30pm or 18:30"),
        ("", "this is no time; write it with figures, such as 6.30pm or 18:30"),
        ("99:99", "no clock shows `99:99`; write a time such as 6.30pm or 18:30"),
        ("6.30pm to 7.75pm", "no clock shows `7.75`; write a time"),
        ("6" * 41, "this has 41 characters, and at most 40 fit; shorten it"),
    ],
)
def it_refuses_what_is_no_time(time, fault):
    with pytest.raises(ValueError, match="^" + fault):
        parse_time(time)


def it_sets_a_place_as_a_text():
    assert parse_place("Year 6's   room & <b>hall</b>") == "Year 6\u2019s room & <b>hall</b>"


@pytest.mark.parametrize(
    ("place", "fault"),
    [
        ("  ", "this is empty; write where you meet, or leave --place out"),
        ("x " * 61 + "x", f"this has 123 characters, and at most {MAX_PLACE} fit; shorten it"),
        ("Hall\u202elaH", r"an invisible character stands here \(U\+202E, right-to-left override\); type it again"),
        ("Hall\x07", r"an invisible character stands here \(U\+0007, control character\)"),
        ("Hall\nand stairs", r"an invisible character stands here \(U\+000A, control character\)"),
        ("Ha\u200bll", r"an invisible character stands here \(U\+200B, zero width space\)"),
        ("Ha" + "\u0301" * 12 + "ll", "more than 8 accents stand on one letter here; type the text again without them"),
        ("Room \u4f1a", r"the typefaces have no sign for “会” \(U\+4F1A\); write it in other words or letters"),
    ],
)
def it_refuses_a_place_that_cannot_be_printed(place, fault):
    with pytest.raises(ValueError, match="^" + fault):
        parse_place(place)
