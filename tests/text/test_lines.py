import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders.document import Field, Link, Mark, Phone, Strong, Text
from builders.fonts import face
from builders.text.lines import break_lines, text_style, widest_word_pt

STYLE = text_style("text-regular", "text-bold", "number-regular", 12, 16)


def texts(lines):
    return ["".join(run.text for run in line.runs) for line in lines]


def it_fills_lines_greedily():
    assert texts(break_lines((Text("one two three"),), STYLE, face("text-regular").width_pt("one two", 12))) == [
        "one two",
        "three",
    ]


def it_leaves_no_blank_at_the_end_of_a_line():
    for line in break_lines((Text("a few words  and two blanks "),), STYLE, 40):
        assert not line.runs[-1].text.endswith(" ")


def it_joins_neighbours_of_one_look():
    (line,) = break_lines((Text("one "), Text("two")), STYLE, 500)
    assert [run.text for run in line.runs] == ["one two"]


def it_keeps_looks_apart():
    (line,) = break_lines((Text("one "), Strong((Text("two"),)), Text(" three")), STYLE, 500)
    assert [(run.text, run.strong) for run in line.runs] == [("one ", False), ("two", True), (" three", False)]


def it_keeps_a_telephone_number_on_one_line_in_figures_of_its_own():
    lines = break_lines((Text("Ring us on "), Phone("0800 1111")), STYLE, 90)
    assert [run.face for run in lines[-1].runs] == ["number-regular"]
    assert texts(lines)[-1] == "0800\u00a01111"


def it_counts_links():
    (line,) = break_lines(
        (Link((Text("a"),), "https://a.example"), Text(" "), Link((Text("b"),), "https://b.example")), STYLE, 500
    )
    assert [(run.text, run.link) for run in line.runs] == [("a", 0), (" ", None), ("b", 1)]


def it_never_parts_a_mark_from_its_word():
    lines = break_lines((Text("one two"), Mark()), STYLE, face("text-regular").width_pt("one two", 12) + 1)
    assert [run.mark for run in lines[-1].runs] == [False, True]


def it_cuts_a_long_address_after_its_joints():
    lines = break_lines((Text("https://example.org/safeguarding/a-long-path"),), STYLE, 110)
    assert all(not line.ends_word for line in lines[:-1])
    assert texts(lines)[0][-1] in "/.-_@"


def it_refuses_a_field():
    with pytest.raises(ValueError, match=r"school\.name"):
        break_lines((Field("school.name"),), STYLE, 100)


def it_knows_the_widest_word():
    assert widest_word_pt((Text("a longest b"),), STYLE) == pytest.approx(face("text-regular").width_pt("longest", 12))


@given(
    st.lists(st.text(st.sampled_from("abcdefgh AB.-/0123456789"), min_size=1, max_size=30), min_size=1, max_size=6),
    st.floats(20, 300),
)
def it_loses_no_letter_and_makes_no_line_too_wide(parts, width):
    inlines = tuple(Strong((Text(part),)) if index % 2 else Text(part) for index, part in enumerate(parts))
    lines = break_lines(inlines, STYLE, width)
    assert "".join("".join(texts(lines)).split()) == "".join("".join(parts).split())
    assert all(line.width_pt <= width + 0.001 for line in lines)


@pytest.mark.parametrize("width", range(20, 90, 3))
def it_keeps_words_apart_in_lines_that_cut_them(width):
    blank = Text("Begin "), Mark(), Strong((Text("0800 1111"),)), Text(" then ring")
    lines = break_lines(blank, STYLE, width)
    said = "".join(text + " " * line.ends_word for text, line in zip(texts(lines), lines, strict=True))
    assert said.split() == ["Begin", "0800", "1111", "then", "ring"]
    assert not any(text.startswith(" ") for text in texts(lines))
