"""How much a deck weighs besides its pictures, and what it leaves out (docs/decisions/015-a-small-deck.md)."""

import io
import zipfile

from package_lint import P
from pptx import Presentation

FRAME, EACH_SLIDE = 38_000, 4_200
"""Bytes: masters, themes and about 20 layouts; a slide with its script of 120 words."""
WORDLESS = 64_000
GALLERY = {"Section", "Cards, two", "Entries, four", "Title and text", "Title and picture", "Title only"}


def entries(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.infolist()


def pictures(data):
    return sum(entry.compress_size for entry in entries(data) if entry.filename.startswith("ppt/media/"))


def it_keeps_to_its_budget_besides_pictures(every_deck, any_deck_name):
    data = every_deck[any_deck_name][1]
    slides = sum(entry.filename.startswith("ppt/slides/slide") for entry in entries(data))
    assert len(data) - pictures(data) <= FRAME + EACH_SLIDE * slides


def it_draws_all_slides_in_sixty_four_kilobytes(every_deck, any_deck_name):
    """Without scripts, layouts and the zip's own lists, as packed."""
    data = every_deck[any_deck_name][1]
    assert sum(entry.compress_size for entry in entries(data) if entry.filename.startswith("ppt/slides/")) <= WORDLESS


def it_holds_the_layouts_in_use_and_a_short_gallery(every_deck, any_deck_name):
    deck = Presentation(io.BytesIO(every_deck[any_deck_name][1]))
    used = {slide.slide_layout.name for slide in deck.slides}
    assert {layout.name for layout in deck.slide_layouts} == used | GALLERY


def it_says_nothing_twice_that_a_layout_says(decks):
    """A title of the usual size and place says its words and their language, no more."""
    slides = Presentation(io.BytesIO(decks["parents"][1])).slides
    title = next(slide.shapes.title for slide in slides if slide.slide_layout.name == "Agenda")._element
    assert len(title.find(f"{P}spPr")) == 0
    assert [dict(run.attrib) for run in title.iter("{*}rPr")] == [{"lang": "en-GB", "dirty": "0"}]
    assert not list(title.iter("{*}pPr"))


def it_declares_xml_in_every_part_alike(decks, deck_name):
    """As Office does; the standard allows to leave it out (ECMA-376 part 2, XML usage), and not every program may."""
    with zipfile.ZipFile(io.BytesIO(decks[deck_name][1])) as archive:
        parts = {name: archive.read(name) for name in archive.namelist() if name.endswith((".xml", ".rels"))}
    assert {part.split(b"?>")[0] for part in parts.values()} == {
        b"<?xml version='1.0' encoding='UTF-8' standalone='yes'"
    }
