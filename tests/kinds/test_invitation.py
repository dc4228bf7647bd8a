"""The invitation says when and where, what it gives and whom to ask, in words that frighten nobody away."""

import pytest

from builders.assets import Assets
from builders.document import Bullets, Detail, Details, Field, Lines, Paragraph, plain
from builders.kinds import invitation
from builders.kinds.request import Request
from builders.words_file import load_words
from tests.lessons.telling import LESSONS, pack

WORDS = load_words(Assets(), "en-GB")
REQUEST = Request("parents")


def blocks(document, kind):
    return [block for section in document.sections for block in section.blocks if isinstance(block, kind)]


def without_invitation(ready):
    parents = ready.lesson.sessions.parents.model_copy(update={"invitation": ()})
    sessions = ready.lesson.sessions.model_copy(update={"parents": parents})
    lesson = ready.lesson.model_copy(update={"sessions": sessions})
    return type(ready)(ready.id, lesson, ready.digest, ready.services, ready.nations, ready.words)


@pytest.fixture(params=LESSONS)
def letter(request):
    return invitation.compose(pack(request.param), REQUEST)


def it_is_a_letter_under_the_discreet_title(letter):
    assert letter.form == "letter"
    assert letter.audience == "parents"
    assert plain(letter.lead) == "An evening for parents and carers"
    assert plain(letter.status.text) == "Our school is still checking this letter."


def it_asks_for_what_only_the_school_knows(letter):
    when, who = blocks(letter, Details)
    assert [item.value for item in when.items[:3]] == [
        (Field("session.date"),),
        (Field("session.time"),),
        (Field("session.place"),),
    ]
    assert plain(when.items[3].value).endswith(" minutes, with time for questions")
    assert {item.value for item in who.items} == {
        (Field("school.office_phone"),),
        (Field("school.lead.name"),),
        (Field("school.lead.phone"),),
    }
    assert all(isinstance(item, Detail) and item.label for item in (*when.items, *who.items))


def it_says_what_parents_get_from_it_and_that_nobody_must_speak(letter):
    aims, good = blocks(letter, Bullets)
    assert len(aims.items) >= 2
    assert plain(good.items[0]) == "You do not have to speak. You can leave the room at any time."
    assert any("interpreter, large print" in plain(item) for item in good.items)


def it_leaves_room_to_sign(letter):
    (lines,) = blocks(letter, Lines)
    assert [plain(label) for label in lines.labels] == ["Signed", "Name and role"]


def it_invites_in_the_lessons_own_words():
    ready = pack("nude-selfies")
    own = ready.lesson.sessions.parents.invitation
    said = [block.inlines for block in blocks(invitation.compose(ready, REQUEST), Paragraph)]
    assert own
    assert set(own) <= set(said)


def it_is_a_letter_without_them_too():
    letter = invitation.compose(without_invitation(pack("nude-selfies")), REQUEST)
    first = [plain(block.inlines) for block in letter.sections[0].blocks]
    assert first[0] == "Dear parents and carers,"
    assert first[1].startswith("{school.name} would like to invite you.")
    assert len(first) == 2
    good = blocks(letter, Bullets)[1]
    assert "No pictures of children are shown, and nothing is recorded." in [plain(item) for item in good.items]
