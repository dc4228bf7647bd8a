"""Words to avoid are found where they are used, and not where they are spoken about."""

import pytest

from builders.checks.avoid import check

RULE = {"id": "banter", "phrases": ["banter", "don't care"], "instead": "what it is", "because": "it plays harm down"}
TEXT = '"Write here the risk"'


def said(text):
    return TEXT, f'"{text}"'


@pytest.mark.parametrize("text", ["It is Banter.", "They don't care.", "They don’t care."])
def it_says_what_to_say_instead_and_why(found, text):
    (told,) = found(check, {"avoid": [RULE]}, said(text))
    assert told.endswith("it plays harm down; say what it is")
    assert ": warning: “" in told


def it_can_be_an_error(found):
    (told,) = found(check, {"avoid": [{**RULE, "severity": "error"}]}, said("banter"))
    assert "warning" not in told


@pytest.mark.parametrize("text", ["It is a bantering tone.", "Do not say banter.", "Name it. Do not say banter."])
def it_leaves_other_words_and_mentions_alone(found, text):
    assert found(check, {"avoid": [RULE], "mentions": ["do not say"]}, said(text)) == []


def it_hears_a_use_beside_a_mention(found):
    assert found(check, {"avoid": [RULE], "mentions": ["do not say"]}, said("Do not say banter. It was banter."))


def it_allows_words_quoted_as_words_to_avoid(found):
    assert found(check, {"avoid": [RULE]}, ("“Write here words that hurt.”", "“It was only banter.”")) == []


def it_can_look_at_some_keys_only(found):
    rule = {**RULE, "only_in": ["say"]}
    assert found(check, {"avoid": [rule]}, said("banter")) == []
    assert found(check, {"avoid": [rule]}, ("“I am glad you told me.”", "“It was banter.”"))


@pytest.mark.parametrize("text", ["It is not banter.", "It was never just banter.", "This isn’t banter."])
def it_hears_a_denial(found, text):
    assert found(check, {"avoid": [RULE]}, said(text)) == []


def it_hears_a_use_before_a_denial(found):
    assert found(check, {"avoid": [RULE]}, said("It was banter, not harm."))


@pytest.mark.parametrize(("text", "count"), [("It was banter among adults.", 0), ("It was banter.", 1)])
def it_can_allow_a_phrase_in_some_company(found, text, count):
    assert len(found(check, {"avoid": [{**RULE, "unless": ["adult"]}]}, said(text))) == count


def it_understands_patterns(found):
    rule = {**RULE, "phrases": ["should (not|never) have *"]}
    (told,) = found(check, {"avoid": [rule]}, said("You should never have gone."))
    assert "“should never have gone”" in told
