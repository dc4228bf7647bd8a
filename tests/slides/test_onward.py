"""Boxes of a flow that lead to another slide."""

from deck_samples import FLOW, LONG_FLOW, words
from hypothesis import given
from test_stages import flows

from builders.document import Edge, Flow, Node
from builders.slides.onward import onward
from builders.slides.stages import stages


def all_onward(flow):
    cut = stages(flow)
    return [dict(onward(flow, cut, at)) for at in range(len(cut))]


def it_says_nothing_where_all_is_on_one_slide():
    assert all_onward(FLOW) == [{}]


def it_tells_that_a_question_is_answered_on_the_next_slide():
    assert all_onward(LONG_FLOW) == [{"deputy": "next"}, {}]


def it_tells_apart_the_next_slide_and_a_later_one():
    nodes = [Node("who", "question", words("Who?"))]
    edges = []
    for letter in "abc":
        nodes += [Node(letter, "action", words(letter)), Node(f"{letter}2", "end", words(f"then {letter}"))]
        edges += [Edge("who", letter, letter), Edge(letter, f"{letter}2", "")]
    first, *others = all_onward(Flow(tuple(nodes), tuple(edges), "Ask who."))
    assert first == {"b": "next", "c": "later"}
    assert not any(others)


@given(flows())
def it_leads_every_box_on_by_an_arrow_or_by_words(flow):
    cut = stages(flow)
    for stage, leads in zip(cut, all_onward(flow), strict=True):
        drawn = stage.shown() | stage.named()
        away = {edge.source for edge in flow.edges if edge.source in stage.shown() and edge.target not in drawn}
        assert away | stage.named() == set(leads)
