"""Properties of a deck's file."""

import io
import zipfile
from dataclasses import replace

import deck_samples
from pptx import Presentation

from builders.writers.pptx.write import write


def opened(document, theme):
    return Presentation(io.BytesIO(write(document, theme).data))


def it_cuts_what_no_property_can_hold(theme):
    document = replace(deck_samples.deck(), subject="x" * 300, keywords=tuple("abc" * 50))
    core = opened(document, theme).core_properties
    assert core.subject == "x" * 254 + "…"
    assert core.keywords == ", ".join("abc" * 50)[:254] + "…"


def it_dates_nothing_and_names_nobody_else(theme):
    core = opened(deck_samples.deck(), theme).core_properties
    assert core.created.year == core.modified.year == 1980
    assert core.author == core.last_modified_by == "Our school"


def it_says_another_language_in_every_part_that_has_words(theme):
    data = write(replace(deck_samples.deck(), language="cy"), theme).data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert not [name for name, part in parts.items() if b"en-GB" in part]
    assert b'lang="cy"' in parts["ppt/slideMasters/slideMaster1.xml"]
