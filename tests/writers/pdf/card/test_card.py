"""Cards: as large as fits one side, never too small to read from a metre, everything at its place."""

from dataclasses import replace
from functools import partial

import pytest
from samples import parents_card, small, staff_card, t

from builders.document import Callout, Contacts, Entries, Entry, Mark, Paragraph, Person, Phone, Section, Text
from builders.writers.pdf.ink import Path, Piece, Words
from builders.writers.pdf.write import pages_of

RING = Callout("emergency", (), (Paragraph(t(Phone("999"))),), "phone-call")


def inks(whole, x=0.0, y=0.0):
    for placed in whole.items:
        if isinstance(placed.item, Piece):
            yield from inks(placed.item, x + placed.x, y + placed.y)
        else:
            yield placed.item, x + placed.x, y + placed.y


def words(page):
    """Every run of words with the place of its baseline."""
    return [(ink, x, y) for ink, x, y in inks(page) if isinstance(ink, Words) and ink.text.strip()]


def where(page, said):
    """The run that begins so, and the place of its baseline."""
    return next(found for found in words(page) if found[0].text.startswith(said))


def card(*rows, **changes):
    return small(form="card", sections=(Section("steps", sections=rows, relation="steps"),), **changes)


@pytest.fixture
def laid(theme):
    return partial(pages_of, theme=theme)


BOTH = Section("row", t("In danger now?"), (Callout("emergency", t("You or your child?"), RING.blocks),))
ROW = Section("row", t("Do it"), (Paragraph(t("Then tell somebody.")),))


def it_says_the_titles_of_a_row_and_of_what_is_urgent_in_it(laid):
    said = " ".join(ink.text for ink, _, _ in words(laid(card(BOTH))[0]))
    assert "In danger now?" in said
    assert "You or your child?" in said


class DescribeItsSize:
    @pytest.mark.parametrize("make", [staff_card, parents_card], ids=["staff", "parents"])
    def it_fits_its_side(self, laid, make):
        assert len(laid(make())) == 1

    def it_is_smaller_the_more_there_is_to_say(self, laid):
        few, many = (laid(card(*[ROW] * count))[0] for count in (2, 12))
        assert where(few, "Do it")[0].size_pt > where(many, "Do it")[0].size_pt

    @pytest.mark.parametrize("count", [1, 7, 30])
    def it_can_be_read_from_a_metre(self, laid, theme, count):
        document = replace(staff_card(), sections=card(*[ROW] * count).sections)
        near = {theme.card.type[name].size for name in theme.card.near}
        sizes = {ink.size_pt for page in laid(document) for ink, _, _ in words(page)}
        assert min(sizes - near) >= theme.card.least == 17
        assert min(sizes) >= 15

    def it_goes_on_where_no_side_holds_it(self, laid):
        pages = laid(card(*[ROW] * 30))
        assert len(pages) > 1
        assert sum(ink.text == "Do it" for page in pages for ink, _, _ in words(page)) == 30

    def it_shares_out_the_room_that_is_left(self, laid, theme):
        low = max(y for ink, _, y in words(laid(staff_card())[0]) if ink.text.startswith("Date, time"))
        assert low > 0.85 * theme.print.page.height

    def it_says_from_afar_that_it_is_a_draft(self, laid):
        assert where(laid(staff_card())[0], "DRAFT")[0].size_pt >= 17


class DescribeRows:
    def they_are_numbered_where_they_have_a_title(self, laid):
        never = Section("never", blocks=(Callout("prohibition", t("Never"), (Paragraph(t("this")),)),))
        page = laid(card(ROW, never, ROW))[0]
        assert [ink.text for ink, _, _ in words(page) if ink.text.isdigit()] == ["1", "2"]

    def they_are_not_numbered_outside_of_steps(self, laid):
        page = laid(small(form="card", sections=(ROW,)))[0]
        assert [ink.text for ink, _, _ in words(page) if ink.text.isdigit()] == []

    def they_put_the_number_into_the_heading(self, read_back):
        (heading,) = read_back(card(ROW)).root.find("H2")
        assert heading.text.split() == ["1", "Do", "it"]

    def they_stand_between_rules_unless_they_are_framed(self, laid, theme):
        def rules(document):
            wide = theme.print.page.body_width
            return sum(
                isinstance(ink, Path) and ink.commands == (("M", 0.0, 0.0), ("L", wide, 0))
                and ink.line_pt == theme.print.line.flow
                for ink, _, _ in inks(laid(document)[0])
            )  # fmt: skip

        framed = Section("never", blocks=(Callout("prohibition", t("Never"), (Paragraph(t("this")),)),))
        assert rules(card(ROW, ROW)) == 2
        assert rules(card(ROW, framed, ROW)) == 1

    def they_put_the_answer_level_with_what_is_urgent(self, laid):
        page = laid(card(Section("now", t("Now?"), (RING,)), ROW))[0]
        (_, x, y), (_, x2, y2) = where(page, "Now?"), where(page, "999")
        assert x < x2
        assert abs(y - y2) < 6

    def they_put_a_long_question_above_its_answer(self, laid):
        page = laid(card(Section("now", t("Is anybody in danger where you are, or will they be soon?"), (RING,))))[0]
        assert where(page, "999")[2] > where(page, "Is anybody")[2] + 30

    def they_ask_what_is_urgent_without_a_number_where_it_has_a_title_of_its_own(self, laid, read_back):
        asked = card(Section("now", blocks=(replace(RING, title=t("Danger now?")),)), ROW)
        assert [node.text.split()[0] for node in read_back(asked).root.find("H2")] == ["Danger", "1"]
        assert where(laid(asked)[0], "Danger")[1] < where(laid(asked)[0], "Do it")[1]

    def they_put_short_texts_level_with_their_headings_to_be_larger(self, laid):
        page = laid(card(*[ROW] * 11))[0]
        (_, x, y), (_, x2, y2) = where(page, "Do it"), where(page, "Then tell")
        assert x < x2
        assert y == pytest.approx(y2)

    def they_put_short_texts_below_their_headings_while_there_is_room(self, laid):
        page = laid(card(ROW, ROW))[0]
        assert where(page, "Then tell")[2] > where(page, "Do it")[2] + 10


