"""Words in block capitals are told; abbreviations are none."""

import pytest

from builders.checks.capitals import check

TEXT = "Write here what can happen."


@pytest.mark.parametrize(
    ("text", "shouted", "small"),
    [
        ("NEVER look at it.", "NEVER", "never"),
        ("It is DO NOT SHARE, EVER here.", "DO NOT SHARE, EVER", "do not share, ever"),
        ("DON’T panic.", "DON’T", "don’t"),
        ("Tell US, the school, NOW.", "NOW", "now"),
    ],
)
def they_are_told_with_small_letters(found, text, shouted, small):
    (told,) = found(check, {}, (TEXT, text))
    assert f"warning: “{shouted}” in block capitals" in told
    assert f"write “{small}”" in told


def they_are_told_once_for_each_text(found):
    (told,) = found(check, {}, (TEXT, "NEVER pay, NEVER reply, and STOP."))
    assert "“NEVER”, “STOP” in block capitals" in told


@pytest.mark.parametrize(
    "text",
    [
        "I saw it. A child did.",
        "Tell the LADO or CEOP.",
        "Ring a GP in the UK, or use an ID.",
        "The multi-agency safeguarding hub (MASH) decides. Ring MASH.",
        "**Never** look at it.",
        "AI-made",
    ],
)
def they_are_not_seen_in_abbreviations(found, text):
    assert found(check, {}, (TEXT, text)) == []
