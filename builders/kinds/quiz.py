"""The quiz: questions on the first minutes and the signs for all staff, then the answers with their reasons."""

from builders.document import Callout, Detail, Details, Document, Field, Paragraph, Question, Questions, Section
from builders.frozen import replace
from builders.kinds import keeping, notes
from builders.kinds.frame import frame
from builders.kinds.marks import marked
from builders.kinds.pack import Pack
from builders.kinds.request import Request
from builders.kinds.select import select

PAGE_BUDGET = 4
"""Two to answer, two with the answers."""


def compose(pack: Pack, request: Request) -> Document:
    """Return the questions, and on a side of their own the answers for whoever leads the session."""
    asked = Questions(tuple(_questions(pack, request)))
    person = Details((Detail(pack.say("quiz.name")), Detail(pack.say("quiz.date"), (Field("session.date"),))))
    wrong = Callout("note", pack.say("quiz.wrong"), (Paragraph(pack.say("quiz.wrong-do")),), "repeat")
    return frame(
        pack,
        request,
        "sheet",
        title=notes.filled(pack, "quiz.title", pack.lesson.staff_title),
        lead=pack.say("quiz.lead"),
        sections=(
            Section(
                "begin",
                sections=(
                    Section("person", blocks=(person,)),
                    Section("no-child", blocks=(keeping.no_child(pack, request),)),
                ),
                relation="peers",
            ),
            Section("questions", blocks=(asked,)),
            Section("keeping", blocks=(keeping.keeping(pack, "quiz.purpose"),)),
            Section("answers", pack.say("quiz.answers"), (wrong, replace(asked, solved=True)), starts_side=True),
        ),
        page_budget=PAGE_BUDGET,
    )


def _questions(pack: Pack, request: Request) -> list[Question]:
    """The questions, with a mark where the answer rests on general practice."""
    return [
        Question(marked(one.stem, (one,), request), one.options, one.right, one.reason)
        for one in select(pack.lesson.quiz, request)
    ]
