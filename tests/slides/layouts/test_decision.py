"""Flows on slides: native boxes, every text inside its own, whatever the procedure."""

import sys
from pathlib import Path

import pytest
from deck_samples import FLOW, LONG_FLOW, words
from hypothesis import given, settings

from builders.document import Edge, Flow, Node
from builders.flow.charts import charts
from builders.slides.fit import TextTooLong, fit, height_pt
from builders.slides.flow_boxes import LADDERS, measure, setting, spacings
from builders.slides.layout import Box
from builders.slides.layouts.decision import decision
from builders.slides.slide import Connector, Drawn, Group

sys.path.insert(0, str(Path(__file__).parents[2] / "flow"))

from chart_faults import faults
from flows import SETTINGS, procedures


def group(slide):
    (found,) = (element for element in slide.elements if isinstance(element, Group))
    return found


def boxes(slide):
    return [each for each in group(slide).members if isinstance(each, Drawn) and each.name.startswith("Box ")]


def said(drawn):
    return " ".join(run.text for paragraph in drawn.body.paragraphs for line in paragraph.lines for run in line.runs)


def it_walks_through_a_flow_a_decision_or_two_a_slide(brief):
    slides = decision(brief, (LONG_FLOW,))
    assert len(slides) > 1
    ids = [box.name.removeprefix("Box ") for slide in slides for box in boxes(slide) if " to " not in box.name]
    assert ids == [node.id for node in LONG_FLOW.nodes]


def it_tells_the_whole_flow_on_its_first_slide(brief):
    first, *others = decision(brief, (LONG_FLOW,))
    assert group(first).alt == LONG_FLOW.alt
    assert all(group(slide).alt.startswith("The flow chart goes on") for slide in others)


def it_names_the_box_at_which_an_answer_goes_on(brief):
    first, second, *_ = decision(brief, (FLOW,))
    assert "Go to 3" in [said(box) for box in boxes(first)]
    assert "From 1" in said(boxes(second)[0])


def it_glues_each_arrow_to_boxes_of_its_slide(brief):
    for slide in decision(brief, (FLOW, LONG_FLOW)):
        names = {box.name for box in boxes(slide)}
        for arrow in group(slide).members:
            if isinstance(arrow, Connector):
                assert {arrow.start.shape, arrow.end.shape} <= names


def it_sets_all_words_of_a_flow_in_24_points_or_more(brief):
    for slide in decision(brief, (FLOW, LONG_FLOW)):
        for box in boxes(slide):
            assert max(paragraph.size_pt for paragraph in box.body.paragraphs) >= 24


def it_sets_few_words_larger(brief):
    (slide,) = decision(brief, (Flow((Node("a", "end", words("Tell us")),), (), "Tell us"),))
    assert boxes(slide)[0].body.paragraphs[0].size_pt == 28


def it_asks_for_shorter_words_where_a_box_fits_no_slide(brief):
    ask = Node("ask", "question", words("word " * 300))
    tell = Node("tell", "end", words("Tell"))
    with pytest.raises(TextTooLong) as caught:
        decision(brief, (Flow((ask, tell), (Edge("ask", "tell", "Yes"),), "Ask."),))
    assert caught.value.section_id == brief.section_id


@pytest.mark.parametrize("ladder", LADDERS)
def it_keeps_any_procedure_free_of_faults(brief, ladder):
    @settings(SETTINGS, max_examples=20)
    @given(procedures(most=9))
    def draw(flow):
        measured = measure(brief, ladder)
        made = charts(flow, spacings(brief), measured)
        assert faults(flow, made, spacings(brief)) == []
        for chart in made:
            for box in chart.boxes:
                place = Box(box.at.x, box.at.y, box.at.width, box.at.height)
                (body,) = fit((setting(brief, box.part, place, ladder),), brief.theme)
                assert height_pt(body) <= box.at.height

    draw()


@pytest.mark.parametrize("count", [2, 3, 4, 5, 6])
def it_holds_a_question_of_up_to_six_answers(brief, count):
    ask = Node("ask", "question", words("Who is involved?"))
    steps = tuple(Node(f"n{number}", "action", words("Tell the safeguarding lead")) for number in range(count))
    edges = tuple(Edge("ask", step.id, f"Answer {number}") for number, step in enumerate(steps))
    slides = decision(brief, (Flow((ask, *steps), edges, "Ask who."),))
    shown = {box.name.removeprefix("Box ") for slide in slides for box in boxes(slide)}
    assert {"ask", *(step.id for step in steps)} <= shown
