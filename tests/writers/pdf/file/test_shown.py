import pytest

from builders.fonts import MissingGlyph
from builders.writers.pdf.element import BACKGROUND
from builders.writers.pdf.file.shown import shown
from builders.writers.pdf.ink import Words

INK = "#1F2A44"


def show(text, *, face="text-regular", size_pt=12, tail=False, colour=INK):
    return shown(Words(text, face, size_pt, 30, "ink", BACKGROUND, tail=tail), colour, 1.004, 2)


def it_shows_words_in_the_codes_of_their_face():
    assert show("A – b") == b"BT 1 0 0 1 1 2 Tm 0.122 0.165 0.267 rg /text-regular+0 12 Tf (A \x96 b) Tj ET\n"


def it_shows_a_blank_after_the_last_word_of_a_line():
    assert b"(Words ) Tj" in show("Words", tail=True)
    assert b"( ) Tj" in show("", tail=True)


def it_shows_nothing_where_there_is_nothing_to_show():
    assert show("") == b""


def it_takes_another_font_of_the_face_for_letters_beyond_the_usual_ones():
    operators = show("aāb")
    assert [part in operators for part in (b"+0 12 Tf (a) Tj", b"+1 12 Tf", b"+0 12 Tf (b) Tj")] == [True] * 3


def it_spells_brackets_and_strokes_so_that_they_end_no_string():
    assert rb"(a \(b\) \\ c) Tj" in show(r"a (b) \ c")


def it_spells_sizes_and_colours_without_needless_noughts():
    assert b" 1 0 0.502 rg /text-regular+0 9.55 Tf " in show("Words", size_pt=9.551, colour="#FF0080")


def it_refuses_a_letter_that_a_face_lacks():
    with pytest.raises(MissingGlyph, match=r"U\+2713"):
        show("Done \u2713")
