from io import BytesIO

import pikepdf
import pytest

from builders.writers.pdf.element import BACKGROUND, Element
from builders.writers.pdf.file.canvas import TaggedCanvas, UntaggedContent
from builders.writers.pdf.file.drawing import draw_path, draw_words
from builders.writers.pdf.file.metadata import Metadata
from builders.writers.pdf.ink import Path, Words

ELEMENT = Element("P", Element("Document"))
WORDS = Words("Words", "text-regular", 12, 30, "ink", ELEMENT)
LINE = Path((("M", 0, 0), ("L", 10, 0)), stroke="ink")
INK = "#1F2A44"


@pytest.fixture
def canvas():
    return TaggedCanvas(595.28, 841.89, Metadata("Title", "Author", "Subject", "", "en-GB"))


def words(canvas):
    draw_words(canvas, WORDS, INK, 0, 0)


def line(canvas):
    draw_path(canvas, LINE, 0, 0, fill=None, stroke=INK)


def rectangle(canvas):
    canvas.rect(0, 0, 10, 10)


@pytest.mark.parametrize("draw", [words, line, rectangle])
def it_refuses_what_belongs_to_nothing(canvas, draw):
    draw(canvas)
    with pytest.raises(UntaggedContent):
        canvas.showPage()


@pytest.mark.parametrize("draw", [words, line, rectangle])
def it_refuses_what_stands_between_two_elements(canvas, draw):
    canvas.open(ELEMENT)
    words(canvas)
    canvas.close()
    draw(canvas)
    with pytest.raises(UntaggedContent):
        canvas.open(BACKGROUND)


def it_refuses_what_was_drawn_after_the_last_page(canvas):
    canvas.showPage()
    words(canvas)
    with pytest.raises(UntaggedContent):
        canvas.getpdfdata()


def it_refuses_a_link_that_belongs_to_nothing(canvas):
    with pytest.raises(UntaggedContent):
        canvas.linkURL("https://example.org", (0, 0, 10, 10))


def it_keeps_one_sequence_open_for_one_element(canvas):
    for _ in range(3):
        canvas.open(ELEMENT)
        words(canvas)
    assert canvas.getCurrentPageContent().count("BDC") == 1


def it_closes_what_it_opened(canvas):
    canvas.open(ELEMENT)
    words(canvas)
    canvas.open(BACKGROUND)
    line(canvas)
    canvas.close()
    drawn = canvas.getCurrentPageContent()
    assert drawn.count("BDC") + drawn.count("BMC") == drawn.count("EMC") == 2


def it_gives_a_page_back_to_its_elements(canvas):
    for _ in range(2):
        canvas.open(ELEMENT)
        words(canvas)
        canvas.showPage()
    pdf = pikepdf.open(BytesIO(canvas.getpdfdata()))
    assert pdf.check_pdf_syntax() == []
    parents = pdf.Root.StructTreeRoot.ParentTree.Nums
    assert [int(page.StructParents) for page in pdf.pages] == [int(key) for key in list(parents)[::2]] == [0, 1]
    assert [str(owners[0].S) for owners in list(parents)[1::2]] == ["/P", "/P"]


def it_opens_with_the_bookmarks_beside_the_pages(canvas):
    canvas.bookmark(1, "First", 700)
    canvas.bookmark(3, "Deeper", 600)
    canvas.showPage()
    pdf = pikepdf.open(BytesIO(canvas.getpdfdata()))
    assert str(pdf.Root.PageMode) == "/UseOutlines"
    with pdf.open_outline() as tree:
        assert [(entry.title, [inner.title for inner in entry.children]) for entry in tree.root] == [
            ("First", ["Deeper"])
        ]


def it_opens_without_bookmarks_where_there_are_none(canvas):
    canvas.showPage()
    pdf = pikepdf.open(BytesIO(canvas.getpdfdata()))
    assert str(pdf.Root.PageMode) == "/UseNone"
    assert "/Outlines" not in pdf.Root


def it_keeps_the_box_of_an_element_that_is_met_again(canvas):
    canvas.box(ELEMENT, (1, 2, 3, 4.005))
    canvas.box(ELEMENT, None)
    canvas.showPage()
    pdf = pikepdf.open(BytesIO(canvas.getpdfdata()))
    assert [float(edge) for edge in pdf.Root.StructTreeRoot.K[0].K.A.BBox] == [1, 2, 3, 4]


def it_fills_a_shape_whole_where_its_outline_crosses_itself(canvas):
    draw_path(canvas, LINE, 0, 0, fill=INK, stroke=None)
    assert canvas.getCurrentPageContent().splitlines()[-2:] == ["f", "Q"]
