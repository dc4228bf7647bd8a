import pytest

from builders.writers.pdf.boxes.tables import shares


def it_gives_each_column_what_it_wants_where_there_is_room():
    assert shares((10, 10), (40, 60), 200) == pytest.approx((80, 120))


def it_gives_each_column_its_widest_word_first():
    widths = shares((50, 50), (60, 400), 200)
    assert sum(widths) == pytest.approx(200)
    assert widths[0] >= 50
    assert widths[1] > widths[0]


def it_shares_too_little_in_proportion():
    assert shares((100, 300), (100, 300), 200) == pytest.approx((50, 150))
