"""A mistyped name is answered with the one that was most likely meant."""

import pytest

from builders.source.nearest import instead, nearest

KNOWN = ("talking_points", "procedures", "risks", "childline", "school.lead.name")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("talkingpoints", "talking_points"),
        ("Procedure", "procedures"),
        ("risk", "risks"),
        ("chidline", "childline"),
        ("school.leed.name", "school.lead.name"),
    ],
)
def it_finds_what_was_meant(typed, meant):
    assert nearest(typed, KNOWN) == meant


@pytest.mark.parametrize("typed", ["xyzzy", "", "!!"])
def it_stays_silent_when_nothing_is_close(typed):
    assert nearest(typed, KNOWN) is None


def it_has_another_remedy_then():
    assert instead("risk", KNOWN, otherwise="look it up") == "did you mean `risks`?"
    assert instead("xyzzy", KNOWN, otherwise="look it up") == "look it up"
