"""What stands around the content: here, the logos."""

import io

import pytest
from pieces import inks
from PIL import Image as Pixels
from samples import PICTURE, small, t

from builders.document import Figure, Paragraph
from builders.writers.pdf.ink import Image
from builders.writers.pdf.write import pages_of


def picture(wide, high):
    stream = io.BytesIO()
    Pixels.new("RGB", (wide, high), "#884400").save(stream, "PNG")
    return Figure(stream.getvalue(), f"A logo {wide} wide")


def of_a_school(logo, second, form="sheet"):
    return small(Paragraph(t("Words.")), form=form, owner=t("Our school"), logo=logo, second_logo=second)


@pytest.fixture
def drawn(theme):
    """Return `drawn(document)`: the pictures on its first page from left to right, each with its place."""

    def run(document):
        found = [(x, y, ink) for ink, x, y in inks(pages_of(document, theme)[0]) if isinstance(ink, Image)]
        return [(ink, x) for x, _, ink in sorted(found, key=lambda one: one[:2])]

    return run


FIRST, SECOND = picture(40, 20), picture(60, 30)


@pytest.mark.parametrize("form", ["sheet", "certificate"])
def it_draws_a_second_logo_smaller_beside_the_first(drawn, form):
    (first, x), (second, next_x) = drawn(of_a_school(FIRST, SECOND, form))
    assert (first.data, second.data) == (FIRST.picture, SECOND.picture)
    assert x + first.width_pt < next_x
    assert second.height_pt < first.height_pt


@pytest.mark.parametrize("form", ["sheet", "certificate"])
def it_draws_a_second_logo_where_there_is_no_first(drawn, form):
    ((only, _),) = drawn(of_a_school(None, SECOND, form))
    ((alone, _),) = drawn(of_a_school(SECOND, None, form))
    assert only.height_pt == alone.height_pt


def it_keeps_room_for_the_name_beside_two_wide_logos(drawn, read_back):
    strip = picture(1200, 100)
    document = of_a_school(strip, strip)
    (first, _), (second, _) = drawn(document)
    assert first.width_pt + second.width_pt < 250
    assert "Our school" in read_back(document).root.text


def it_reads_both_aloud(read_back):
    second = Figure(PICTURE, "Logo of the trust")
    found = read_back(of_a_school(FIRST, second)).root.find("Figure")
    assert [node.alt for node in found] == ["A logo 40 wide", "Logo of the trust"]
