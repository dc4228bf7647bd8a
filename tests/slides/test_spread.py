"""Items spread over slides."""

import pytest
from deck_samples import deck, entry, slide, words

from builders.document import Entries, Step, Steps
from builders.slides.fit import TextTooLong
from builders.slides.plan import plan_slides
from builders.slides.spread import evenly


@pytest.mark.parametrize(
    ("count", "groups", "lengths"), [(7, 2, [4, 3]), (6, 2, [3, 3]), (5, 3, [2, 2, 1]), (1, 1, [1])]
)
def it_splits_evenly_with_the_longer_runs_first(count, groups, lengths):
    runs = list(evenly(range(count), groups))
    assert [len(run) for run in runs] == lengths
    assert [item for run in runs for item in run] == list(range(count))


def it_puts_a_seventh_entry_on_a_second_slide(theme):
    section = slide("signs", "Signs", Entries("sign", tuple(entry(f"Sign number {number}") for number in range(7))))
    made = plan_slides(deck(section), theme)[1:]
    assert [each.layout.name for each in made] == ["entries-4", "entries-3"]
    assert [each.title for each in made] == ["Signs", "Signs (continued)"]


def it_numbers_steps_on_where_the_slide_before_ended(theme):
    section = slide("steps", "Steps", Steps(tuple(Step(words(f"Step {number}")) for number in range(8))))
    second = plan_slides(deck(section), theme)[2]
    numerals = [name for name, _, _ in second.bodies() if name.startswith("Number")]
    assert numerals == ["Number 5", "Number 6", "Number 7", "Number 8"]


def it_splits_long_texts_before_it_gives_up(theme):
    long = "A few words more than a small cell holds, and then some more, " * 3
    section = slide("signs", "Signs", Entries("sign", tuple(entry(long.strip()) for _ in range(6))))
    made = plan_slides(deck(section), theme)[1:]
    assert len(made) > 1
    assert sum(name.startswith("entry") for each in made for name, _, _ in each.bodies()) == 6


def it_says_which_text_of_which_section_is_too_long(theme):
    long = "word " * 200
    section = slide("signs", "Signs", Entries("sign", (entry("Short"), entry(long.strip()))))
    with pytest.raises(TextTooLong) as refused:
        plan_slides(deck(section), theme)
    assert refused.value.section_id == "signs"
    assert refused.value.text.startswith("word word")


def it_refuses_a_title_that_fits_no_slide(theme):
    with pytest.raises(TextTooLong) as refused:
        plan_slides(deck(slide("long", "word " * 40)), theme)
    assert refused.value.place == "title"
