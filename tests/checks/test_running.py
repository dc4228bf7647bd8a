"""Checks run on the lesson and on each document; each thing is told once, under the name of its check."""

import pytest

from builders.assets import Assets
from builders.checks import running
from builders.checks.check import Check, Composed, Finding
from builders.document import Document, Section, Text
from builders.services import load_services
from builders.words import Words


def document(audience, text):
    sections = (Section("one", (Text(text),)),)
    return Document("sheet", "en-GB", audience, (Text("Sleep"),), Words("en-GB", {}), sections)


@pytest.fixture
def judged(load, monkeypatch):
    """Return `judged(*checks, of_lesson, texts)`: the verdicts of these checks on a lesson and documents."""

    def run(*of_documents, of_lesson=(), audiences=("parents", "staff")):
        monkeypatch.setattr(running, "LESSON_CHECKS", of_lesson)
        monkeypatch.setattr(running, "DOCUMENT_CHECKS", of_documents)
        loaded = load()
        composed = [Composed("handout", document(audience, "I am glad you told me."), loaded) for audience in audiences]
        return running.judge(loaded, composed, services=load_services(Assets()), assets=Assets())

    return run


def saying(*findings):
    return Check("loud", "says what it is told to", "error", lambda *_: findings)


def they_give_each_finding_its_name_and_path(judged):
    (verdict,) = judged(of_lesson=(saying(Finding("bad", "mend it", "warning", ("risks",))),))
    assert (verdict.check, verdict.path, verdict.severity) == ("loud", ("risks",), "warning")


def they_look_at_every_document(judged):
    seen = []

    def look(composed, _):
        seen.append(composed.name)
        return ()

    judged(Check("quiet", "looks", "error", look))
    assert seen == ["parents-handout", "staff-handout"]


def they_find_the_place_of_words_in_a_document(judged):
    (verdict, *others) = judged(saying(Finding("bad", "mend it", text="I am glad you told me.")))
    assert verdict.path[-1] in ("say", "what")
    assert verdict.document == ""
    assert others == [] or others[0].path != verdict.path


def they_name_the_document_where_the_finding_has_no_place(judged):
    parents, staff = judged(saying(Finding("bad", "mend it", text="Words that nobody wrote")))
    assert (parents.document, staff.document) == ("parents-handout", "staff-handout")
    assert parents.path == staff.path == ()


def they_tell_one_thing_once(judged):
    finding = Finding("bad", "mend it", path=("risks",))
    assert len(judged(saying(finding, finding))) == 1


def they_tell_the_same_of_several_documents_in_one_line(judged):
    def find(composed, _):
        yield Finding(f"bad in the {composed.name}", "mend it", path=("risks",))
        yield Finding(f"the {composed.name} is bad", "mend it")

    merged, parents, staff = judged(Check("loud", "finds", "error", find))
    assert merged.fault == "bad in the parents-handout and staff-handout"
    assert (parents.fault, staff.fault) == ("the parents-handout is bad", "the staff-handout is bad")
