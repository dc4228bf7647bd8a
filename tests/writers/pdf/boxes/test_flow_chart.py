"""Flows as charts on paper."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest
import tagged
from hypothesis import given, settings
from samples import small, t, words

from builders.assets import Assets
from builders.document import Edge, Flow, Node
from builders.flow.chart import Part
from builders.flow.charts import charts
from builders.theme.load import load_theme
from builders.writers.pdf.boxes.chart_words import has_icon, measure, words_of
from builders.writers.pdf.boxes.flow_chart import spacings
from builders.writers.pdf.element import Element
from builders.writers.pdf.room import Room
from builders.writers.pdf.write import write

sys.path.insert(0, str(Path(__file__).parents[3] / "flow"))

from chart_faults import faults
from flows import SETTINGS, procedures

THEME = load_theme(Assets())
ROOM = Room(
    THEME.print, words(), (), Element("Document"), 1, THEME.print.page.body_width, 690.0, lambda block, room: ()
)
FLOW = Flow(
    (
        Node("danger", "question", t("Is anyone in danger now?")),
        Node("ring", "urgent", t("Ring 999.")),
        Node("tell", "action", t("Tell the lead."), "shield"),
        Node("write", "end", t("Write it down.")),
    ),
    (Edge("danger", "ring", "Yes"), Edge("danger", "tell", "No"), Edge("ring", "write"), Edge("tell", "write")),
    "Flow chart. Is anyone in danger now?",
    whole=True,
)


def figures(flow):
    read = tagged.read(write(small(flow), THEME).data)
    assert read.faults == []
    return read.root.find("Figure")


def inside(node):
    """The words drawn in a figure, which is read by its alternative text."""
    return " ".join(kid if isinstance(kid, str) else inside(kid) for kid in node.kids)


def it_is_one_figure_that_tells_the_flow_and_holds_its_words():
    (figure,) = figures(FLOW)
    assert figure.alt == FLOW.alt
    for node in FLOW.nodes:
        assert node.text[0].text in inside(figure)


def it_numbers_the_boxes_as_the_steps_in_words():
    numbered = tuple(replace(node, number=number) for number, node in enumerate(FLOW.nodes, start=11))
    (figure,) = figures(replace(FLOW, nodes=numbered))
    said = inside(figure).split()
    assert all(str(number) in said for number in range(11, 15))


def it_draws_what_is_no_ladder_as_a_chart():
    edges = tuple(Edge("danger", name, name) for name in ("ring", "tell", "write"))
    (figure,) = figures(replace(FLOW, edges=edges, whole=False))
    assert "danger" in inside(figure)
    assert "Decide" not in inside(figure)


def it_goes_on_in_a_figure_of_its_own_where_a_page_ends():
    steps = [Node(f"s{number}", "action", t(f"Do this, which is step {number}.")) for number in range(30)]
    edges = tuple(Edge(f"s{number}", f"s{number + 1}") for number in range(29))
    first, *others = figures(Flow(tuple(steps), edges, "Thirty steps.", whole=True))
    assert first.alt == "Thirty steps."
    assert others
    assert all(figure.alt.startswith("The flow chart goes on") for figure in others)


def it_tells_in_rows_what_no_page_can_hold():
    long = Node("long", "action", t("word " * 2500))
    (figure,) = figures(Flow((long,), (), "Long.", whole=True))
    assert inside(figure).count("word") == 2500


def it_keeps_any_procedure_free_of_faults():
    @settings(SETTINGS, max_examples=25)
    @given(procedures())
    def draw(flow):
        made = charts(flow, spacings(ROOM), measure(ROOM))
        assert faults(flow, made, spacings(ROOM)) == []
        for chart in made:
            for box in chart.boxes:
                assert words_of(box.part, box.at.width, ROOM).height_pt <= box.at.height

    draw()


@pytest.mark.parametrize("width", [92, 110, 180, 240])
def it_leaves_an_icon_out_where_the_longest_word_needs_the_room(width):
    part = Part("a", Node("a", "action", t("Safeguarding comes first"), "shield"), 1)
    assert has_icon(part, width, ROOM) == (width > 110)


def it_cuts_no_word_to_make_lines_equally_long():
    part = Part("a", Node("a", "question", t("parent lead safeguarding stay today tell calm")), 1)
    lines = words_of(part, 125, ROOM).items
    said = [words.item.text for line in lines for words in line.item.items]
    assert "safeguarding" in " ".join(said).split()
