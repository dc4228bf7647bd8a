"""Lines to write on: none alone at the foot or the head of a page, wherever the page ends."""

import pytest
from pieces import words
from samples import small, t

from builders.document import Lines, Paragraph
from builders.writers.pdf.write import pages_of


@pytest.fixture
def ends(theme):
    """Return `ends(count)`: how many of so many lines stand on each page, for pages that end before, amid and after."""

    def lay(above, count):
        pages = pages_of(
            small(Lines(labels("Above", above)), Paragraph(t("Amid")), Lines(labels("Label", count))), theme
        )
        return tuple(on for page in pages if (on := sum(ink.text.startswith("Label") for ink, _, _ in words(page))))

    return lambda count: {lay(above, count) for above in range(24, 48)}


def labels(name, count):
    return tuple(t(f"{name} {number}") for number in range(count))


@pytest.mark.parametrize("count", [1, 2, 3])
def it_keeps_a_few_lines_together(ends, count):
    assert ends(count) == {(count,)}


def it_leaves_no_line_alone(ends):
    assert ends(6) == {(6,), (2, 4), (3, 3), (4, 2)}
