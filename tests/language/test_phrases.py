"""Phrases as authors of rules write them."""

import pytest
from pydantic import TypeAdapter, ValidationError

from builders.language.phrases import Phrase, every, folded, may_hold, pattern, smooth


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("banter", "It was Banter."),
        ("keep* an eye on", "Keeping an eye on it"),
        ("off * chest", "Get it off their chest"),
        ("should (not|never) have sent", "You should never have sent it."),
        ("a (very |)big deal", "It is a big deal."),
        ("don't care", smooth("They don’t care.")),
        ("in 3.5 days", "in 3.5 days"),
    ],
)
def they_are_found(phrase, text):
    assert pattern((phrase,)).search(text)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("banter", "a bantering tone"),
        ("banter", "xbanter"),
        ("off * chest", "off chest"),
        ("should (not|never) have sent", "You should have sent it."),
        ("in 3.5 days", "in 345 days"),
    ],
)
def they_are_not_found_elsewhere(phrase, text):
    assert not pattern((phrase,)).search(text)


@pytest.mark.parametrize("phrase", ["(never", "never)", "*", "(|)", "no " + "(a|ab)" * 11])
def they_are_refused_if_they_fit_nothing_or_everything_or_take_for_ever(phrase):
    with pytest.raises(ValidationError):
        TypeAdapter(Phrase).validate_python(phrase)


def they_can_all_be_looked_for_at_once():
    assert every([("one", "two"), ("three",)]).findall("three two four") == ["three", "two"]


def they_may_hold_a_row_of_stars():
    """Tried in every way in which they can share a word, these would never end."""
    assert not pattern((f"s{'*' * 60}q",)).search("s" * 60)


def they_take_with_a_star_the_whole_of_a_word():
    assert pattern(("fake*",)).findall("fake, fakes, faked-up, fake's") == ["fake", "fakes", "faked-up", "fake's"]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Keep An  Eye on it", "keep an eye"),
        ("We are S\u0130NG\u0131NG", "singing"),
        ("a ta\u017fk", "task"),
        ("he should not have", "should (not|never) have"),
        ("she\u2019s told", "she's *"),
    ],
)
def they_may_be_held_wherever_they_are_found(text, phrase):
    assert pattern((phrase,)).search(smooth(text))
    assert may_hold(folded(smooth(text)), phrase)


def they_are_not_looked_for_where_a_word_is_missing():
    assert not may_hold(folded("Keep an ear open"), "keep an eye")
