from dataclasses import replace

import pytest

from builders.document import Field, Mark, Questions, Text, plain
from builders.kinds import quiz
from builders.kinds.request import Request
from builders.kinds.table import KINDS
from builders.lesson.model import QuizQuestion
from tests.kinds.telling import blocks, details, said


def question(name, confidence="V", **more):
    options = ((Text("This"),), (Text("That"),))
    texts = {"stem": (Text(f"What about {name}?"),), "reason": (Text(f"Because of {name}."),)}
    return QuizQuestion.model_construct(id=name, confidence=confidence, options=options, right=2, **texts, **more)


@pytest.fixture
def made(pack):
    """Return `made(*questions)`, the quiz of a pack that asks these."""
    return lambda *asked: quiz.compose(
        replace(pack, lesson=pack.lesson.model_copy(update={"quiz": asked})), Request("staff")
    )


def asked(document):
    return [block for block in blocks(document.sections) if isinstance(block, Questions)]


def it_asks_first_and_answers_on_a_side_of_its_own(made):
    document = made(question("one"), question("two"))
    first, second = asked(document)
    assert (first.solved, second.solved) == (False, True)
    assert first.items == second.items
    assert [section.id for section in document.sections if section.starts_side] == ["answers"]


def it_says_what_to_do_if_somebody_got_it_wrong(made):
    answers = made(question("one")).sections[-1]
    assert plain(answers.blocks[0].title) == "If somebody got it wrong"


def it_asks_who_and_when(made):
    document = made(question("one"))
    assert details(document.sections)["Your name"] == ""
    assert repr(Field("session.date")) in repr(document.sections[0])


def it_marks_what_must_be_checked_against_the_guidance(made):
    document = made(question("seen"), question("unseen", "W"))
    assert [Mark() in item.stem for block in asked(document) for item in block.items] == [False, True] * 2
    assert document.legend
    assert not made(question("seen")).legend


def it_leaves_out_what_is_for_another_nation(made):
    document = made(question("here"), question("there", nations=("scotland",)))
    assert "there" not in said(document)


def it_needs_questions(pack):
    staff, needs = Request("staff"), KINDS["quiz"].needs
    asked = question("one")
    elsewhere = asked.model_copy(update={"nations": ("scotland",)})
    assert needs(pack.lesson.model_copy(update={"quiz": (asked,)}), staff)
    assert not needs(pack.lesson.model_copy(update={"quiz": (elsewhere,)}), staff)
    assert not needs(pack.lesson.model_copy(update={"quiz": ()}), staff)
