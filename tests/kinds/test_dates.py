from datetime import date

import pytest

from builders.assets import Assets
from builders.kinds.dates import long_date, use_until
from builders.words_file import load_words


def it_writes_a_date_as_people_do():
    assert long_date(date(2027, 8, 31), load_words(Assets(), "en-GB")) == "31 August 2027"


@pytest.mark.parametrize(
    ("review_by", "last_day"),
    [
        (date(2027, 3, 1), date(2027, 3, 1)),
        (date(2027, 8, 31), date(2027, 8, 31)),
        (date(2027, 12, 1), date(2027, 8, 31)),
    ],
)
def it_lets_paper_be_used_until_the_school_year_ends(review_by, last_day):
    assert use_until(review_by) == last_day
