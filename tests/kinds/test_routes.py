from builders.document import Text, plain
from builders.kinds.request import Request
from builders.kinds.routes import flow
from builders.lesson.procedure import ActionStep, Decision, Exit, Procedure


def action(name, **more):
    return ActionStep.model_construct(id=name, what=(Text(f"Do {name}."),), **more)


def procedure():
    ways = (Exit(answer="Yes", to="ring"), Exit(answer="No", to="tell"))
    ask = Decision.model_construct(id="ask", kind="decision", question=(Text("Anyone in danger?"),), exits=ways)
    routes = (ask, action("ring", kind="urgent"), action("tell", next="after"), action("after"))
    return Procedure.model_construct(routes=routes)


def it_draws_the_action_that_leads_on_as_the_end_of_the_questions(pack):
    drawn = flow(pack, procedure(), Request("parents"))
    roles = {node.id: node.role for node in drawn.nodes}
    assert roles == {"ask": "question", "ring": "urgent", "tell": "end", "after": "action"}


def it_joins_the_boxes_by_answers(pack):
    drawn = flow(pack, procedure(), Request("parents"))
    joined = [(edge.source, edge.answer, edge.target) for edge in drawn.edges]
    assert joined == [("ask", "Yes", "ring"), ("ask", "No", "tell"), ("tell", "", "after")]


def it_tells_the_same_in_words(pack):
    drawn = flow(pack, procedure(), Request("parents"))
    assert drawn.alt == "Flow chart. Anyone in danger? If yes: Do ring. If no: Do tell. Do after."


def it_says_less_on_a_slide_where_the_lesson_has_brief_words(pack):
    brief = action("ring", brief=(Text("Ring 999"),))
    short = flow(pack, Procedure.model_construct(routes=(brief,)), Request("parents"), brief=True)
    assert plain(short.nodes[0].text) == "Ring 999"


def it_tells_a_way_that_comes_back_to_itself_once(pack):
    routes = (action("one", next="two"), action("two", next="one"))
    drawn = flow(pack, Procedure.model_construct(routes=routes), Request("parents"))
    assert drawn.alt == "Flow chart. Do one. Do two."
