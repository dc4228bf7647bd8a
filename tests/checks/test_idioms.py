"""Idioms are found in what parents read and hear."""

import pytest

from builders.checks.idioms import check

TEXT = "Write here what can happen."


@pytest.mark.parametrize(
    ("text", "idiom", "instead"),
    [
        ("Keep an eye on their phone.", "Keep an eye on", "watch"),
        ("It is the tip of the iceberg.", "the tip of the iceberg", "a small part of it"),
        ("Do not jump to conclusions.", "jump to conclusions", "decide before you know"),
        ("They may bottle things up.", "bottle things up", "keep it to themselves"),
    ],
)
def they_are_told_with_what_to_say_instead(found, text, idiom, instead):
    (told,) = found(check, {}, (TEXT, text))
    assert f"warning: “{idiom}” is an idiom" in told
    assert told.endswith(f"say what it means, such as “{instead}”")


@pytest.mark.parametrize("text", ["Watch for changes.", "They keep an eyelash.", "Ring a bell in the hall."])
def they_are_not_heard_in_plain_words(found, text):
    assert found(check, {}, (TEXT, text)) == []


@pytest.mark.parametrize("old", ["Write here what staff must never do.", "The safeguarding lead is in the room."])
def they_may_stand_in_what_staff_read(found, old):
    assert found(check, {}, (old, "Keep an eye on it.")) == []
