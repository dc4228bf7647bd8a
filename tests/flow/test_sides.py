from builders.document import Edge, Flow, Node, Text
from builders.flow.sides import rows_of, sides
from builders.flow.stage import stage


def flow(*nodes, edges):
    return Flow(
        tuple(Node(name, role, (Text(name),)) for name, role in nodes), tuple(Edge(*edge) for edge in edges), ""
    )


LADDER = flow(
    ("danger", "question"), ("ring", "urgent"), ("reach", "question"), ("wait", "action"), ("tell", "end"),
    edges=[("danger", "ring", "Yes"), ("danger", "reach", "No"), ("ring", "tell"),
           ("reach", "wait", "No"), ("reach", "tell", "Yes")],
)  # fmt: skip


def it_puts_what_soon_ends_beside_its_question():
    whole = stage(LADDER, 0, 5)
    assert sides(whole) == {1: 0, 3: 2}
    assert rows_of(whole, sides(whole)) == ((0, 1), (2, 3), (4,))


def it_leaves_both_ways_below_where_others_lead_there_too():
    edges = [("ask", "a", "Yes"), ("ask", "b", "No"), ("a", "b"), ("b", "a")]
    assert sides(stage(flow(("ask", "question"), ("a", "action"), ("b", "action"), edges=edges), 0, 3)) == {}


def it_leaves_three_ways_below():
    edges = [("ask", name, name) for name in "abc"]
    nodes = [("ask", "question"), *((name, "action") for name in "abc")]
    assert sides(stage(flow(*nodes, edges=edges), 0, 4)) == {}


def it_puts_a_sign_beside_rather_than_a_box():
    assert sides(stage(LADDER, 0, 2)) == {2: 0}
