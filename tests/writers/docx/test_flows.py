"""A flow in words: questions in order, answers that end told at once, others a link to their step."""

from samples import small, t
from word_reader import WordFile, words

from builders.document import Edge, Flow, Node
from builders.writers.docx.write import write

ASK, RING, REACH, WAIT, TELL = (
    Node("ask", "question", t("Is anyone in danger?")),
    Node("ring", "urgent", t("Ring 999.")),
    Node("reach", "question", t("Can you reach the lead?")),
    Node("wait", "action", t("Do not wait.")),
    Node("tell", "end", t("Tell the lead.")),
)
EDGES = (
    Edge("ask", "ring", "Yes"),
    Edge("ask", "reach", "No"),
    Edge("reach", "wait", "No"),
    Edge("reach", "tell", "Yes"),
)


def told(theme, *nodes, edges=EDGES):
    file = WordFile(write(small(Flow(nodes, edges, "Flow chart.")), theme).data)
    numbers = file.numbers()
    return [f"{numbers.get(one, '')} {words(one)}".strip() for one in file.paragraphs[2:]], file


def it_tells_at_once_where_an_answer_ends(theme):
    lines, file = told(theme, ASK, RING, REACH, WAIT, TELL)
    assert lines == [
        "1 Is anyone in danger?",
        "If yes: Ring 999.",
        "If no, go to step 2.",
        "2 Can you reach the lead?",
        "If no: Do not wait.",
        "If yes: Tell the lead.",
    ]
    assert set(file.jumps) <= set(file.bookmarks)


def it_keeps_the_numbers_of_a_list_beside_it(theme):
    nodes = [
        Node(node.id, node.role, node.text, number=number)
        for number, node in enumerate((ASK, RING, REACH, WAIT, TELL), start=1)
    ]
    lines, _ = told(theme, *nodes)
    assert lines[:3] == ["1 Is anyone in danger?", "If yes, go to step 2.", "If no, go to step 3."]
    assert lines[3:5] == ["2 Ring 999.", "This is the end of these steps."]


def it_names_the_next_step_only_where_it_is_not_the_next_line(theme):
    edges = (Edge("ask", "tell", "Yes"), Edge("ask", "wait", "No"), Edge("wait", "tell"))
    lines, _ = told(theme, ASK, WAIT, TELL, edges=edges)
    assert lines[-2:] == ["2 Do not wait.", "3 Tell the lead."]
