import pytest

from builders.writers.pdf.file.outline import Depths


@pytest.mark.parametrize(
    ("levels", "depths"),
    [
        ([1, 2, 3, 2, 1], [0, 1, 2, 1, 0]),
        ([1, 3, 4, 3, 2], [0, 1, 2, 1, 1]),
        ([3, 2, 1, 6], [0, 0, 0, 1]),
        ([2, 2, 1, 2], [0, 0, 0, 1]),
    ],
)
def they_never_skip_a_depth_whatever_headings_do(levels, depths):
    found = Depths()
    assert [found.depth(level) for level in levels] == depths
