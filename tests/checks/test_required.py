"""What the subject's hard rules require stands where it must stand."""

import pytest

from builders.checks.required import check

RULE = {
    "id": "tell",
    "where": "procedures.staff.steps",
    "fact": "A1",
    "words": [["tell"], ["lead", "deputy"]],
    "says": "tell the lead",
}
CODED = (
    'what: "Tell {school.lead.name}, in person, before anybody else."',
    'what: "Tell the lead, in person."\n        facts: [A1]',
)


def it_is_content_when_a_coded_statement_says_it(found):
    assert found(check, {"requires": [RULE]}, CODED) == []


def it_misses_the_code(found):
    (told,) = found(check, {"requires": [RULE]})
    assert "every lesson on general must say here: tell the lead; add it with `facts: [A1]`" in told


def it_misses_the_words_under_the_code(found):
    rule = {**RULE, "words": [["tell"], ["headteacher", "governor"]]}
    (told,) = found(check, {"requires": [rule]}, CODED)
    assert told.endswith("bring in “headteacher” or “governor”")


def it_takes_all_text_at_a_place_without_a_code(found):
    rule = {"id": "ring", "where": "procedures.parents.ring", "words": [["999"]], "says": "ring 999"}
    assert found(check, {"requires": [rule]}) == []
    assert found(check, {"requires": [rule]}, ('ring: "Ring 999."', 'ring: "Ring us."'))


def it_misses_a_part_that_may_be_left_out(found):
    rule = {"id": "law", "where": "law", "says": "the law"}
    (told,) = found(check, {"requires": [rule]})
    assert "must say here: the law; add it" in told


@pytest.mark.parametrize("where", ["procedures..x", "__class__.__mro__", "procedures.x.__class__", "risks.model_dump"])
def it_misses_what_no_lesson_has(found, where):
    assert found(check, {"requires": [{"id": "odd", "where": where, "words": [["a"]], "says": "a thing"}]})
