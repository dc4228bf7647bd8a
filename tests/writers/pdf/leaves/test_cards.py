"""Cards to cut out: four or two to a page, each told by itself, in the largest type in which all of them fit."""

from dataclasses import replace
from functools import partial

import pytest
from event_papers import scenario_cards, slips
from pieces import inks, where, words
from samples import IMPRINT, PICTURE, small, t

from builders import icons
from builders.document import Figure, Mark, Paragraph, Section
from builders.writers.pdf.ink import Path, Words
from builders.writers.pdf.write import pages_of
from builders.writers.too_long import LeafTooLong

SENTENCE = "Words that go on for a while without an end. "


def card(number, length=1):
    return Section(f"card-{number}", t(f"Card {number}"), (Paragraph(t(SENTENCE * length)),))


def cards(*sections, relation="quarters", **changes):
    """A document of cards alone."""
    return small(sections=(Section("cards", sections=sections, relation=relation),), **changes)


def before(document, *sections):
    """The same document with sections before its cards."""
    return replace(document, sections=(*sections, *document.sections))


TEXT = Section("text", t("Before them"), (Paragraph(t("Read this.")),))


@pytest.fixture
def laid(theme):
    return partial(pages_of, theme=theme)


class DescribeTheirPlaces:
    def they_fill_a_page_in_reading_order(self, laid, theme):
        (page,) = laid(cards(*map(card, range(4))))
        middle = theme.print.page.width / 2, theme.print.page.height / 2
        places = [where(page, f"Card {number}") for number in range(4)]
        sides = [(x > middle[0], y > middle[1]) for _, x, y in places]
        assert sides == [(False, False), (True, False), (False, True), (True, True)]

    def they_leave_the_rest_of_the_last_page_white(self, laid, theme):
        first, second = laid(cards(*map(card, range(5))))
        assert sum(ink.text.startswith("Card") for ink, _, _ in words(first)) == 4
        assert max(x + ink.width_pt for ink, x, _ in words(second)) < theme.print.page.width / 2
        assert max(y for _, _, y in words(second)) < theme.print.page.height / 2

    def they_stand_two_to_a_page_where_each_is_half_of_it(self, laid, theme):
        first, second = laid(cards(*map(card, range(3)), relation="halves"))
        assert where(first, "Card 1")[2] > theme.print.page.height / 2
        assert where(second, "Card 2")[2] < theme.print.page.height / 2

    @pytest.mark.parametrize(("relation", "lines"), [("quarters", 2), ("halves", 1)])
    def they_have_scissors_on_the_lines_between(self, laid, theme, relation, lines):
        (page,) = laid(cards(card(0), relation=relation))
        length = len(icons.commands("scissors"))
        signs = [ink for ink, _, _ in inks(page) if isinstance(ink, Path) and len(ink.commands) == length
                 and ink.stroke == "ink"]  # fmt: skip
        assert len(signs) == lines
        dashes = [ink for ink, _, _ in inks(page) if isinstance(ink, Path) and len(ink.commands) > 60]
        assert len(dashes) == lines

    def they_go_between_the_pages_around_them_which_are_numbered_as_they_lie(self, laid):
        after = Section("after", t("After them"), (Paragraph(t("Read that.")),))
        document = before(cards(card(0)), TEXT)
        pages = laid(replace(document, sections=(*document.sections, after)))
        said = [" ".join(ink.text for ink, _, _ in words(page)) for page in pages]
        assert "Page 1 of 3" in said[0]
        assert "Page" not in said[1]
        assert "Page 3 of 3" in said[2]
        assert "After them" in said[2]

    def they_stand_below_the_title_and_the_words_of_their_section_which_go_before(self, laid):
        section = Section("cards", t("Cut them out"), (Paragraph(t("With care.")),), (card(0),), "quarters")
        first, second = laid(small(sections=(section,)))
        assert where(first, "Cut them out")
        assert where(first, "With care.")
        assert where(second, "Card 0")


