from builders.writers.pdf.element import BACKGROUND
from builders.writers.pdf.file.canvas import pen
from builders.writers.pdf.file.pictures import Picture
from builders.writers.pdf.ink import Path, Words

INK = "#1F2A44"
LINE = Path((("M", 0, 0), ("L", 10, 0)), stroke="ink", tag=BACKGROUND)


def words(text, *, face="text-regular", tail=False):
    return pen().words(Words(text, face, 12, 30, "ink", BACKGROUND, tail=tail), INK, 1.005, 2)


def it_shows_words_in_the_codes_of_their_face():
    assert words("A – b") == b"BT 1 0 0 1 1 2 Tm .122 .165 .267 rg /text-regular+0 12 Tf 0 TL (A \\226 b) Tj ET\n"


def it_shows_a_blank_after_the_last_word_of_a_line():
    assert b"(Words ) Tj" in words("Words", tail=True)


def it_shows_nothing_where_there_is_nothing_to_show():
    assert words("") == b""


def it_fills_a_shape_whole_where_its_outline_crosses_itself():
    drawn = pen().path(LINE, 0, 0, fill=INK, stroke=None)
    assert drawn.splitlines()[-2:] == [b"f", b"Q"]


def it_leaves_nothing_behind():
    assert pen().path(LINE, 0, 0, fill=None, stroke=INK) == pen().path(LINE, 0, 0, fill=None, stroke=INK)
    assert words("Words") == words("Words")


def it_places_a_picture_by_its_name():
    assert pen().picture(Picture(b"/Green", b""), 1, 2, 30, 40) == b"q\n30 0 0 40 1 2 cm\n/Green Do\nQ\n"


def it_draws_smaller_between_what_comes_before_and_after():
    assert pen().scaled(0.5, 10, 20) == (b"q\n.5 0 0 .5 10 20 cm\n", b"Q\n")
