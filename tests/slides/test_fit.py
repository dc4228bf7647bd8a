"""Text fitted into boxes."""

import pytest

from builders.document import Strong, Text
from builders.slides.fit import Overflow, Setting, Words, fit, height_pt
from builders.slides.layout import Box, Place


def place(width_pt, height_pt, ladder="body"):
    return Place("text", "body", Box(0, 0, width_pt, height_pt), ladder)


def words(text):
    return (Words((Text(text),)),)


def it_takes_the_largest_size_that_fits(theme):
    (body,) = fit([Setting(place(400, 40), words("A calm word helps."))], theme)
    assert body.paragraphs[0].size_pt == 28


def it_gives_siblings_one_size(theme):
    short, long = fit(
        [
            Setting(place(200, 70), words("Short")),
            Setting(place(200, 70), words("Three or four more words than that")),
        ],
        theme,
    )
    assert short.paragraphs[0].size_pt == long.paragraphs[0].size_pt < 28


def it_breaks_lines_inside_97_per_cent_of_the_box(theme):
    (body,) = fit([Setting(place(300, 200), words("One plays the child. Then swap, and try it again."))], theme)
    assert len(body.paragraphs[0].lines) > 1
    assert all(line.width_pt <= 300 * 0.97 for line in body.paragraphs[0].lines)


def it_sets_lines_at_exactly_1_2_of_the_size(theme):
    (body,) = fit([Setting(place(300, 200), words("One plays the child. Then swap."))], theme)
    (paragraph,) = body.paragraphs
    assert paragraph.leading_pt == pytest.approx(1.2 * paragraph.size_pt)
    assert height_pt(body) == pytest.approx(len(paragraph.lines) * paragraph.leading_pt)


def it_refuses_text_that_fits_at_no_size(theme):
    with pytest.raises(Overflow) as refused:
        fit([Setting(place(100, 30), words("Far too many words for so small a box"))], theme)
    assert refused.value.text == "Far too many words for so small a box"
    assert refused.value.place == "text"


def it_refuses_a_word_wider_than_the_box_rather_than_cut_it(theme):
    with pytest.raises(Overflow):
        fit([Setting(place(100, 300), words("Donaudampfschifffahrtsgesellschaft"))], theme)


def it_measures_strong_words_in_the_bold_face(theme):
    plain, strong = (
        fit([Setting(place(400, 200), (Words(inlines),))], theme)[0].paragraphs[0].lines[0].width_pt
        for inlines in ((Text("Tell the lead"),), (Strong((Text("Tell the lead"),)),))
    )
    assert strong > plain
