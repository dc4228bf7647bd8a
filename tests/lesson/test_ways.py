"""The ways of a procedure: each step is reached, leads on as it says, and comes to an end."""

import pytest


def it_takes_a_procedure_whose_ways_all_end(load):
    assert load().lesson.procedures.staff.steps[0].id == "danger"


def it_numbers_the_actions_that_do_not_stand_aside(load):
    listed = load().lesson.procedures.staff.listed
    assert [step.id for step in listed] == ["listen", "tell-lead", "record"]


def it_refuses_a_step_that_nothing_leads_to(faults):
    (told,) = faults(("        next: lead-decides\n", ""))
    assert "nothing leads to `lead-decides`; name it as a `next` or `to`, or delete it" in told


def it_refuses_ways_that_never_end(faults):
    told = faults(('what: "Write here what the lead does next."', 'what: "Go back."\n        next: danger'))
    assert len(told) == 6
    assert all("comes to an end; let one of the ways lead to a step without `next`" in one for one in told)


def it_allows_a_way_back_where_another_leads_out(load):
    again = """
        next: again
      - id: again
        kind: decision
        question: "Is there anything new?"
        exits:
          - {answer: "Yes", to: danger}
          - {answer: "No", to: done}
      - id: done
        title: "Done"
        what: "Put it away." """
    load(('what: "Write here what the lead does next."', f'what: "Look again."{again}'))


def it_refuses_an_answer_given_twice(faults):
    (told,) = faults(
        ('          - answer: "No"\n            to: breathe', '          - answer: "yes"\n            to: breathe')
    )
    assert "`danger` has the answer \u201cyes\u201d twice; give each way out its own answer" in told


@pytest.mark.parametrize("answers", ["", '          - answer: "Yes"\n            to: breathe\n'])
def it_refuses_a_decision_without_two_answers(faults, answers):
    both = '          - answer: "Yes"\n            to: ring-999\n          - answer: "No"\n            to: breathe\n'
    told = faults((f"        exits:\n{both}", f"        exits:{' []' if not answers else ''}\n{answers}"))
    assert any("at least 2 must stand in this list" in one for one in told)


def it_refuses_a_way_to_a_step_that_does_not_exist(faults):
    (told,) = faults(("            to: breathe", "            to: breath"))
    assert "there is no step or decision `breath`; did you mean `breathe`?" in told


def it_holds_a_drawn_stage_of_the_lead_to_the_same(faults):
    flow = """
        flow:
          - {id: one, title: "One", what: "Do it.", next: two}
          - {id: two, title: "Two", what: "Do it too.", next: one}"""
    told = faults(('        when: "as soon as possible"', f'        when: "as soon as possible"{flow}'))
    assert [one.split(":")[3].split(";")[0] for one in told] == [
        " no way from `one` comes to an end",
        " no way from `two` comes to an end",
    ]


def it_refuses_a_step_that_is_reached_in_one_nation_only(faults):
    told = faults(
        ("nations: [england]", "nations: [england, northern-ireland]"),
        ("      - id: breathe\n", "      - id: breathe\n        nations: [england]\n"),
    )
    assert any(
        "nothing leads to `" in one
        and "` in primary schools of Northern Ireland, where what leads to it is left" in one
        for one in told
    )


def it_refuses_more_answers_than_a_slide_holds(faults):
    many = "".join(f'          - answer: "{number}"\n            to: breathe\n' for number in range(6))
    told = faults(('          - answer: "No"\n            to: breathe\n', many))
    assert any("at most 6" in one for one in told), told


def it_refuses_to_begin_with_what_stands_aside(faults):
    told = faults(
        ("nations: [england]", "nations: [england, wales]"),
        ("      - id: danger\n", "      - id: danger\n        nations: [wales]\n"),
    )
    assert any(
        "nothing leads to `ring-999` in primary schools of England, where what leads to it is" in one for one in told
    )


def it_names_the_first_of_several_steps_that_nothing_leads_to(faults):
    (told,) = faults(("        next: tell-lead\n", ""))
    assert "nothing leads to `tell-lead`;" in told


def it_names_the_first_of_a_circle_that_nothing_leads_to(faults):
    told = faults(
        ("        next: tell-lead\n", ""),
        ('what: "Write here what the lead does next."', 'what: "Go back."\n        next: tell-lead'),
    )
    assert sum("nothing leads to `tell-lead`;" in one for one in told) == 1
    assert sum("nothing leads to" in one for one in told) == 1
