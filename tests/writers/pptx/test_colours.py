"""Colours as slots of PowerPoint's theme."""

import io
import re
import zipfile

import deck_samples
import pytest

from builders.writers.office.slots import SLOTS
from builders.writers.pptx.colours import colour
from builders.writers.pptx.write import write


def part(data, name):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name).decode("utf-8")


def it_writes_the_palette_into_the_theme(decks, theme):
    xml = part(decks["parents"][1], "ppt/theme/theme1.xml")
    for role, slot in SLOTS.items():
        assert f'<a:{slot}><a:srgbClr val="{theme.screen[role][1:].upper()}"/></a:{slot}>' in xml


def it_makes_a_schools_colour_the_accent(theme):
    branded = theme.branded("#7A1FA2")
    data = write(deck_samples.parents(), branded).data
    for name in ("ppt/theme/theme1.xml", "ppt/theme/theme2.xml"):
        assert f'<a:accent1><a:srgbClr val="{branded.screen["accent"][1:].upper()}"/></a:accent1>' in part(data, name)


def it_darkens_a_schools_colour_that_nobody_could_read(theme):
    branded = theme.branded("#FFE600")
    assert branded.brand.adjusted
    assert branded.screen["accent"].upper() != "#FFE600"
    xml = part(write(deck_samples.parents(), branded).data, "ppt/theme/theme1.xml")
    assert "FFE600" not in xml


@pytest.mark.parametrize("role", ["route", "on-dark", "ink-tint", "footer-on-dark", "rule"])
def it_derives_shades_without_a_slot_from_one(role, theme):
    xml = colour(role, theme.screen)
    assert re.search(r'<a:schemeClr val="(accent1|tx1|bg2)">', xml)
    assert "lumMod" in xml


def it_refuses_a_role_that_slides_do_not_know(theme):
    with pytest.raises(KeyError):
        colour("speech-bubble", theme.screen)
