"""Charts of any procedure at all."""

import sys
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings

sys.path.insert(0, str(Path(__file__).parent))

from chart_faults import faults
from flows import MEDIA, PAPER, SETTINGS, procedures

from builders.document import Edge, Flow, Node, Text
from builders.flow.chart import ChartTooLarge, Measure
from builders.flow.charts import charts, redrawn


@pytest.mark.parametrize("medium", sorted(MEDIA))
def it_draws_any_procedure_without_a_fault(medium):
    spacings, measure = MEDIA[medium]

    @settings(SETTINGS, max_examples=60)
    @given(procedures())
    def draw(flow):
        assert faults(flow, charts(flow, spacings, measure), spacings) == []

    draw()


def flow(nodes, edges):
    made = tuple(Node(name, role, (Text(name),)) for name, role in nodes)
    return Flow(made, tuple(Edge(*edge) for edge in edges), "")


def drawn(nodes, edges, medium="paper"):
    return charts(flow(nodes, edges), *MEDIA[medium])


def at(chart):
    return {box.part.key: box.at for box in chart.boxes}


def middle(rect):
    return rect.x + rect.width / 2


def it_draws_nothing_for_a_flow_without_nodes():
    assert drawn([], []) == ()


def it_leads_a_chain_straight_down():
    (chart,) = drawn([(name, "action") for name in "abcd"], [("a", "b"), ("b", "c"), ("c", "d")])
    assert len({middle(rect) for rect in at(chart).values()}) == 1
    assert [len(arrow.points) for arrow in chart.arrows] == [2, 2, 2]


def it_leads_a_chain_straight_across_a_slide():
    (chart,) = drawn([(name, "action") for name in "abc"], [("a", "b"), ("b", "c")], "slides")
    assert len({rect.y + rect.height / 2 for rect in at(chart).values()}) == 1


def it_stands_an_outcome_beside_its_question_and_leads_it_on():
    nodes = [("ask", "question"), ("ring", "urgent"), ("tell", "action"), ("write", "end")]
    edges = [("ask", "ring", "Yes"), ("ask", "tell", "No"), ("ring", "tell"), ("tell", "write")]
    (chart,) = drawn(nodes, edges)
    boxes = at(chart)
    assert (boxes["ring"].y, middle(boxes["tell"])) == (boxes["ask"].y, middle(boxes["ask"]))
    first = chart.arrows[0]
    assert (first.leaves, first.enters, len(first.points)) == ("right", "left", 2)


def it_joins_arrows_to_one_box_at_its_head():
    nodes = [("ask", "question"), *((name, "action") for name in "abc"), ("end", "end")]
    edges = [*(("ask", name, name) for name in "abc"), *((name, "end") for name in "abc")]
    (chart,) = drawn(nodes, edges)
    assert len({arrow.points[-1] for arrow in chart.arrows if arrow.target == "end"}) == 1


def it_leads_a_way_back_around_the_boxes_between():
    nodes = [("do", "action"), ("ask", "question"), ("end", "end")]
    (chart,) = drawn(nodes, [("do", "ask"), ("ask", "do", "No"), ("ask", "end", "Yes")])
    (back,) = (arrow for arrow in chart.arrows if arrow.target == "do")
    assert len(back.points) == 6
    assert back.points[0][1] > back.points[-1][1]


def it_begins_the_next_chart_at_a_box_that_both_name():
    nodes = [(f"step {number}", "action") for number in range(1, 31)]
    made = drawn(nodes, [(f"step {number}", f"step {number + 1}") for number in range(1, 30)])
    assert len(made) > 1
    for before, after in pairwise(made):
        last, first = before.boxes[-1].part, after.boxes[0].part
        assert last.goes_on_at == (first.number,)
        assert first.comes_from == (last.number,)


def it_tells_which_node_fits_no_chart():
    spacings, _ = MEDIA["slides"]
    too_tall = Measure(lambda part, width: 9999.0, lambda text, width: (0, 0), lambda part: 10)
    with pytest.raises(ChartTooLarge) as caught:
        charts(flow([("a", "action")], []), spacings, too_tall)
    assert caught.value.node.id == "a"


def it_draws_the_same_boxes_larger_or_not_at_all():
    spacings, measure = MEDIA["slides"]
    some = flow([(name, "action") for name in "abc"], [("a", "b"), ("b", "c")])
    made = charts(some, spacings, measure)
    assert redrawn(made, some, spacings, measure) == made
    too_tall = Measure(lambda part, width: 9999.0, measure.answer, measure.sign)
    assert redrawn(made, some, spacings, too_tall) is None


def it_says_what_is_wrong_with_a_bad_chart():
    """The test of the test: boxes moved upon each other are found out, and so is a lost arrow."""
    some = flow([("a", "action"), ("b", "action")], [("a", "b")])
    spacings, measure = MEDIA["paper"]
    (good,) = charts(some, spacings, measure)
    moved = replace(good, boxes=(good.boxes[0], replace(good.boxes[1], at=good.boxes[0].at)))
    assert "a overlaps b" in faults(some, (moved,), spacings)
    assert any("is lost" in fault for fault in faults(some, (replace(good, arrows=()),), spacings))


def many_answers(count):
    nodes = [("ask", "question"), *((f"do {number}", "action") for number in range(count))]
    return flow(nodes, [("ask", f"do {number}", "An adult is involved") for number in range(count)])


def it_turns_to_another_spacing_for_a_question_of_many_answers():
    spacings, measure = MEDIA["paper"]
    across = replace(PAPER, gutter=16, badge=8, across=True)
    with pytest.raises(ChartTooLarge):
        charts(many_answers(7), spacings, measure)
    made = charts(many_answers(7), spacings, measure, else_=(across,))
    assert faults(many_answers(7), made, (across,)) == []
    assert len(made) == 1
