import pytest

from builders.assets import Assets
from builders.gallery.sizes import pages, size
from builders.words_file import load_words

WORDS = load_words(Assets(), "en-GB")


@pytest.mark.parametrize(
    ("count", "told"),
    [
        (0, "1 KB"),
        (1_400, "1 KB"),
        (37_600, "38 KB"),
        (999_400, "999 KB"),
        (999_500, "1.0 MB"),
        (12_340_000, "12.3 MB"),
    ],
)
def it_tells_sizes_as_people_read_them(count, told):
    assert size(count, WORDS) == told


@pytest.mark.parametrize(
    ("count", "unit", "told"),
    [(1, "page", "1 page"), (2, "page", "2 pages"), (1, "slide", "1 slide"), (24, "slide", "24 slides")],
)
def it_counts_pages_and_slides(count, unit, told):
    assert pages(count, unit, WORDS) == told
