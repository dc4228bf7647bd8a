"""Abbreviations come with their words."""

import pytest

from builders.checks.abbreviations import check
from builders.document import Entries, Entry, Paragraph, Section, Text


def text(words):
    return (Text(words),)


TEXTS = ("Write here what can happen.", "Write here what can still be done.", "Write here a reason.")
"""Texts of the lesson that the words under test take the place of: what it does not say itself is not looked at."""


@pytest.fixture
def told(seen):
    """Return `told(*words, more, audience)`: what is said of a document with these words of its lesson."""

    def run(*words, more=(), audience="parents", role="body"):
        section = Section("one", text("Sleep"), tuple(Paragraph(text(one), role) for one in words))
        changes = tuple(zip(TEXTS, words, strict=False))
        return seen(check, section, *more, changes=changes, audience=audience)

    return run


def it_asks_for_the_words_at_the_first_use(told):
    (problem,) = told("Ask the LADO.", "Then the local authority designated officer (LADO).")
    assert problem.startswith("“LADO” stands in the parents-handout without the words that it is short for; write them")


def it_tells_each_once(told):
    assert len(told("Ask the LADO.", "The LADO and the DfE.")) == 2


@pytest.mark.parametrize(
    "words",
    [
        "Ask the local authority designated officer (LADO). The LADO helps.",
        "Ask the LADO (local authority designated officer).",
        "LADO means local authority designated officer.",
        "LADOs, LADO stands for local authority designated officer.",
        "In the UK, the NHS and a GP.",
        "TikTok, WhatsApp and YouTube.",
        "See www.LADO.org.uk or X@LADO.org.uk.",
        "I am glad. A child is.",
    ],
)
def it_is_content_with_words_and_with_what_everybody_knows(told, words):
    assert told(words) == []


def it_takes_terms_of_the_glossary(told):
    terms = Entries("term", (Entry(text("CEOP"), text("a team")), Entry(text("Lead"), text("the DSL"))))
    assert told("Ask CEOP or the DSL.", more=(Section("end", text("End"), (terms,)),)) == []


def it_takes_names_of_services_that_the_lesson_shows(seen):
    words = "Ask CEOP."
    section = Section("one", text(words))
    service = ("parents: [childline", "parents: [ceop-safety-centre, childline")
    assert len(seen(check, section, changes=((TEXTS[0], words),))) == 1
    assert seen(check, section, changes=((TEXTS[0], words), service)) == []


def it_takes_a_service_named_in_full_as_the_words(told):
    assert told("Tell the CEOP Safety Centre.", "CEOP answers.") == []


def it_takes_names_of_publishers_whole(seen):
    publisher = ('publisher: "Write here who published it"', 'publisher: "Wired-GOV, IWF"')
    words = ("As Wired-GOV says.", "As the IWF says.")
    sections = [Section("one", text(one)) for one in words]
    (problem,) = seen(check, *sections, changes=(publisher, (TEXTS[0], words[0]), (TEXTS[1], words[1])))
    assert "IWF" in problem


def it_knows_what_staff_know(told):
    assert told("Talk in PSHE.", audience="staff") == []
    assert len(told("Talk in PSHE.")) == 1


def it_leaves_source_lines_and_furniture_alone(told):
    assert told("UKCIS (2024)", role="source") == []
    assert told("Ours.", more=(Section("end", text("UKCIS")),)) == []


def it_reads_what_is_said(seen):
    section = Section("one", text("Sleep"), notes=(text("The LADO."),))
    assert len(seen(check, section, changes=((TEXTS[0], "The LADO."),))) == 1
