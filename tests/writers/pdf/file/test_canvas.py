from builders.writers.pdf.element import BACKGROUND
from builders.writers.pdf.file.canvas import pen
from builders.writers.pdf.file.pictures import Picture
from builders.writers.pdf.ink import Path

INK = "#1F2A44"
LINE = Path((("M", 0, 0), ("L", 10, 0)), stroke="ink", tag=BACKGROUND)


def it_fills_a_shape_whole_where_its_outline_crosses_itself():
    drawn = pen().path(LINE, 0, 0, fill=INK, stroke=None)
    assert drawn.splitlines()[-2:] == [b"f", b"Q"]


def it_leaves_nothing_behind():
    assert pen().path(LINE, 0, 0, fill=None, stroke=INK) == pen().path(LINE, 0, 0, fill=None, stroke=INK)


def it_places_a_picture_by_its_name():
    assert pen().picture(Picture(b"/Green", b""), 1, 2, 30, 40) == b"q\n30 0 0 40 1 2 cm\n/Green Do\nQ\n"


def it_draws_smaller_between_what_comes_before_and_after():
    assert pen().scaled(0.5, 10, 20) == (b"q\n.5 0 0 .5 10 20 cm\n", b"Q\n")
