"""Texts as sentences and words."""

import pytest

from builders.language.prose import sentences, words


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("Say: “I am here.” Then listen.", ["Say: “I am here.", "Then listen."]),
        ("“Why?” sounds like blame.", ["“Why?” sounds like blame."]),
        ("It costs 1.50 pounds", ["It costs 1.50 pounds"]),
        ("", []),
    ],
)
def it_parts_sentences(text, parts):
    assert sentences(text) == parts


def it_parts_words():
    assert words("Don’t send a semi-nude: 1 in 10 – “ever”!") == [
        "Don’t",
        "send",
        "a",
        "semi-nude",
        "1",
        "in",
        "10",
        "ever",
    ]
