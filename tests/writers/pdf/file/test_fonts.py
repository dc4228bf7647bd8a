import re
import subprocess
import sys
from io import BytesIO

import pikepdf
import pytest

from builders.fonts import MissingGlyph, face
from builders.writers.pdf.file.document import File
from builders.writers.pdf.file.fonts import registered
from builders.writers.pdf.file.library import Canvas, pdfmetrics
from builders.writers.pdf.file.metadata import Metadata

SECOND = """
from builders.fonts import FOLDER
from builders.writers.pdf.file.fonts import Font, registered
from builders.writers.pdf.file.library import TTFont, pdfmetrics
pdfmetrics.registerFont(TTFont("Somebody's", FOLDER / "AtkinsonHyperlegibleNext-Regular.ttf"))
print(type(pdfmetrics.getFont(registered("text-regular"))) is Font)
"""

METADATA = Metadata("Title", "Author", "Subject", "", "en-GB")


@pytest.fixture
def show():
    """Return `show(text)`: the subsets and codes of a text, each call in the same new file."""
    file = File(METADATA)
    return lambda text: pdfmetrics.getFont(registered("text-regular")).splitString(text, file)


def it_gives_codes_in_the_order_of_first_use(show):
    assert show("abca") == [(0, b"\x01\x02\x03\x01")]


def it_begins_another_subset_after_255_characters(show):
    shown = show("".join(sorted(face("text-regular").widths))[:300])
    assert [subset for subset, _ in shown] == [0, 1]
    assert [len(codes) for _, codes in shown] == [255, 45]
    assert b"\x00" not in b"".join(codes for _, codes in shown)


def it_goes_back_to_a_subset(show):
    characters = "".join(sorted(face("text-regular").widths))[:256]
    show(characters)
    assert show(characters[0] + characters[255] + characters[0]) == [(0, b"\x01"), (1, b"\x01"), (0, b"\x01")]


def it_refuses_a_character_that_the_face_lacks(show):
    with pytest.raises(MissingGlyph, match=r"text-regular has no glyph for U\+4E2D"):
        show("A \u4e2d")


def it_draws_every_character_whose_width_is_known(show):
    for name in ("text-regular", "text-bold", "text-heavy", "number-regular", "number-bold"):
        assert set(map(ord, face(name).widths)) <= set(pdfmetrics.getFont(registered(name)).face.charToGlyph)


@pytest.mark.parametrize("name", ["slide-regular", "slide-bold"])
def it_draws_slides_in_a_face_as_wide_as_the_one_their_lines_were_broken_for(name):
    drawn = pdfmetrics.getFont(registered(name)).face
    paper = face("text-regular").widths
    for character in set(map(chr, drawn.charToGlyph)) & set(paper):
        assert drawn.charWidths[ord(character)] == pytest.approx(face(name).widths[character], abs=0.51), character
    assert len(set(map(chr, drawn.charToGlyph)) & set(paper)) > 320


def it_keeps_files_apart(show):
    show("xyz")
    assert pdfmetrics.getFont(registered("text-regular")).splitString("abc", File(METADATA)) == [(0, b"\x01\x02\x03")]


def it_draws_with_its_own_font_where_somebody_else_registered_the_same_file_before():
    ran = subprocess.run([sys.executable, "-c", SECOND], capture_output=True, check=True, encoding="ascii")
    assert ran.stdout.strip() == "True"


def it_is_copied_as_it_was_typed_also_from_the_second_subset():
    text = "".join(sorted(face("text-regular").widths))[:300]
    canvas = Canvas("", initialFontName=registered("text-regular"))
    canvas.drawString(0, 0, text)
    pdf = pikepdf.open(BytesIO(canvas.getpdfdata()))
    copied = ""
    for font in pdf.pages[0].resources.Font.values():
        pairs = re.findall(rb"<(\w\w)> <(\w{4})>", font.ToUnicode.read_bytes())
        copied += "".join(chr(int(character, 16)) for code, character in pairs if code != b"00")
        assert len(font.Widths) == int(font.LastChar) + 1 == len(pairs)
    assert copied == text
