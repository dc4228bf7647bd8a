"""Flows cut into stages."""

from deck_samples import FLOW, LONG_FLOW, words
from hypothesis import given
from hypothesis import strategies as st

from builders.assets import Assets
from builders.document import Edge, Flow, Node
from builders.slides.flow_drawing import FlowBox, draw
from builders.slides.stages import COLUMNS, FAN, stages
from builders.theme.theme import load_theme

THEME = load_theme(Assets()).slides


def ids(nodes):
    return [node.id for node in nodes]


def it_draws_two_questions_and_their_outcomes_on_one_slide():
    (stage,) = stages(FLOW)
    assert ids(stage.spine) == ["danger", "adult", "report"]
    assert stage.onward == ("No", "No")
    assert {name: ids(each.node for each in outcomes) for name, outcomes in stage.below.items()} == {
        "danger": ["call"],
        "adult": ["police"],
    }
    assert stage.end.id == "tell"


def it_names_a_third_question_and_answers_it_on_the_next_slide():
    first, second = stages(LONG_FLOW)
    assert ids(first.spine) == ["danger", "lead", "deputy"]
    assert first.goes_on
    assert ids(second.spine) == ["deputy", "care"]
    assert not second.goes_on


def it_fans_out_more_than_two_answers():
    who = Node("who", "question", words("Who?"))
    answers = [Node(f"a{number}", "action", words(f"Do {number}")) for number in range(3)]
    (stage,) = stages(Flow((who, *answers), tuple(Edge("who", node.id, node.id) for node in answers), "Ask who."))
    assert stage.is_fan
    assert [each.answer for each in stage.below["who"]] == ["a0", "a1", "a2"]


def it_draws_an_outcome_once_where_another_way_leads_to_it_too():
    ask = Node("ask", "question", words("Is everybody here?"))
    say, stay = Node("say", "urgent", words("Say who is missing.")), Node("stay", "action", words("Stay."))
    edges = (Edge("ask", "stay", "Yes"), Edge("ask", "say", "No"), Edge("say", "stay"))
    (stage,) = stages(Flow((ask, say, stay), edges, "Ask."))
    assert stage.end is stay
    assert stage.below["ask"] == ()
    assert stage.answers_to_end == {"ask": "Yes"}


@st.composite
def flows(draw_from):
    """Flows without circles: each node leads only to later ones, a question to two or more."""
    count = draw_from(st.integers(2, 12))
    nodes, edges = [], []
    for number in range(count):
        later = list(range(number + 1, count))
        most = min(len(later), FAN)
        exits = draw_from(st.lists(st.sampled_from(later), unique=True, max_size=most)) if later else []
        role = "question" if len(exits) > 1 else draw_from(st.sampled_from(["action", "urgent", "end"]))
        nodes.append(Node(f"n{number}", role, words(f"Node {number}")))
        edges += [Edge(f"n{number}", f"n{target}", f"to {target}" if role == "question" else "") for target in exits]
    return Flow(tuple(nodes), tuple(edges), "A flow.")


@given(flows())
def it_shows_every_node_in_full_on_some_slide(flow):
    shown = set().union(*(stage.shown() for stage in stages(flow)))
    assert shown == {node.id for node in flow.nodes}


@given(flows())
def it_says_every_answer_of_every_question(flow):
    said = set()
    for stage in stages(flow):
        said |= {(node.id, ahead.id) for node, ahead in zip(stage.spine, stage.spine[1:], strict=False)}
        said |= {(name, each.node.id) for name, outcomes in stage.below.items() for each in outcomes}
        said |= {(name, stage.end.id) for name in stage.answers_to_end}
    questions = {node.id for node in flow.nodes if node.role == "question"}
    assert {(edge.source, edge.target) for edge in flow.edges if edge.source in questions} <= said


@given(flows())
def it_keeps_boxes_apart_and_on_the_slide(flow):
    for stage in stages(flow):
        assert len(stage.spine) <= COLUMNS
        boxes = [part.box for part in draw(stage, THEME, answer_pt=60).parts if isinstance(part, FlowBox)]
        for at, one in enumerate(boxes):
            assert one.right_pt <= 913
            assert one.bottom_pt <= 483
            for other in boxes[at + 1 :]:
                beside = one.right_pt <= other.x_pt or other.right_pt <= one.x_pt
                assert beside or one.bottom_pt <= other.y_pt or other.bottom_pt <= one.y_pt
