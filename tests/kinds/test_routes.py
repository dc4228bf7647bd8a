import pytest

from builders.document import Strong, Text, plain
from builders.kinds import routes
from builders.kinds.request import Request
from builders.lesson.procedure import ActionStep, Decision, Exit

PARENTS = Request("parents")


def action(name, **more):
    return ActionStep.model_construct(id=name, title=(Text(f"{name}!"),), what=(Text(f"Do {name}."),), **more)


def steps():
    ways = (Exit(answer="Yes", to="ring"), Exit(answer="No", to="tell"))
    ask = Decision.model_construct(id="ask", kind="decision", question=(Text("Anyone in danger?"),), exits=ways)
    ring = action("ring", kind="urgent", aside=True, next="tell")
    return (ask, ring, action("tell", next="write"), action("write", next="after"), action("after", aside=True))


def joined(flow):
    return [(edge.source, edge.answer, edge.target) for edge in flow.edges]


class DescribeDecisions:
    def it_shows_questions_what_answers_lead_to_and_what_stands_aside(self, pack):
        drawn = routes.decisions(pack, steps(), PARENTS)
        roles = {node.id: node.role for node in drawn.nodes}
        assert roles == {"ask": "question", "ring": "urgent", "tell": "end", "after": "action"}

    def it_leads_past_what_it_leaves_out_and_lets_the_urgent_end(self, pack):
        drawn = routes.decisions(pack, steps(), PARENTS)
        assert joined(drawn) == [("ask", "Yes", "ring"), ("ask", "No", "tell"), ("tell", "", "after")]

    def it_asks_on_without_what_everybody_does_in_between(self, pack):
        first, ring, tell, write, after = steps()
        ways = (Exit(answer="Yes", to="after"), Exit(answer="No", to="rest"))
        second = Decision.model_construct(id="adult", kind="decision", question=(Text("An adult?"),), exits=ways)
        whole = (first, ring, tell, write.model_copy(update={"next": "adult"}), second, after, action("rest"))
        drawn = routes.decisions(pack, whole, PARENTS)
        assert joined(drawn) == [
            ("ask", "Yes", "ring"),
            ("ask", "No", "adult"),
            ("adult", "Yes", "after"),
            ("adult", "No", "rest"),
        ]

    def it_tells_the_same_in_words(self, pack):
        drawn = routes.decisions(pack, steps(), PARENTS)
        assert drawn.alt == "Flow chart. Anyone in danger? If yes: ring! If no: tell! after!"

    @pytest.mark.parametrize(
        ("brief", "shown"),
        [
            ((), "ring!"),
            ((Text("Ring 999"),), "ring! Ring 999"),
            ((Strong((Text("Ring 999."),)), Text(" At once.")), "Ring 999. At once."),
        ],
    )
    def it_says_title_and_brief_form_in_a_box(self, pack, brief, shown):
        drawn = routes.decisions(pack, (action("ring", aside=True, brief=brief),), PARENTS)
        assert plain(drawn.nodes[0].text) == shown

    def it_tells_a_way_that_comes_back_to_itself_once(self, pack):
        around = (action("one", aside=True, next="two"), action("two", aside=True, next="one"))
        assert routes.decisions(pack, around, PARENTS).alt == "Flow chart. one!"


class DescribeTheChart:
    def it_holds_every_step_with_its_number(self, pack):
        drawn = routes.chart(pack, steps(), PARENTS)
        assert drawn.whole
        assert [(node.number, node.id) for node in drawn.nodes] == [
            (1, "ask"), (2, "ring"), (3, "tell"), (4, "write"), (5, "after"),
        ]  # fmt: skip

    def it_ends_where_nothing_follows(self, pack):
        drawn = routes.chart(pack, (action("one", next="two"), action("two")), PARENTS)
        assert [node.role for node in drawn.nodes] == ["action", "end"]

    def it_tells_in_its_alternative_text_where_to_go_on(self, pack):
        drawn = routes.chart(pack, steps(), PARENTS)
        assert drawn.alt.startswith(
            "Flow chart. 1. Anyone in danger? If yes, go to step 2. If no, go to step 3. 2. ring! 3. tell!"
        )


class DescribeTheWords:
    def it_numbers_all_steps_and_says_where_the_branches_go(self, pack):
        told = routes.in_words(pack, steps(), PARENTS)
        assert [(plain(step.title), plain(step.body)) for step in told.items] == [
            ("Anyone in danger?", "If yes, go to step 2. If no, go to step 3."),
            ("ring!", "Do ring."),
            ("tell!", "Do tell."),
            ("write!", "Do write."),
            ("after!", "Do after. This is the end of these steps."),
        ]

    def it_says_where_to_go_on_if_it_is_not_the_next_line(self, pack):
        around = (action("one", next="three"), action("two"), action("three", next="two"))
        told = [plain(step.body) for step in routes.in_words(pack, around, PARENTS).items]
        assert told[0] == "Do one. Go to step 3."
