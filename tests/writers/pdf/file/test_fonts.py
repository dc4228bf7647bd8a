import re

import pytest

from builders.fonts import MissingGlyph
from builders.writers.pdf.file.fonts import Fonts
from builders.writers.pdf.file.objects import Objects


def it_gives_codes_in_the_order_of_first_use():
    font = Fonts().font("text-regular")
    assert font.show("abca") == [("F0x0", b"\x01\x02\x03\x01")]


def it_begins_another_subset_after_255_characters():
    font = Fonts().font("text-regular")
    from builders.fonts import face

    characters = "".join(sorted(face("text-regular").widths))[:300]
    shown = font.show(characters)
    assert [name for name, _ in shown] == ["F0x0", "F0x1"]
    assert sum(len(codes) for _, codes in shown) == 300
    assert b"\x00" not in b"".join(codes for _, codes in shown)


def it_refuses_a_character_that_the_face_lacks():
    with pytest.raises(MissingGlyph):
        Fonts().font("text-regular").show("\u4e2d")


def it_refuses_a_face_that_is_never_embedded():
    fonts = Fonts()
    fonts.font("slide-regular").show("a")
    with pytest.raises(ValueError, match="no file to embed"):
        fonts.put(Objects())


def it_names_a_subset_by_its_face_and_characters():
    def name(text):
        fonts, objects = Fonts(), Objects()
        fonts.font("text-regular").show(text)
        fonts.put(objects)
        return re.search(rb"/BaseFont /([A-Z]{6}\+\w+)", b"".join(objects._plain.values())).group(1)

    assert name("abc") == name("abc")
    assert name("abc") != name("abd")
