from builders.document import Text, plain
from builders.kinds import notes
from builders.lesson.procedure import ActionStep


def it_tells_a_step_whole(pack):
    step = ActionStep.model_validate(
        {
            "id": "a",
            "title": "Tell the lead",
            "what": "In person.",
            "who": "You",
            "within": "at once",
            "never": "Do not wait.",
        }
    )
    assert plain(notes.step(pack, step)) == "More: Tell the lead. In person. Who: You. When: at once. Do not wait."


def it_sets_no_second_full_stop_behind_a_title(pack):
    step = ActionStep.model_construct(title=(Text("Listen."),), what=(Text("Let them talk."),))
    assert plain(notes.step(pack, step)) == "More: Listen. Let them talk."
