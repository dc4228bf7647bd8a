from dataclasses import replace

import pytest

from builders.build.compiled import Compiled, compile_jobs
from builders.build.keys import key, marks, reason
from builders.document import Approval, Document, Field, Figure, Flow, Paragraph, Section, Status, Text
from builders.kinds.request import Request
from builders.plan import Job
from builders.school.values import Values
from builders.terms.fields import FIELDS
from builders.words import Words

APPROVAL = Approval("sleep", "1.0", "d" * 64)
TEXTS = dict.fromkeys(FIELDS, "")
SCHOOL = Values({**TEXTS, "school.name": "Hill School", "school.lead.name": "Jo"}, {}, frozenset())


def document(*blocks, **changes):
    section = Section("one", (Text("One"),), blocks)
    return replace(Document("sheet", "en-GB", "staff", (Text("Title"),), Words("en-GB", {}), (section,)), **changes)


def compiled(made) -> Compiled:
    class Composing:
        def document(self, kind, request):
            return made

    class Subject:
        composing = Composing()

    (one,) = compile_jobs(
        Subject(), [Job("sleep", "handout", "pdf", Request("staff"), "sleep/staff/a.pdf")], {"handout": None}
    )
    return one


NAMING = compiled(document(Paragraph((Text("Tell "), Field("school.lead.name")))))


class DescribeWhatADocumentUses:
    def it_is_the_fields_that_stand_in_it(self):
        flow = Flow((), (), alt="Tell {school.deputy.name}.")
        one = compiled(document(Paragraph((Field("school.lead.name"), Field("session.date"))), flow))
        assert one.uses == ("school.deputy.name", "school.lead.name", "session.date")

    def it_is_nothing_in_a_text_that_only_looks_like_one(self):
        assert compiled(document(Paragraph((Text("school.lead.name, nation.lead"),)))).uses == ()

    def it_is_the_name_too_where_it_stands_in_for_the_logo(self):
        assert compiled(document(logo=Field("school.logo"))).uses == ("school.logo", "school.name")


class DescribeTheKey:
    def it_is_the_same_for_the_same(self):
        again = compiled(document(Paragraph((Text("Tell "), Field("school.lead.name")))))
        assert key(NAMING, marks(SCHOOL, ""), "look") == key(again, marks(SCHOOL, ""), "look")

    @pytest.mark.parametrize(
        ("one", "school", "colour", "look"),
        [
            (compiled(document(Paragraph((Text("Ask "), Field("school.lead.name"))))), SCHOOL, "", "look"),
            (NAMING, replace(SCHOOL, texts={**SCHOOL.texts, "school.lead.name": "Al"}), "", "look"),
            (NAMING, SCHOOL, "#aa2244", "look"),
            (NAMING, SCHOOL, "", "another look"),
        ],
        ids=["words", "value", "colour", "look"],
    )
    def it_changes_with_all_that_the_document_depends_on(self, one, school, colour, look):
        assert key(one, marks(school, colour), look) != key(NAMING, marks(SCHOOL, ""), "look")

    def it_does_not_change_with_what_the_document_does_not_use(self):
        others = replace(SCHOOL, texts={**SCHOOL.texts, "school.name": "Dale School"}, logos={"school.logo": b"png"})
        assert key(NAMING, marks(others, ""), "look") == key(NAMING, marks(SCHOOL, ""), "look")

    def it_changes_with_the_picture_where_there_is_one(self):
        one = compiled(document(logo=Field("school.logo")))
        assert key(one, marks(SCHOOL, ""), "") != key(
            one, marks(replace(SCHOOL, logos={"school.logo": b"png"}), ""), ""
        )

    def it_changes_with_an_approval_of_this_content_only(self):
        one = compiled(document(status=Status((Text("Draft"),), (), every_page=True, approval=APPROVAL)))
        other = replace(SCHOOL, approved=frozenset({("sleep", "1.0", "e" * 64)}))
        own = replace(SCHOOL, approved=frozenset({("sleep", "1.0", "d" * 64)}))
        assert key(one, marks(other, ""), "") == key(one, marks(SCHOOL, ""), "") != key(one, marks(own, ""), "")

    def it_tells_two_pictures_of_a_document_apart(self):
        first, second = (compiled(document(Figure(data, "A chart"))) for data in (b"one", b"two"))
        assert first.digest != second.digest


class DescribeTheReason:
    def told(self, one, school, look="look", colour=""):
        new = key(one, marks(school, colour), look)
        return reason(new, key(NAMING, marks(SCHOOL, ""), "look"), one.uses)

    def it_names_the_fields_that_changed(self):
        changed = replace(SCHOOL, texts={**SCHOOL.texts, "school.lead.name": "Al"})
        assert self.told(NAMING, changed) == "changed: school.lead.name"

    def it_says_that_the_lesson_changed(self):
        assert self.told(compiled(document()), SCHOOL) == "the lesson changed"

    def it_says_that_what_draws_it_changed(self):
        assert "program changed" in self.told(NAMING, SCHOOL, look="another")

    def it_says_that_the_colour_or_the_approval_changed(self):
        assert self.told(NAMING, SCHOOL, colour="#aa2244") == "colour or approval changed"
