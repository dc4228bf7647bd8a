import pytest

from builders.document import Edge, Flow, Node, Text
from builders.flow.stage import Link, numbers, stage


def node(name, role="action", number=None):
    return Node(name, role, (Text(name),), number=number)


ASK, RING, TELL, WRITE = node("ask", "question"), node("ring", "urgent"), node("tell"), node("write", "end")
FLOW = Flow(
    (ASK, RING, TELL, WRITE),
    (Edge("ask", "ring", "Yes"), Edge("ask", "tell", "No"), Edge("ring", "write"), Edge("tell", "write")),
    "",
)


def it_numbers_nodes_by_their_order():
    assert numbers(FLOW) == {"ask": 1, "ring": 2, "tell": 3, "write": 4}


def it_keeps_the_numbers_that_all_nodes_have():
    assert numbers(Flow((node("a", number=3), node("b", number=5)), (), "")) == {"a": 3, "b": 5}


def it_numbers_anew_where_not_all_nodes_have_a_number():
    assert numbers(Flow((node("a", number=3), node("b")), (), "")) == {"a": 1, "b": 2}


def it_holds_the_whole_flow():
    whole = stage(FLOW, 0, 4)
    assert [part.key for part in whole.parts] == ["ask", "ring", "tell", "write"]
    assert whole.links == (Link(0, 1, "Yes"), Link(0, 2, "No"), Link(1, 3), Link(2, 3))


def it_names_by_a_sign_where_an_answer_goes_on():
    first = stage(FLOW, 0, 2)
    sign = first.parts[2]
    assert (sign.only_named, sign.number, sign.node) == (True, 3, TELL)
    assert first.links == (Link(0, 1, "Yes"), Link(0, 2, "No"))


def it_says_in_the_box_where_any_other_way_goes_on_and_from_where_it_comes():
    assert stage(FLOW, 0, 2).parts[1].goes_on_at == (4,)
    assert [part.comes_from for part in stage(FLOW, 2, 4).parts] == [(1,), (2,)]


@pytest.mark.parametrize("way", [("b", "a"), ("c", "a"), ("c", "b")])
def it_marks_the_way_back(way):
    edges = (Edge("a", "b"), Edge("b", "c"), Edge(*way))
    links = stage(Flow((node("a"), node("b"), node("c")), edges, ""), 0, 3).links
    assert [link.back for link in links] == [False, False, True]


def it_draws_no_arrow_from_a_box_to_itself_but_says_so():
    (part,) = stage(Flow((node("a"),), (Edge("a", "a"),), ""), 0, 1).parts
    assert part.goes_on_at == (1,)
