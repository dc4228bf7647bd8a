"""The reading grade by its published formula."""

import pytest

from builders.language.reading import NOTHING, Reading, reading


def it_follows_the_formula():
    assert Reading(sentences=2, words=20, syllables=30).grade == pytest.approx(0.39 * 10 + 11.8 * 1.5 - 15.59)


def it_counts_sentences_words_and_syllables():
    assert reading(["Stay calm.", "Talk to your child.", "…"]) == Reading(2, 6, 6)


def it_takes_figures_and_abbreviations_as_one_syllable():
    assert reading(["Ring 999 about an AI-made UKCIS image."]) == Reading(1, 7, 10)


def it_is_nothing_without_words():
    assert NOTHING.grade == NOTHING.words_a_sentence == 0


def it_adds_and_takes_away():
    one, other = reading(["Stay calm."]), reading(["Listen first."])
    assert one + other - other == one
