"""Decks that others have changed: by python-pptx as PowerPoint would, by LibreOffice, which writes every part anew."""

import io

import pytest
from accessibility_lint import check
from deck_names import SAMPLES, SHIPPED_DECKS
from deck_reader import Deck
from package_lint import lint
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.util import Pt

SECTIONS = "section-list"
"""PowerPoint puts a new slide into a section by itself; python-pptx leaves it outside."""
ADDED = "A slide of our own"


def edited(data):
    """Return a deck with another title, a moved shape and a slide more."""
    presentation = Presentation(io.BytesIO(data))
    first, last = presentation.slides[0], presentation.slides[len(presentation.slides) - 1]
    first.shapes.title.text = "Another title"
    moved = last.shapes[1]
    moved.left, moved.top = moved.left + Pt(10), moved.top - Pt(5)
    added = presentation.slides.add_slide(presentation.slide_layouts.get_by_name("Title only"))
    added.shapes.title.text = ADDED
    added.notes_slide.notes_text_frame.text = "What I say here."
    stream = io.BytesIO()
    presentation.save(stream)
    return stream.getvalue()


@pytest.fixture(scope="module")
def changed(every_deck):
    """Every deck, edited."""
    return {name: edited(data) for name, (_, data) in every_deck.items()}


def words(slide):
    """Return the words of a slide's boxes and cells, in reading order."""
    return [" ".join(each.text.split()) for shape in slide.shapes for each in shape.words]


def it_keeps_all_else_when_a_title_is_changed_a_shape_moved_and_a_slide_added(changed, every_deck):
    for name, data in changed.items():
        before, after = Deck(every_deck[name][1]), Deck(data)
        *kept, added = after.slides
        assert added.title == ADDED
        assert kept[0].title == "Another title"
        assert [slide.notes_text for slide in kept] == [slide.notes_text for slide in before.slides]
        for one, other in zip(before.slides[1:], kept[1:], strict=True):
            assert words(other) == words(one)
            assert [shape.alt for shape in other.shapes] == [shape.alt for shape in one.shapes]


def it_is_still_valid_and_accessible_after_that(changed, audit, sdk, deck_name, tmp_path, figure):
    data = changed[deck_name]
    file = tmp_path / f"{deck_name}.pptx"
    file.write_bytes(data)
    assert sdk([file]) == [[]]
    assert audit(file) == []
    assert [fault for fault in lint(data) if not fault.startswith(SECTIONS)] == []
    # What python-pptx writes says no language; PowerPoint says that of the keyboard.
    assert [fault for fault in check(data) if not fault.startswith("language:")] == []
    figure("Decks: edited decks judged by both validators and both lints", 1)


def told(shapes):
    """Yield the words of each shape, and the alt text of each picture, in reading order."""
    for shape in shapes:
        if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
            yield from told(shape.shapes)
        elif shape.has_text_frame and shape.text_frame.text.strip():
            yield " ".join(shape.text_frame.text.split())
        elif getattr(shape, "has_table", False) and shape.has_table:
            yield from (" ".join(cell.text.split()) for row in shape.table.rows for cell in row.cells)
        elif shape.shape_type == MSO_SHAPE_TYPE.PICTURE:
            yield shape._element.nvPicPr.cNvPr.get("descr")


def it_comes_back_from_libreoffice_with_its_words_notes_and_pictures_alt_texts(deck_files, office, tmp_path, figure):
    """LibreOffice 7.4 writes no alt text for tables and groups, ours or anybody's (docs/accessibility.md)."""
    files = {name: deck_files[name] for name in (*SAMPLES, *SHIPPED_DECKS[:2])}
    back = office.convert(files.values(), tmp_path, to="pptx")
    for name, file in files.items():
        before, after = Presentation(str(file)), Presentation(str(back[name]))
        assert len(after.slides) == len(before.slides)
        for one, other in zip(before.slides, after.slides, strict=True):
            assert other.shapes.title.text == one.shapes.title.text
            assert list(told(other.shapes)) == list(told(one.shapes))
            assert other.notes_slide.notes_text_frame.text == one.notes_slide.notes_text_frame.text
    figure("Decks: that came back from LibreOffice with the same words", len(back))
