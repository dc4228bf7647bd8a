import os
import subprocess
import sys
from io import BytesIO

import pikepdf
import pytest

from builders.writers.pdf.element import BACKGROUND, HEADER, WHOLE, Element, Furniture
from builders.writers.pdf.file.document import spell
from builders.writers.pdf.file.metadata import Metadata
from builders.writers.pdf.file.strokes import Bookmarked, Joined, Linked, Marked

METADATA = Metadata("Title", "Author", "Subject", "one, two", "en-GB")
FIRST, SECOND = Element("P", WHOLE), Element("P", WHOLE)
RULE = b"0 0 10 1 re f\n"

MAKE = """
import hashlib
from builders.writers.pdf.element import WHOLE, Element
from builders.writers.pdf.file.document import spell
from builders.writers.pdf.file.metadata import Metadata
from builders.writers.pdf.file.shown import shown
from builders.writers.pdf.file.strokes import Marked
from builders.writers.pdf.ink import Words
tag = Element("P", WHOLE)
operators = shown(Words("Words", "text-regular", 12, 30, "ink", tag), "#1F2A44", 0, 0)
page = (Marked(tag, operators, "text-regular", "Words"),)
print(hashlib.sha256(spell([page], 595.28, 841.89, Metadata("Title", "Author", "Subject", "", "en-GB"))).hexdigest())
"""


def file(*pages, metadata=METADATA):
    return spell(pages or ((),), 595.28, 841.89, metadata)


def opened(*pages):
    return pikepdf.open(BytesIO(file(*pages)))


def drawn(*strokes):
    pdf = opened(strokes)
    return pdf.pages[0].Contents.read_bytes()


def it_needs_no_repair():
    assert opened().check_pdf_syntax() == []
    assert (
        opened((Marked(FIRST, RULE), Joined(SECOND, (1, 2, 3, 4))), (Marked(BACKGROUND, RULE),)).check_pdf_syntax()
        == []
    )


def it_names_the_file_by_its_content():
    def names(title):
        return [
            bytes(name) for name in pikepdf.open(BytesIO(file(metadata=Metadata(title, "", "", "", "en")))).trailer.ID
        ]

    assert names("One") == names("One") != names("Other")
    assert len(set(names("One"))) == 1


@pytest.mark.parametrize("title", ["a (b) \\ c", "é", "a – b “c”", "\u4e2d\U0001f600", "a\tb\rc", "soft\u00adhyphen"])
def it_says_its_title_as_it_was_given(title):
    pdf = pikepdf.open(BytesIO(file(metadata=Metadata(title, "", "", "", "en-GB"))))
    assert str(pdf.docinfo["/Title"]) == title


def it_ends_each_line_before_the_end_of_a_stream():
    data = file()
    assert data.count(b"\nendstream\n") == data.count(b"endstream") > 2


def it_keeps_one_sequence_open_for_one_tag():
    for tag in (FIRST, HEADER):
        again = tag if isinstance(tag, Element) else Furniture(HEADER.kind)
        assert drawn(Marked(tag, RULE), Marked(again, RULE), Marked(tag, RULE)).count(b"BDC") == 1


def it_closes_what_it_opened():
    content = drawn(Marked(FIRST, RULE), Marked(BACKGROUND, RULE), Marked(SECOND, RULE))
    assert content.count(b"BDC") + content.count(b"BMC") == content.count(b"EMC") == 3


def it_gives_a_page_back_to_its_elements():
    pdf = opened((Marked(FIRST, RULE), Marked(SECOND, RULE)), (Marked(SECOND, RULE),))
    parents = pdf.Root.StructTreeRoot.ParentTree.Nums
    assert [int(page.StructParents) for page in pdf.pages] == [int(key) for key in list(parents)[::2]] == [0, 1]
    first, second = pdf.Root.StructTreeRoot.K[0].K
    assert [[owner.objgen for owner in owners] for owners in list(parents)[1::2]] == [
        [first.objgen, second.objgen],
        [second.objgen],
    ]
    assert int(second.K[0]) == 1
    assert second.K[1].MCID == 0
    assert second.K[1].Pg.objgen == pdf.pages[1].objgen


def it_gives_what_stands_in_a_place_to_the_element_around_it():
    inside = Element("Span", FIRST.part(3).part(0))
    pdf = opened((Marked(inside, RULE),))
    paragraph = pdf.Root.StructTreeRoot.K[0].K
    assert (str(paragraph.S), str(paragraph.K.S)) == ("/P", "/Span")


def it_leads_from_a_link_to_its_element_and_back():
    pdf = opened((Marked(FIRST, RULE), Linked("https://example.org/(a)", (1, 2, 3.126, 4), FIRST, "The page")))
    (link,) = pdf.pages[0].Annots
    assert str(link.A.URI) == "https://example.org/(a)"
    assert str(link.Contents) == "The page"
    assert [float(edge) for edge in link.Rect] == [1, 2, 3.13, 4]
    paragraph = pdf.Root.StructTreeRoot.K[0].K
    assert paragraph.K[1].Obj.objgen == link.objgen
    parents = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    assert parents[parents.index(link.StructParent) + 1].objgen == paragraph.objgen


def it_opens_with_the_bookmarks_beside_the_pages():
    marks = (
        Bookmarked(1, "First", 700),
        Bookmarked(3, "Deeper", 600),
        Bookmarked(3, "Beside", 500),
        Bookmarked(1, "Second", 9),
    )
    pdf = opened(marks)
    assert str(pdf.Root.PageMode) == "/UseOutlines"
    assert pdf.Root.Outlines.Count == 4
    with pdf.open_outline() as tree:
        assert [(entry.title, [inner.title for inner in entry.children]) for entry in tree.root] == [
            ("First", ["Deeper", "Beside"]),
            ("Second", []),
        ]


def it_opens_without_bookmarks_where_there_are_none():
    pdf = opened()
    assert str(pdf.Root.PageMode) == "/UseNone"
    assert "/Outlines" not in pdf.Root


def it_keeps_the_box_of_an_element_that_is_met_again():
    pdf = opened((Joined(FIRST, (1, 2, 3, 4.004)), Joined(FIRST, None)))
    assert [float(edge) for edge in pdf.Root.StructTreeRoot.K[0].K.A.BBox] == [1, 2, 3, 4]


def it_takes_nothing_from_the_environment_or_the_home_folder(tmp_path):
    """ReportLab reads `RL_...`, SOURCE_DATE_EPOCH and two files at home."""
    for name in (".reportlab_settings", ".reportlab_mods"):
        (tmp_path / name).write_text("raise SystemExit('was run')", encoding="utf-8")
    home = {"HOME": str(tmp_path), "USERPROFILE": str(tmp_path)}
    odd = {
        "RL_useA85": "1",
        "RL_invariant": "0",
        "RL_pdfMultiLine": "1",
        "RL_documentLang": "fr",
        "RL_pageCompression": "0",
    }
    digests = {
        subprocess.run(
            [sys.executable, "-c", MAKE], env=os.environ | extra, capture_output=True, check=True, encoding="ascii"
        ).stdout
        for extra in ({}, home | odd | {"RL_pageCompression": "0", "SOURCE_DATE_EPOCH": "1700000000"})
    }
    assert len(digests) == 1
