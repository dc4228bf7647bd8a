"""The file as a whole: the same each time, small, honest about what it cannot draw."""

from dataclasses import replace

import pikepdf
import pytest
from samples import PICTURE, parents_sheet

from builders.document import Bullets, Field, Figure, Paragraph, Text
from builders.fonts import MissingGlyph
from builders.theme.theme import Theme
from builders.writers.pdf.write import write


def it_writes_the_same_bytes_for_the_same_document(theme):
    assert write(parents_sheet(), theme) == write(parents_sheet(), theme)


def it_writes_other_bytes_and_another_identifier_for_another_document(theme, small):
    one = write(small(Paragraph((Text("One"),))), theme).data
    two = write(small(Paragraph((Text("Two"),))), theme).data
    assert one[-2000:] != two[-2000:]
    assert one != two


def it_knows_no_date(sheet):
    assert "/CreationDate" not in sheet.tagged.pdf.docinfo
    assert b"CreateDate" not in sheet.written.data


def it_counts_its_pages(sheet):
    assert len(sheet.tagged.pdf.pages) == sheet.written.pages


def it_stays_small(sheets):
    assert len(sheets["parents-sheet"][1].data) < 60_000


def it_embeds_every_font(sheet):
    for page in sheet.tagged.pdf.pages:
        for font in page.resources.Font.values():
            assert "/FontFile2" in font.FontDescriptor


def it_says_which_character_no_face_can_draw(theme, small):
    with pytest.raises(MissingGlyph, match=r"U\+4E2D"):
        write(small(Paragraph((Text("A word in Chinese: \u4e2d"),))), theme)


def it_refuses_a_document_of_another_form(theme, small):
    with pytest.raises(ValueError, match="a document of the form letter"):
        write(replace(small(Paragraph((Text("A slide."),))), form="letter"), theme)


def it_refuses_a_document_that_was_not_merged_with_a_school(theme, small):
    with pytest.raises(ValueError, match=r"school\.name"):
        write(small(Paragraph((Field("school.name"),))), theme)


@pytest.mark.parametrize(
    "hostile",
    [r"\) Tj (", "<b>bold</b> &amp; <a href='x'>", "%PDF-1.4 endstream endobj", "{school.name} {{x}}", "EMC BT"],
)
def it_prints_hostile_text_as_it_stands(read_back, small, hostile):
    tagged = read_back(small(Paragraph((Text(hostile),)), Bullets(((Text(hostile),),)), title=(Text(hostile),)))
    assert tagged.faults == []
    assert tagged.root.text.count(hostile) == 3
    assert str(tagged.pdf.docinfo["/Title"]) == hostile
    assert tagged.pdf.open_metadata()["dc:title"] == hostile


def it_says_nothing_of_the_picture_but_its_pixels(theme, small, read_back):
    tagged = read_back(small(Figure(PICTURE, "A green field")))
    images = list(tagged.pdf.pages[0].resources.XObject.values())
    assert {"/Metadata", "/SMask"}.isdisjoint(images[0].keys())
    assert pikepdf.PdfImage(images[0]).as_pil_image().getpixel((0, 0)) == (15, 118, 110)


def it_stores_a_picture_once(theme, small):
    one = len(write(small(Figure(PICTURE, "A green field")), theme).data)
    three = len(write(small(*[Figure(PICTURE, "A green field")] * 3), theme).data)
    assert three - one < 1500


def it_carries_the_schools_brand_colour(theme, small):
    plain_theme: Theme = theme
    branded = plain_theme.branded("#8A1538")
    document = small(Bullets(((Text("One"),),)))
    assert write(document, branded).data != write(document, plain_theme).data


def it_says_on_page_one_only_who_has_to_sign(sheets):
    from tagged import read

    tagged = read(sheets["parents-sheet"][1].data)
    assert tagged.root.text.count("Our school is still checking this sheet.") == 1


def it_says_on_every_page_that_it_is_a_draft(sheets):
    from tagged import read

    tagged = read(sheets["staff-handout"][1].data)
    said = "DRAFT. Not yet checked by our safeguarding lead. Follow school policy."
    assert tagged.root.text.count(said) == 1
    assert {page for page, words in tagged.artifacts if words == said} == set(range(2, len(tagged.pdf.pages) + 1))


LEAVES = {"certificates": {1, 2, 3}, "half-page-forms": {1, 2}, "scenario-cards": {2, 3}, "slips": {1}}
"""Pages of the samples that have neither head nor foot, as they are cut up or handed over."""


def it_carries_the_imprint_on_every_page_and_the_page_number_on_those_that_stay_whole(sheet):
    count = sheet.written.pages
    for page in range(1, count + 1):
        foot = [words for number, words in sheet.tagged.artifacts if number == page]
        assert "England · Edition PP 1.0 en · Use until 31 August 2027" in " · ".join(foot)
        assert (f"Page {page} of {count}" in foot) == (page not in LEAVES.get(sheet.name, set()))


def it_signs_the_title_in_the_head_from_the_second_page_on(sheet):
    title = "".join(inline.text for inline in sheet.document.title)
    pages = {page for page, words in sheet.tagged.artifacts if words == title}
    leaves = LEAVES.get(sheet.name, set())
    assert pages - leaves == set(range(2, sheet.written.pages + 1)) - leaves


def it_leaves_room_for_a_document_without_sections(theme, small):
    assert write(replace(small(), sections=()), theme).pages == 1
