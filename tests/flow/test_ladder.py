from builders.document import Edge, Flow, Node, Text
from builders.flow.ladder import Rung, ladder

ASK = Node("ask", "question", (Text("Danger?"),))
RING = Node("ring", "urgent", (Text("Ring"),))
REACH = Node("reach", "question", (Text("Lead there?"),))
WAIT = Node("wait", "action", (Text("Do not wait"),))
TELL = Node("tell", "end", (Text("Tell the lead"),))
THEN = Node("then", "action", (Text("The lead decides"),))
NODES = (ASK, RING, REACH, WAIT, TELL, THEN)
EDGES = (
    Edge("ask", "ring", "Yes"),
    Edge("ask", "reach", "No"),
    Edge("reach", "wait", "No"),
    Edge("reach", "tell", "Yes"),
    Edge("tell", "then"),
)


def it_puts_questions_on_a_spine_and_actions_at_their_sides():
    assert ladder(Flow(NODES, EDGES, "")) == (
        Rung(ASK, RING, "Yes", "No"),
        Rung(REACH, WAIT, "No", "Yes"),
        Rung(TELL, THEN),
    )


def it_does_not_care_in_which_order_edges_are_written():
    assert ladder(Flow(NODES, tuple(reversed(EDGES)), "")) == ladder(Flow(NODES, EDGES, ""))


def it_is_none_for_a_flow_that_turns_in_a_circle():
    assert ladder(Flow((ASK, REACH), (Edge("ask", "reach", "Yes"), Edge("reach", "ask", "No")), "")) is None


def it_is_none_where_a_node_would_be_left_out():
    assert ladder(Flow((*NODES, Node("lost", "action", ())), EDGES, "")) is None


def it_is_none_where_a_question_has_three_ways_out():
    assert ladder(Flow(NODES, (*EDGES, Edge("ask", "wait", "Maybe")), "")) is None


def it_is_none_where_an_action_at_the_side_leads_on():
    assert ladder(Flow(NODES, (*EDGES, Edge("ring", "tell")), "")) is None


def it_is_empty_for_a_flow_without_nodes():
    assert ladder(Flow((), (), "")) == ()
