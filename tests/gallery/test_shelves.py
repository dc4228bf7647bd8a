"""Documents stand where a teacher looks for them."""

from dataclasses import replace

import pytest

from builders.gallery.shelves import shelves


def paths(shelf):
    return [one.path.split("/")[-1] for one in shelf.documents]


def it_sorts_by_title_then_parents_before_staff(row, state):
    listed = [row(f"{name}/{whom}/{name}-{whom}-handout.pdf") for name in "ab" for whom in ("staff", "parents")]
    states = {
        (name, whom): state(name, whom, title=title)
        for name, title in (("a", "Zebras"), ("b", "apples"))
        for whom in ("staff", "parents")
    }
    order = [(shelf.lesson, shelf.audience) for shelf in shelves(listed, states)]
    assert order == [("b", "parents"), ("b", "staff"), ("a", "parents"), ("a", "staff")]


def it_puts_kinds_and_formats_in_the_order_of_their_tables(row):
    names = ("register.pdf", "slides.pdf", "slides.pptx", "handout.docx", "handout.pdf")
    (shelf,) = shelves([row(f"a/staff/a-staff-{name}") for name in names], {})
    assert paths(shelf) == [f"a-staff-{name}" for name in reversed(names)]
    assert [item.kind for item in shelf.items] == ["handout", "slides", "register"]


def it_keeps_what_no_table_knows_at_the_end(row):
    listed = [
        row("a/pupils/a-pupils-handout.pdf"),
        row("a/staff/a-staff-dance.pdf"),
        row("a/staff/a-staff-handout.odt"),
        row("a/staff/a-staff-handout.pdf"),
    ]
    staff, pupils = shelves(listed, {})
    assert paths(staff) == ["a-staff-handout.pdf", "a-staff-handout.odt", "a-staff-dance.pdf"]
    assert pupils.audience == "pupils"
    assert staff.state is None


def it_keeps_editions_and_languages_apart(row):
    one = row("a/staff/a-staff-handout.pdf")
    other = replace(row("a/staff/a-staff-handout-cy.pdf"), kind="handout", language="cy")
    (shelf,) = shelves([other, one], {})
    assert [[listed.language for listed in item.formats] for item in shelf.items] == [["cy"], ["en-GB"]]


@pytest.mark.parametrize(("kind", "unit"), [("slides", "slide"), ("handout", "page"), ("dance", "page")])
def it_counts_slides_of_decks_and_pages_of_all_else(row, kind, unit):
    (shelf,) = shelves([row(f"a/staff/a-staff-{kind}.pdf")], {})
    assert shelf.items[0].unit == unit
