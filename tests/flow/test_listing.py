"""A flow in words: steps numbered from 1, each answer with what it leads to."""

from builders.assets import Assets
from builders.document import Edge, Flow, Node, Text, plain
from builders.flow.listing import Way, leads, listing
from builders.words_file import load_words

WORDS = load_words(Assets(), "en-GB")


def node(name, role="action", number=None):
    return Node(name, role, (Text(f"Do {name}."),), number=number)


def flow(nodes, *edges):
    return Flow(tuple(nodes), tuple(Edge(*edge) for edge in edges), "told in words")


def ways(whole):
    return [[(way.answer, way.told.id if way.told else None, way.number) for way in step.ways]
            for step in listing(whole)]  # fmt: skip


def it_numbers_steps_in_reading_order_and_says_nothing_of_the_next():
    whole = flow((node("a"), node("b"), node("c")), ("a", "b"), ("b", "c"))
    assert [(step.number, step.node.id) for step in listing(whole)] == [(1, "a"), (2, "b"), (3, "c")]
    assert ways(whole) == [[], [], []]


def it_tells_at_once_an_end_that_only_one_answer_leads_to():
    nodes = (node("a", "question"), node("b", "end"), node("c"), node("d", "end"))
    whole = flow(nodes, ("a", "b", "Yes"), ("a", "c", "No"), ("c", "d"))
    assert [step.node.id for step in listing(whole)] == ["a", "c", "d"]
    assert ways(whole) == [[("Yes", "b", 0), ("No", None, 2)], [], []]


def it_gives_an_end_of_its_own_number_where_a_list_beside_the_flow_has_numbers():
    whole = flow(
        (node("a", "question", 1), node("b", "end", 2), node("c", number=3)), ("a", "b", "Yes"), ("a", "c", "No")
    )
    assert ways(whole) == [[("Yes", None, 2), ("No", None, 3)], [], []]


def it_says_where_the_way_goes_back_and_where_it_ends():
    whole = flow((node("a"), node("b", "end"), node("c")), ("a", "c"), ("c", "b"))
    assert ways(whole) == [[("", None, 3)], [], [("", None, 2)]]
    assert [step.ends for step in listing(whole)] == [False, True, False]


def it_puts_a_way_into_words():
    told = [leads(way, WORDS) for way in (Way("Yes", node("b"), 0), Way("No", None, 3), Way("", None, 2))]
    assert plain(told[0]) == WORDS.say("flow.if", answer="yes", target="Do b.")
    assert [plain(one) for one in told[1:]] == [
        WORDS.say("flow.if-go", answer="no", number=3),
        WORDS.say("flow.go", number=2),
    ]
