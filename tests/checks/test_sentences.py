"""Parents' sentences are short."""

import pytest

from builders.checks.sentences import check

LONG = "word " * 20 + "word."
RULES = {"reading": {"parents": {"limit": 7, "longest": 20}}}


def it_warns_of_a_long_sentence_with_its_place(found):
    (told,) = found(check, RULES, ("Write here what can happen.", LONG))
    assert "warning: a sentence for parents has 21 words, more than 20: “word word" in told
    assert told.endswith("make two of it")


def it_allows_twenty_words(found):
    assert found(check, RULES, ("Write here what can happen.", LONG[5:])) == []


def it_counts_no_names_and_numbers(found):
    text = LONG[5:].replace("word word word word", "ring 0808 800 5000 at www.example.org/a.b/c", 1)
    assert found(check, RULES, ("Write here what can happen.", text)) == []


def it_can_be_switched_off(found):
    rules = {"reading": {"parents": {"limit": 7}}}
    assert found(check, rules, ("Write here what can happen.", LONG)) == []


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
