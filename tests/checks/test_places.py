"""Words on a page are found again in the lesson."""

import pytest

from builders.checks.places import path_of

WHAT = 'what: "Tell {school.lead.name}, in person, before anybody else."'


@pytest.mark.parametrize(
    "text",
    [
        "It's our own “new” sentence.",  # other quotes than those of the file
        "own “new”",  # a part of it
        "Do this:  It’s our own \"new\"\u00a0sentence. And then that.",  # words of furniture around it
    ],
)  # fmt: skip
def they_are_found_in_any_quotes_in_part_and_with_more_around(load, text):
    loaded = load(("Write here what can happen.", "It’s our own “new” sentence."))
    assert path_of(text, loaded, "parents")[:2] == ("risks", "items")


def they_are_looked_for_first_in_what_the_audience_reads(load):
    loaded = load()
    both = [path for path, inlines in loaded.texts if "999" in str(inlines)]
    assert {path[1] for path in both if path[0] == "procedures"} == {"parents", "staff"}
    assert path_of("Ring 999.", loaded, "parents")[:2] == ("procedures", "parents")
    assert path_of("Ring 999.", loaded, "staff")[:2] == ("procedures", "staff")


@pytest.mark.parametrize("text", ["", "Words that nobody wrote", "x"])
def they_have_no_place_where_the_lesson_does_not_hold_them(load, text):
    assert path_of(text, load(("Write here what can happen.", "xyz")), "parents") == () or text == "x"
