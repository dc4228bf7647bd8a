"""Questions: boxes to tick, or solved with the right answer told by a sign, words and weight, not by colour alone."""

import pytest
from pieces import inks, where, words
from samples import small, t

from builders import icons
from builders.document import Question, Questions
from builders.writers.pdf.ink import Path
from builders.writers.pdf.write import pages_of

RING = Question(t("Someone is in danger. What first?"), (t("Wait"), t("Ring 999"), t("Ask around")), 2, t("At once."))
LONG = Question(t("Which?"), (t("An answer that takes a line of its own and more. " * 4), t("No")), 1, t("Because."))


@pytest.fixture
def laid(theme):
    """Return `laid(*questions, solved=False)`: the pages of a sheet with these and nothing else."""
    return lambda *items, solved=False: pages_of(small(Questions(items, solved=solved)), theme)


def ticks(page):
    return [(x, y) for ink, x, y in inks(page) if isinstance(ink, Path) and ink.commands == icons.commands("check")]


def boxes(page, theme):
    size = theme.print.size.check_box
    return [
        (x, y)
        for ink, x, y in inks(page)
        if isinstance(ink, Path) and ink.stroke == "ink" and max(map(_largest, ink.commands)) == size
    ]


def _largest(command):
    return max((value for value in command[1:]), default=0)


class DescribeQuestionsToAnswer:
    def they_have_a_box_before_each_option_and_tell_nothing(self, laid, theme):
        (page,) = laid(RING)
        assert len(boxes(page, theme)) == 3
        assert ticks(page) == []
        said = " ".join(ink.text for ink, _, _ in words(page))
        assert "At once." not in said
        assert "Right answer" not in said
        assert where(page, "Ring 999")[0].face == where(page, "Wait")[0].face

    def they_are_lists_numbered_and_lettered(self, read_back):
        tree = read_back(small(Questions((RING, LONG)))).root
        outer, *inner = tree.find("L")
        assert str(outer.attributes["ListNumbering"]) == "/Decimal"
        assert {str(one.attributes["ListNumbering"]) for one in inner} == {"/LowerAlpha"}
        assert [[label.text for label in one.find("Lbl")] for one in inner] == [["a)", "b)", "c)"], ["a)", "b)"]]


class DescribeSolvedQuestions:
    def they_tick_the_right_answer_alone(self, laid):
        (page,) = laid(RING, solved=True)
        ((_, y),) = ticks(page)
        assert y < where(page, "Ring 999")[2] < y + 15
        assert where(page, "Ring 999")[0].face != where(page, "Wait")[0].face

    def they_say_which_is_right_and_then_why(self, read_back):
        tree = read_back(small(Questions((RING,), solved=True))).root
        assert "b) Ring 999 Right answer c) Ask around At once." in tree.text

    def they_say_so_after_an_answer_of_many_lines(self, laid, read_back):
        (page,) = laid(LONG, solved=True)
        assert where(page, "Right answer")[1] > where(page, "An answer")[0].width_pt
        assert read_back(small(Questions((LONG,), solved=True))).root.text.index("Right answer") > 200


def they_stay_whole_where_a_page_ends(laid):
    pages = laid(*[RING] * 30)
    assert len(pages) > 1
    for page in pages:
        said = [ink.text for ink, _, _ in words(page)]
        assert said.count("Wait") == said.count("Ask around")
        assert said.count("Wait") == sum(text.startswith("Someone is in danger") for text in said)