def never(*names):
    tiles = Entries("never", tuple(Entry(t(name), icon="eye") for name in names))
    return card(Section("never", blocks=(Callout("prohibition", t("Never"), (tiles,)),)))


class DescribeTiles:
    def they_stand_three_in_a_row(self, laid):
        page = laid(never("look", "copy", "send", "delete", "ask"))[0]
        look, copy, send, delete = (where(page, name) for name in ("look", "copy", "send", "delete"))
        assert look[2] == copy[2] == send[2] < delete[2]
        assert look[1] == delete[1]

    def they_stand_two_in_a_row_where_that_takes_no_more_rows(self, laid):
        page = laid(never("look", "copy", "send", "delete"))[0]
        assert where(page, "look")[2] == where(page, "copy")[2] < where(page, "send")[2] == where(page, "delete")[2]

    def they_stand_in_fewer_columns_where_words_are_long(self, laid):
        said = "something that takes more than two lines of a narrow column"
        page = laid(never(said, "copy", "send"))[0]
        assert where(page, "copy")[2] < where(page, "send")[2]

    def they_strike_their_icons_through(self, laid):
        page = laid(never("look", "copy"))[0]
        struck = [ink for ink, _, _ in inks(page) if isinstance(ink, Path) and ink.stroke == "never" and ink.round_caps]
        assert len(struck) == 2


def told(*people, turns=()):
    others = tuple(Callout("next", t(title), (Paragraph(t(said)),)) for title, said in turns)
    return card(Section("tell", t("Tell the lead"), (Contacts(people=people), *others)))


KNOWN = Person(t("Lead"), t("A Name"), (Phone("01632 960 000"),))


class DescribePeople:
    def they_have_name_and_number_in_one_row(self, laid):
        page = laid(told(KNOWN, replace(KNOWN, role=t("Deputy"))))[0]
        (_, x, y), (_, x2, y2) = where(page, "A Name"), where(page, "01632")
        assert x < x2
        assert y == pytest.approx(y2)

    def they_have_the_number_below_a_long_name(self, laid):
        long = replace(KNOWN, name=t("A Person With A Name That Takes More Than Two Lines Beside A Number"))
        page = laid(told(long, KNOWN))[0]
        assert where(page, "01632")[2] > where(page, "A Person")[2] + 10

    def they_have_lines_to_write_on_where_nothing_is_known(self, laid, theme):
        page = laid(told(Person(t("Lead")), Person(t("Deputy"))))[0]
        lines = [ink for ink, _, _ in inks(page) if isinstance(ink, Path) and ink.line_pt == theme.print.line.frame]
        assert len([ink for ink in lines if len(ink.commands) == 2]) == 4

    def they_say_where_to_ask_if_there_is_one_and_nobody_wrote_the_name(self, read_back):
        assert "(or ask the school office)" in read_back(told(Person(t("Lead")))).root.text
        assert "(or ask the school office)" not in read_back(told(KNOWN)).root.text
        assert "(or ask the school office)" not in read_back(told(Person(t("Lead")), Person(t("Deputy")))).root.text

    def they_read_the_sign_of_a_telephone_as_the_word(self, read_back):
        assert [node.actual for node in read_back(told(KNOWN)).root.find("Span") if node.actual] == ["Phone"]


class DescribeOtherTurns:
    def they_stand_side_by_side(self, laid):
        page = laid(told(KNOWN, turns=(("No answer?", "The deputy"), ("About staff?", "The head"))))[0]
        one, other = where(page, "No answer?"), where(page, "About staff?")
        assert one[2] == other[2]
        assert one[1] < other[1]

    def they_get_the_width_that_their_answers_ask_for(self, laid):
        long = "A senior leader, or whoever answers the phone there"
        page = laid(told(KNOWN, turns=(("No answer?", long), ("About staff?", "Head"))))[0]
        width = where(page, "About staff?")[1] - where(page, "No answer?")[1]
        assert width > 0.55 * (where(page, "About staff?")[0].width_pt + width)

    def they_stand_one_below_another_where_they_are_long(self, laid):
        long = "An answer of so many words that it takes line after line, whatever is done about it. " * 2
        page = laid(told(KNOWN, turns=(("No answer at all?", long), ("About somebody who works here?", long))))[0]
        assert where(page, "No answer")[2] < where(page, "About somebody")[2]


def it_explains_the_mark_where_a_row_has_one(read_back):
    marked = card(replace(ROW, title=(*ROW.title, Mark())), legend=t("Check this."))
    assert "Check this." in read_back(marked).root.text
    assert "Check this." not in read_back(card(ROW, legend=t("Check this."))).root.text


def it_breaks_title_and_lead_into_lines_about_as_long(laid):
    lead = "You hear of something that has happened to a child, or may soon happen to one."
    page = laid(card(*[ROW] * 3, lead=(Text(lead),)))[0]
    lines = [ink.width_pt for ink, _, _ in words(page) if ink.text in lead]
    assert len(lines) > 1
    assert min(lines) > 0.6 * max(lines)
