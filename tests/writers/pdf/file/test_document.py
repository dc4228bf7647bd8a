import os
import subprocess
import sys
from io import BytesIO

import pikepdf
import pytest

from builders.writers.pdf.file.canvas import TaggedCanvas
from builders.writers.pdf.file.metadata import Metadata

MAKE = """
import hashlib
from builders.writers.pdf.file.canvas import TaggedCanvas
from builders.writers.pdf.file.metadata import Metadata
canvas = TaggedCanvas(595.28, 841.89, Metadata("Title", "Author", "Subject", "", "en-GB"))
canvas.showPage()
print(hashlib.sha256(canvas.getpdfdata()).hexdigest())
"""


@pytest.fixture
def spell():
    """Return `spell(title)`: a file of one empty page."""

    def make(title="Title"):
        canvas = TaggedCanvas(595.28, 841.89, Metadata(title, "Author", "Subject", "one, two", "en-GB"))
        canvas.showPage()
        return canvas.getpdfdata()

    return make


def it_needs_no_repair(spell):
    assert pikepdf.open(BytesIO(spell())).check_pdf_syntax() == []


def it_names_the_file_by_its_content(spell):
    def names(title):
        pdf = pikepdf.open(BytesIO(spell(title)))
        return [bytes(name) for name in pdf.trailer.ID]

    assert names("One") == names("One") != names("Other")
    assert len(set(names("One"))) == 1


@pytest.mark.parametrize("title", ["a (b) \\ c", "é", "a – b “c”", "\u4e2d\U0001f600", "a\tb\rc", "soft\u00adhyphen"])
def it_says_its_title_as_it_was_given(spell, title):
    pdf = pikepdf.open(BytesIO(spell(title)))
    assert str(pdf.docinfo["/Title"]) == title


def it_ends_each_line_before_the_end_of_a_stream(spell):
    data = spell()
    assert data.count(b"\nendstream\n") == data.count(b"endstream") > 2


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
