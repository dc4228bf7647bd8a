"""The package of a deck, held against the one that python-pptx makes of it."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree
from pptx import Presentation

from builders.writers.pptx.package import Part, Tie, package


def listed(data):
    """Return content types and relationships of a package: for each list its lines, in no order."""
    with ZipFile(BytesIO(data)) as archive:
        lists = [name for name in archive.namelist() if name.startswith("[") or name.endswith(".rels")]
        return {
            name: {tuple(sorted(row.attrib.items())) for row in etree.fromstring(archive.read(name))} for name in lists
        }


def it_ties_its_parts_as_python_pptx_does(every_deck, any_deck_name):
    data = every_deck[any_deck_name][1]
    saved = BytesIO()
    Presentation(BytesIO(data)).save(saved)
    assert listed(data) == listed(saved.getvalue())


def it_counts_relationships_from_one_and_leads_to_parts_from_where_it_stands():
    part = Part(
        "/ppt/slides/slide1.xml", "a/slide", b"<a/>", (Tie("k", "/ppt/media/image.png"), Tie("k", "/ppt/slides/x"))
    )
    rows = listed(package([part]))["ppt/slides/_rels/slide1.xml.rels"]
    assert {(dict(row)["Id"], dict(row)["Target"]) for row in rows} == {("rId1", "../media/image.png"), ("rId2", "x")}


@pytest.mark.parametrize("address", ['https://x.example/?a=1&b="2"', "https://x.example/<a>"])
def it_says_addresses_as_they_are(address):
    part = Part("/ppt/slides/slide1.xml", "a/slide", b"<a/>", (Tie("k", address, outside=True),))
    ((row,),) = [rows for name, rows in listed(package([part])).items() if "slides" in name]
    assert dict(row)["Target"] == address
    assert dict(row)["TargetMode"] == "External"


def it_holds_what_stands_twice_once():
    picture = Part("/ppt/media/image.png", "image/png", b"picture")
    with ZipFile(BytesIO(package([picture, picture]))) as archive:
        assert archive.namelist().count("ppt/media/image.png") == 1
