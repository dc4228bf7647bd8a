"""Certificates: a page for each section, its title above, whom it is for set large, lines to sign at its foot."""

from dataclasses import replace
from functools import partial

import pytest
from event_papers import certificates
from pieces import rules, where, words
from samples import small, t

from builders.document import Detail, Details, Lines, Mark, Paragraph, Section
from builders.writers.pdf.write import pages_of
from builders.writers.too_long import LeafTooLong

ATTENDED = Paragraph(t("was there."))


def certificate(*sections, **changes):
    return small(form="certificate", sections=sections, **changes)


@pytest.fixture
def laid(theme):
    return partial(pages_of, theme=theme)


def it_gives_each_person_a_page(laid):
    pages = laid(certificate(*(Section(f"p{at}", t(f"Person {at}"), (ATTENDED,)) for at in range(3))))
    assert [[ink.text for ink, _, _ in words(page) if ink.text.startswith("Person")] for page in pages] == [
        ["Person 0"], ["Person 1"], ["Person 2"]]  # fmt: skip


def it_says_its_title_on_every_page_and_reads_it_aloud_once(laid, read_back):
    document = certificates()
    assert all(where(page, "Certificate of attendance") for page in laid(document))
    tree = read_back(document).root
    assert [node.text for node in tree.find("H1")] == ["Certificate of attendance"]
    assert [node.text for node in tree.find("H2")][:1] == ["A. Example"]


def it_sets_whom_it_is_for_larger_than_all_but_its_title(laid):
    page = laid(certificates())[0]
    name = where(page, "A. Example")[0].size_pt
    others = [ink.size_pt for ink, _, _ in words(page) if ink.text not in ("A. Example", "Certificate of attendance")]
    assert where(page, "Certificate")[0].size_pt > name > max(others)


def it_stands_in_the_middle_of_its_page(laid, theme):
    page = laid(certificates())[0]
    for said in ("Our school", "Certificate", "A. Example"):
        ink, x, _ = where(page, said)
        assert x + ink.width_pt / 2 == pytest.approx(theme.print.page.width / 2, abs=1.5)


def it_gives_a_name_to_write_more_room(laid, theme):
    blank = Section("blank", (), (Details((Detail(t("Name")),)), Details((Detail(t("Date")), Detail(t("Place"))))))
    (page,) = laid(certificate(blank))
    lines = sorted(y for _, y, length in rules(page) if length > 150)
    assert len(lines) == 3
    assert where(page, "Name")[2] < lines[0] < where(page, "Date")[2] < lines[1] < lines[2]


def it_has_lines_to_sign_at_its_foot_two_in_a_row(laid, theme):
    section = Section("one", t("Someone"), (ATTENDED, Lines((t("Signature"), t("Date")))))
    (page,) = laid(certificate(section))
    assert where(page, "Signature")[2] == where(page, "Date")[2] > theme.print.page.height * 0.8
    assert len([rule for rule in rules(page) if rule[1] > theme.print.page.height * 0.8]) == 2


def it_reads_lines_and_small_print_that_end_it_in_their_order(read_back):
    parts = (Lines((t("Sign here"),)), Paragraph(t("Small print."), "support"))
    for blocks in (parts, parts[::-1]):
        said = read_back(certificate(Section("one", t("Someone"), (ATTENDED, *blocks)))).root.text
        order = ["Sign here", "Small print."] if blocks == parts else ["Small print.", "Sign here"]
        assert said.index(order[0]) < said.index(order[1])


def it_says_what_it_is_until_the_pack_is_approved(laid, read_back):
    document = certificates()
    said = document.status.text[0].text
    assert all(where(page, said) for page in laid(document))
    assert read_back(document).root.text.count(said) == 1
    assert not any(ink.text == said for page in laid(replace(document, status=None)) for ink, _, _ in words(page))


def it_explains_a_mark_on_the_pages_that_have_one(laid):
    sections = (Section("one", t("One"), (Paragraph(t("Read it. ", Mark())),)), Section("two", t("Two"), (ATTENDED,)))
    first, second = laid(certificate(*sections, legend=t("Check it.")))
    assert any("Check it." in ink.text for ink, _, _ in words(first))
    assert not any("Check it." in ink.text for ink, _, _ in words(second))


class DescribeTooMuch:
    TEXT = "Words that go on for a while without an end. "

    def it_is_set_smaller_as_far_as_clear_print_allows(self, laid):
        sizes = []
        for length in (5, 50, 70):
            (page,) = laid(certificate(Section("one", t("One"), (Paragraph(t(self.TEXT * length)),))))
            sizes.append(where(page, "Words")[0].size_pt)
        assert sizes[0] > sizes[1] > sizes[2]
        assert sizes[2] >= 11

    def it_is_refused_where_no_page_holds_it(self, laid):
        with pytest.raises(LeafTooLong) as caught:
            laid(certificate(Section("one", t("One"), (Paragraph(t(self.TEXT * 200)),))))
        assert caught.value.section_id == "one"
        assert caught.value.text == self.TEXT * 200
