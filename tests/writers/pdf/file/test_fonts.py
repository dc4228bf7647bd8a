import re
import subprocess
import sys
import zlib
from string import ascii_lowercase

import pikepdf
import pytest

from builders.fonts import MissingGlyph, face
from builders.writers.pdf.file.fonts import embedded, font

SECOND = """
from builders.fonts import FOLDER
from builders.writers.pdf.file.fonts import Font, registered
from builders.writers.pdf.file.library import TTFont, pdfmetrics
pdfmetrics.registerFont(TTFont("Somebody's", FOLDER / "AtkinsonHyperlegibleNext-Regular.ttf"))
print(type(pdfmetrics.getFont(registered("text-regular"))) is Font)
"""

ALL = "".join(sorted(face("text-regular").widths))


def show(text, name="text-regular"):
    """The fonts of a face and the codes in them that show a text."""
    return font(name).spell(text)


def it_gives_what_english_needs_the_codes_of_windows():
    assert show("It’s “so” – £5…") == [(0, "It’s “so” – £5…".encode("cp1252"))]


def it_gives_each_character_one_code_of_its_own():
    for name in ("text-regular", "number-regular"):
        given = [one for character in face(name).widths for one in show(character, name)]
        assert len(set(given)) == len(given) == len(face(name).widths)
        assert all(len(codes) == 1 and codes != b"\x00" for _, codes in given)


def it_goes_back_to_a_font():
    assert show("AĂA") == [(0, b"A"), (1, show("Ă")[0][1]), (0, b"A")]


def it_refuses_a_character_that_the_face_lacks():
    with pytest.raises(MissingGlyph, match=r"text-regular has no glyph for U\+4E2D"):
        show("A \u4e2d")


def it_draws_every_character_whose_width_is_known():
    for name in ("text-regular", "text-bold", "text-heavy", "number-regular", "number-bold"):
        assert set(map(ord, face(name).widths)) <= set(font(name).face.charToGlyph)


@pytest.mark.parametrize("name", ["slide-regular", "slide-bold"])
def it_draws_slides_in_a_face_as_wide_as_the_one_their_lines_were_broken_for(name):
    drawn = font(name).face
    paper = face("text-regular").widths
    for character in set(map(chr, drawn.charToGlyph)) & set(paper):
        assert drawn.charWidths[ord(character)] == pytest.approx(face(name).widths[character], abs=0.51), character
    assert len(set(map(chr, drawn.charToGlyph)) & set(paper)) > 320


def it_draws_with_its_own_font_where_somebody_else_registered_the_same_file_before():
    ran = subprocess.run([sys.executable, "-c", SECOND], capture_output=True, check=True, encoding="ascii")
    assert ran.stdout.strip() == "True"


def characters_of(cut):
    pairs = re.findall(rb"<(\w\w)> <(\w{4})>", zlib.decompress(content(cut.characters)))
    return {int(code, 16): chr(int(character, 16)) for code, character in pairs}


def content(stream):
    return stream.partition(b"\nstream\n")[2].removesuffix(b"\nendstream\n")


def it_is_copied_as_it_was_typed_also_from_the_second_font():
    meant = [characters_of(cut) for cut in embedded("text-regular", set(ALL))]
    copied = "".join(meant[subset][code] for character in ALL for subset, codes in show(character) for code in codes)
    assert copied == ALL


def it_says_how_wide_every_code_is():
    for cut in embedded("text-regular", set(ALL)):
        about = pikepdf.Object.parse(b"<<%s>>" % cut.about)
        for code, character in characters_of(cut).items():
            wide = about.Widths[code - int(about.FirstChar)]
            assert float(wide) == pytest.approx(face("text-regular").widths[character], abs=0.51)
        assert len(about.Widths) == about.LastChar - about.FirstChar + 1


def it_embeds_all_letters_where_there_are_many_so_that_most_schools_share_a_font():
    many, more, few = (set(characters_of(embedded("text-bold", set(text))[0]).values()) for text in (
        "the quick brown fox", "the quick brown dog", "of")
    )  # fmt: skip
    assert many == more == {*ascii_lowercase, " "}
    assert few == set("of")
