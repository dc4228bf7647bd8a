"""What was seen at second hand says so."""

import pytest

from builders.checks.attribution import check

RISK = "    - id: risk-one\n"
V2 = (RISK, RISK + "      confidence: V2\n      sources: [S1]\n")
TEXT = "Write here what can happen."


def it_warns_of_a_statement_that_sounds_first_hand(found):
    (told,) = found(check, {}, V2)
    assert "warning: this was seen at second hand (V2), and a reader is not told so; add “as reported by" in told


@pytest.mark.parametrize(
    "text", ["It happens, as reported by a school.", "A page reports that it does.", "It is Reported to happen."]
)
def it_is_content_when_it_says_so(found, text):
    assert found(check, {}, V2, (TEXT, text)) == []


def it_is_content_when_it_names_who_says_so(found):
    assert found(check, {}, V2, (TEXT, "Write here who published it counts it.")) == []


def it_leaves_first_hand_statements_alone(found):
    assert found(check, {}, (RISK, RISK + "      confidence: V\n      sources: [S1]\n")) == []
    assert found(check, {}) == []


def it_takes_the_words_from_the_rules(found):
    assert found(check, {"second_hand": ["it is said"]}, V2, (TEXT, "It is said to happen.")) == []
    assert found(check, {"second_hand": ["it is said"]}, V2, (TEXT, "It is reported.")) != []


def it_does_not_take_a_request_to_report_for_one(found):
    assert found(check, {}, V2, (TEXT, "Report it with your child.")) != []
