"""Decks in the hands of somebody who edits them: python-pptx, opened anew, stands in for PowerPoint."""

import io

import pytest
from package_lint import lint
from pptx import Presentation
from pptx.util import Pt

STEP = 1_000
"""Boxes and arrows stand on a grid of so many EMU, a twelfth of a point."""


@pytest.fixture
def opened(decks):
    return Presentation(io.BytesIO(decks["parents"][1]))


def saved(presentation):
    stream = io.BytesIO()
    presentation.save(stream)
    return stream.getvalue()


def it_keeps_titles_and_text_in_placeholders(opened):
    risks = next(slide for slide in opened.slides if slide.shapes.title.text == "Risks, and what can still be done")
    names = {shape.placeholder_format.idx: shape.text_frame.text for shape in risks.placeholders}
    assert "The picture can spread" in names.values()
    assert risks.slide_layout.name == "Cards, three"


def it_holds_tables_as_tables(opened):
    agenda = next(slide for slide in opened.slides if slide.shapes.title.text == "Tonight: 45 minutes")
    (table,) = [shape.table for shape in agenda.shapes if shape.has_table]
    assert [cell.text for cell in table.rows[1].cells] == ["What it means, and why", "11 min"]


def it_holds_the_script_as_speaker_notes(opened):
    assert opened.slides[0].notes_slide.notes_text_frame.text == "Welcome people at the door."


def it_lets_a_title_be_changed_a_shape_moved_and_a_slide_added(opened):
    first = opened.slides[0]
    first.shapes.title.text = "Another title"
    first.shapes.title.left += Pt(10)
    layout = next(layout for layout in opened.slide_layouts if layout.name == "Entries, four")
    added = opened.slides.add_slide(layout)
    added.shapes.title.text = "A slide of our own"
    for place in added.placeholders:
        if place.placeholder_format.type is not None and place.placeholder_format.idx in range(1, 5):
            place.text_frame.text = "A word"
    again = Presentation(io.BytesIO(saved(opened)))
    assert again.slides[0].shapes.title.text == "Another title"
    assert again.slides[len(again.slides) - 1].shapes.title.text == "A slide of our own"
    faults = [fault for fault in lint(saved(opened)) if "sections do not list" not in fault]
    assert faults == []


def it_offers_layouts_by_names_that_a_teacher_finds(opened):
    names = [layout.name for layout in opened.slide_layouts]
    assert names.index("Opening") < names.index("Cards, two") < names.index("Cards, three") < names.index("Title only")
    assert len(names) == len(set(names)) <= 36


def site(shape, number):
    """Where a connection site of a box is: in the middle of its top, left, bottom or right side."""
    across, down = ((1, 0), (0, 1), (1, 2), (2, 1))[number]
    return shape.left + shape.width * across // 2, shape.top + shape.height * down // 2


def it_glues_every_arrow_of_a_flow_to_two_boxes(opened):
    flows = [shape for slide in opened.slides for shape in slide.shapes if shape.name == "Flow"]
    arrows = [(arrow, flow) for flow in flows for arrow in flow.shapes if arrow.name == "Arrow"]
    assert len(arrows) == 6
    for arrow, flow in arrows:
        boxes = {shape.shape_id: shape for shape in flow.shapes if shape.name.startswith("Box ")}
        glue = arrow._element.nvCxnSpPr.cNvCxnSpPr
        begin, end = site(boxes[glue.stCxn.id], glue.stCxn.idx), site(boxes[glue.endCxn.id], glue.endCxn.idx)
        if not arrow.rotation:  # python-pptx does not turn the ends of a connector
            assert (arrow.begin_x, arrow.begin_y) == pytest.approx(begin, abs=STEP)
            assert (arrow.end_x, arrow.end_y) == pytest.approx(end, abs=STEP)
