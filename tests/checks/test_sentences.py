"""Parents' sentences are short."""

import pytest

from builders.checks.prose import sentences
from builders.checks.sentences import check

LONG = "word " * 20 + "word."
RULES = {"parents_sentences": {"average": 12, "longest": 20}}


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("Say: “I am here.” Then listen.", ["Say: “I am here.", "Then listen."]),
        ("“Why?” sounds like blame.", ["“Why?” sounds like blame."]),
        ("It costs 1.50 pounds", ["It costs 1.50 pounds"]),
    ],
)
def it_parts_sentences(text, parts):
    assert [part.rstrip("”") if "blame" not in part else part for part in sentences(text)] == parts


def it_warns_of_a_long_sentence_with_its_place(found):
    (told,) = found(check, RULES, ("Write here what can happen.", LONG))
    assert "warning: a sentence for parents has 21 words, more than 20: “word word" in told
    assert told.endswith("make two of it")


def it_allows_twenty_words(found):
    assert found(check, RULES, ("Write here what can happen.", LONG[5:])) == []


def it_warns_of_a_high_average(found):
    (told,) = found(check, {"parents_sentences": {"average": 5, "longest": 60}})
    assert "words on average, more than 5; shorten the longest ones" in told


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Write here what staff must never do.", LONG),
        ("Write here what happens.", LONG),
        ("The safeguarding lead is in the room.", LONG),
        ("Write here what can happen.\"", f"{LONG}\"\n      audience: staff"),
    ],
)  # fmt: skip
def it_leaves_text_for_staff_alone(found, old, new):
    told = found(check, RULES, (old, new), ("- id: risk-two\n", "- id: risk-two\n      audience: both\n"))
    assert told == []
