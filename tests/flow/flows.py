"""Procedures for the tests of charts: any at all, and how their words are measured where no font is at hand."""

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st

from builders.document import Edge, Flow, Node, Text, plain
from builders.flow.chart import Measure, Spacing

# The same procedures each time, and no search for a smaller one, which takes minutes.
SETTINGS = settings(
    deadline=None,
    derandomize=True,
    database=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)
WORDS = (
    "a",
    "the",
    "stay",
    "calm",
    "tell",
    "lead",
    "police",
    "children’s",
    "safeguarding",
    "headteacher",
    "immediately",
)
ANSWERS = ("Yes", "No", "Not sure", "An adult is involved", "A child at our school")


@st.composite
def procedures(draw, most=14):
    """Actions and questions of two to four answers; ways join, skip boxes, and now and then lead back."""
    count = draw(st.integers(1, most))
    nodes, edges = [], []
    for place in range(count):
        words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=draw(st.sampled_from([5, 9, 22]))))
        # Most ways go on nearby; some skip far ahead.
        ahead = list(range(place + 1, min(count, place + draw(st.sampled_from([3, 5, 14])))))
        exits = draw(st.lists(st.sampled_from(ahead), unique=True, max_size=4)) if ahead else []
        asks = len(exits) > 1
        role = "question" if asks else draw(st.sampled_from(["action", "urgent", "end"]))
        nodes.append(Node(f"n{place}", role, (Text(" ".join(words)),)))
        edges += [Edge(f"n{place}", f"n{to}", draw(st.sampled_from(ANSWERS)) if asks else "") for to in exits]
        if place and asks and len(exits) < 4 and draw(st.integers(0, 4)) == 0:
            edges.append(Edge(f"n{place}", f"n{draw(st.integers(0, place - 1))}", "Ask again"))
    return Flow(tuple(nodes), tuple(edges), "A procedure.")


def measure(*, size, pad):
    """Return measures of letters that are all equally wide."""
    letter, leading = size * 0.52, size * 1.25

    def lines(text, width):
        count, used = 0, width
        for word in text.split():
            need = len(word) * letter
            if need > width:
                return None
            count, used = (count + 1, need) if used + letter + need > width else (count, used + letter + need)
        return count

    def box(part, width):
        if part.only_named:
            return leading + pad
        count = lines(plain(part.node.text), width - 4 * pad)
        more = bool(part.comes_from) + bool(part.goes_on_at)
        return None if count is None else (count + more) * leading + 2 * pad

    def answer(text, width):
        if not text:
            return 0.0, 0.0
        count = max(1, -(-len(text) * letter // (width - 2 * pad)))
        return min(width, len(text) * letter + 2 * pad), count * leading + pad / 2

    return Measure(box, answer, lambda part: 8 * letter + 2 * pad)


PAPER = Spacing(516, 690, 96, 210, 28, 7, 9, 18, 8)
ACROSS = Spacing(864, 354, 150, 300, 18, 12, 16, 28, 14, across=True)
DOWN = Spacing(864, 354, 150, 300, 44, 12, 14, 28, 14)
MEDIA = {"paper": ((PAPER,), measure(size=11.5, pad=6)), "slides": ((ACROSS, DOWN), measure(size=24, pad=8))}
