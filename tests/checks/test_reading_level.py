"""How hard a document is to read, with its hardest sentences."""

import pytest

from builders.checks.check import Criteria
from builders.checks.reading_level import check
from builders.checks.rules import Rules

HARD = "Institutional representatives occasionally demonstrate considerable administrative inflexibility."
LONG = "You sit and you look and you wait and you hope and you ask and you see how it is with them."
TEXTS = (
    "Write here what can happen.",
    "Write here what can still be done.",
    "Write here a reason.",
    "Write here a sign.",
)


@pytest.fixture
def judged(composed, criteria):
    """Return `judged(kind, audience, *changes, **limits)`: what is said about one document of the changed lesson."""

    def run(kind, audience, *changes, **limits):
        rules = Rules(subject="general", reading={audience: {"limit": 7, **limits}})
        (one,) = [one for one in composed(*changes) if (one.kind, one.document.audience) == (kind, audience)]
        return list(check(one, Criteria(rules, criteria.services, criteria.assets)))

    return run


def it_is_content_with_plain_words(judged):
    assert judged("handout", "parents", aim=5, average=12) == []
    assert judged("slides", "parents", aim=5, average=12) == []


def it_is_an_error_above_the_limit(judged):
    (told,) = judged("handout", "parents", *((text, HARD) for text in TEXTS), aim=5)
    assert told.severity == "error"
    assert told.fault.startswith("what is read in the parents-handout has reading grade ")
    assert ", above 7; the hardest sentences are “Institutional representatives" in told.fault
    assert told.text == HARD
    assert told.remedy == "shorten these, and say long words in short ones"


def it_is_a_warning_above_the_aim(judged):
    (told,) = judged("handout", "parents", (TEXTS[0], HARD), limit=20, aim=1)
    assert told.severity == "warning"
    assert ", above 1; " in told.fault
    assert "(risks.items.0.short)" in told.fault


def it_names_three_sentences(judged):
    (told,) = judged("handout", "parents", (TEXTS[0], HARD), limit=1)
    assert told.fault.count("“") == 3


def it_measures_what_is_said_beside_what_is_shown(judged):
    (told,) = judged("slides", "parents", ("Write here your first words.", HARD + " " + " ".join([HARD] * 11)), aim=5)
    assert told.fault.startswith("what is said with the parents-slides")


def it_warns_of_long_sentences_on_average(judged):
    (told,) = judged("handout", "parents", *((text, LONG) for text in TEXTS), average=5)
    assert "what is read in the parents-handout has sentences of " in told.fault
    assert "words on average, more than 5" in told.fault
    assert (told.severity, told.text) == ("warning", LONG)


def it_judges_staff_by_their_own_limits(judged):
    changes = tuple((text, HARD) for text in TEXTS)
    assert judged("handout", "staff", *changes, limit=20) == []
    (told,) = judged("handout", "staff", *changes, limit=3)
    assert (told.severity, "staff-handout" in told.fault) == ("error", True)


def it_leaves_names_numbers_and_furniture_out(judged):
    names = "Ask {school.deputy.name}, the Professionals Online Safety Helpline or 0808 800 5000."
    (with_names,) = judged("handout", "parents", (TEXTS[0], names), (TEXTS[1], HARD), limit=1)
    (without,) = judged("handout", "parents", (TEXTS[0], "Ask me, the man or them."), (TEXTS[1], HARD), limit=1)
    grades = [told.fault.partition(",")[0] for told in (with_names, without)]
    assert grades[0] == grades[1]
