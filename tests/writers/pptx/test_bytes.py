"""The same document gives the same bytes, on any day and any machine."""

import io
import os
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import deck_samples
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE

from builders.document import Text
from builders.writers.pptx.write import write

ROOT = Path(__file__).parents[3]
SCRIPT = """
import hashlib, sys
sys.path[:0] = {paths!r}
import deck_samples
from builders.assets import Assets
from builders.theme.load import load_theme
from builders.writers.pptx.write import write
print(hashlib.sha256(write(deck_samples.parents(), load_theme(Assets())).data).hexdigest())
"""


def it_writes_the_same_bytes_again(decks, deck_name, theme):
    assert write(deck_samples.ALL[deck_name](), theme).data == decks[deck_name][1]


def it_writes_the_same_bytes_whatever_the_hash_seed():
    script = SCRIPT.format(paths=[str(ROOT), str(ROOT / "tests" / "slides")])
    sums = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(sums) == 1


def it_begins_with_the_content_types_and_dates_nothing(decks, deck_name):
    with zipfile.ZipFile(io.BytesIO(decks[deck_name][1])) as archive:
        assert archive.testzip() is None
        entries = archive.infolist()
    assert entries[0].filename == "[Content_Types].xml"
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert [entry.filename for entry in entries[1:]] == sorted(entry.filename for entry in entries[1:])


def it_counts_its_slides(theme):
    document = deck_samples.parents()
    assert write(document, theme).pages == 19


def it_keeps_awkward_characters_as_they_are(theme):
    awkward = "Less < more & “quotes” 'and' \"so\" on"
    document = replace(deck_samples.deck(), title=(Text(awkward),))
    with zipfile.ZipFile(io.BytesIO(write(document, theme).data)) as archive:
        slide = archive.read("ppt/slides/slide1.xml").decode("utf-8")
    assert "Less &lt; more &amp; “quotes” 'and' \"so\" on" in slide


def it_stores_a_picture_once_however_often_it_is_shown(decks):
    shown, stored = 0, set()
    for slide in Presentation(io.BytesIO(decks["counts"][1])).slides:
        for shape in slide.shapes:
            if shape.shape_type == MSO_SHAPE_TYPE.PICTURE:
                shown += 1
                stored.add(shape.part.related_part(shape._element.blip_rId).partname)
    with zipfile.ZipFile(io.BytesIO(decks["counts"][1])) as archive:
        media = [archive.read(name) for name in archive.namelist() if name.startswith("ppt/media/")]
    assert len(media) == len(set(media)) == len(stored) < shown
