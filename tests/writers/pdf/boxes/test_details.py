"""Particulars: values level with each other, lines to write on where there is none."""

from itertools import pairwise

import pytest
from pieces import rules, where
from samples import small, t

from builders.document import Detail, Details
from builders.writers.pdf.write import pages_of

SHORT, LONG = t("Date"), t("The day on which it was read from its first page to its last by whoever signs it")
ENDLESS = t("A label that goes on and on. " * 12)


@pytest.fixture
def laid(theme):
    """Return `laid(*items)`: the page of a sheet with these particulars and nothing else."""

    def lay(*items):
        (page,) = pages_of(small(Details(items)), theme)
        return page

    return lay


def it_stands_values_level_behind_the_widest_label(laid):
    page = laid(Detail(t("Time"), t("6.30 pm")), Detail(t("Where we meet"), t("School hall")))
    assert where(page, "6.30")[1] == where(page, "School")[1]
    assert where(page, "Time")[2] == where(page, "6.30")[2]


def it_draws_a_line_for_what_is_not_known(laid, theme):
    page = laid(Detail(t("Time")), Detail(t("Place"), t("School hall")))
    label = where(page, "Time")
    line = next(rule for rule in rules(page) if rule[0] == where(page, "School")[1])
    assert 0 < line[1] - label[2] < 6
    assert line[0] + line[2] == pytest.approx(theme.print.page.width - theme.print.page.margin_inline)


def it_leaves_room_for_a_pen_between_lines(laid, theme):
    page = laid(*[Detail(t(f"Label {number}")) for number in range(4)])
    start = min(x for x, _, length in rules(page) if length < 480)
    lines = sorted(y for x, y, _ in rules(page) if x == start)[:4]
    assert len(lines) == 4
    assert all(after - before >= theme.print.size.writing_pitch for before, after in pairwise(lines))


def it_sets_a_long_label_in_lines_beside_its_value(laid):
    page = laid(Detail(SHORT, t("Monday")), Detail(LONG, t("Tuesday")))
    assert where(page, "Tuesday")[1] == where(page, "Monday")[1]
    assert where(page, "The day")[2] == where(page, "Tuesday")[2]


def it_stands_an_endless_label_above_its_value(laid):
    page = laid(Detail(SHORT, t("Monday")), Detail(ENDLESS, t("Tuesday")))
    assert where(page, "Tuesday")[2] > where(page, "A label")[2]
    assert where(page, "Tuesday")[1] == where(page, "A label")[1]


def it_is_a_list_of_labels_with_their_values(read_back):
    tree = read_back(small(Details((Detail(SHORT, t("Monday")), Detail(t("Name")))))).root
    (table,) = tree.find("L")
    assert [[text.text for text in item.find("P")] for item in table.kids] == [["Date", "Monday"], ["Name"]]