class DescribeWhatTheyAreToldBy:
    def they_say_for_whom_whose_and_which_edition_they_are(self, laid):
        document = cards(card(0), card(1), owner=t("Our school"), readers=t("For parents"), imprint=IMPRINT)
        (page,) = laid(document)
        said = [ink.text for ink, _, _ in words(page)]
        assert said.count("For parents · Our school") == 2
        assert sum("Use until 31 August 2027" in text for text in said) == 2

    @pytest.mark.parametrize("make", [slips, scenario_cards])
    def they_all_say_their_status_which_is_read_aloud_once(self, laid, read_back, make):
        document = make()
        said = document.status.text[0].text.split(". ")[0]
        count = sum(len(section.sections) for section in document.sections)
        shown = sum(said.split()[0] in ink.text for page in laid(document) for ink, _, _ in words(page))
        assert shown >= count
        assert read_back(document).root.text.count(document.status.text[0].text) == 1

    def they_carry_the_logo_which_is_read_aloud_once(self, read_back):
        document = cards(card(0), card(1), logo=Figure(PICTURE, "The school’s logo"))
        assert len(read_back(document).root.find("Figure")) == 1
        assert len(read_back(before(document, TEXT)).root.find("Figure")) == 1

    def they_explain_a_mark_where_they_have_one(self, laid):
        marked = Section("card-1", t("Card 1"), (Paragraph(t("Beware. ", Mark())),))
        (page,) = laid(cards(card(0), marked, legend=t("Check it.")))
        ((_, x, _),) = [found for found in words(page) if "Check it." in found[0].text]
        assert x > where(page, "Card 0")[1] + 200


class DescribeTheTitleOfADocumentOfCards:
    def it_is_the_title_of_the_first_card_if_all_are_called_so(self, read_back):
        tree = read_back(cards(card(0), title=t("Card 0"))).root
        assert [node.text for node in tree.find("H1")] == ["Card 0"]
        assert tree.text.count("Card 0") == 1

    def it_stands_above_that_of_each_card_otherwise(self, laid, read_back):
        document = cards(card(0), card(1), title=t("All cards"))
        assert [node.text for node in read_back(document).root.find("H1")] == ["All cards"]
        (page,) = laid(document)
        assert where(page, "All cards", 1)[2] < where(page, "Card 1")[2]

    @pytest.mark.parametrize("name", ["lead", "occasion"])
    def it_has_its_page_where_there_is_more_to_say(self, laid, name):
        first, second = laid(cards(card(0), **{name: t("Said below it.")}))
        assert where(first, "Said below it.")
        assert where(second, "Card 0")


class DescribeTheirSize:
    @staticmethod
    def size(page):
        return where(page, "Words")[0].size_pt

    def it_is_smaller_the_more_there_is_to_say(self, laid):
        sizes = [self.size(laid(cards(card(0, length)))[0]) for length in (2, 14, 20)]
        assert sizes[0] > sizes[1] > sizes[2]

    def it_is_the_same_for_all(self, laid):
        (page,) = laid(cards(card(0), card(1, 20)))
        assert len({ink.size_pt for ink, _, _ in words(page) if ink.text.startswith("Words")}) == 1

    def it_is_never_below_clear_print(self, laid):
        for length in range(1, 40):
            try:
                (page,) = laid(cards(card(0, length)))
            except LeafTooLong:
                break
            assert min(ink.size_pt for ink, _, _ in inks(page) if isinstance(ink, Words)) >= 11
        assert 12 < length < 39

    def it_tells_which_card_holds_too_much_and_its_longest_text(self, laid):
        with pytest.raises(LeafTooLong) as caught:
            laid(cards(card(0), card(1, 60)))
        assert caught.value.section_id == "card-1"
        assert caught.value.text == SENTENCE * 60


def they_are_a_sequence_where_they_stand_inside_another_section(laid):
    inner = Section("cards", sections=(card(0), card(1)), relation="quarters")
    (page,) = laid(small(sections=(Section("outer", t("Outer"), sections=(inner,)),)))
    assert where(page, "Card 1")[1] == where(page, "Card 0")[1]
