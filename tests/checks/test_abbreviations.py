"""Abbreviations come with their words."""

import pytest

from builders.checks.abbreviations import check
from builders.document import Contacts, Entries, Entry, Paragraph, Section, Service, Text


def text(words):
    return (Text(words),)


def says(*words):
    return Section("one", text("Sleep"), tuple(Paragraph(text(one)) for one in words))


def it_asks_for_the_words_at_the_first_use(seen):
    (told,) = seen(check, says("Ask the LADO.", "Then the local authority designated officer (LADO)."))
    assert told.startswith("“LADO” stands in the parents-handout without the words that it is short for; write them")


def it_tells_each_once(seen):
    assert len(seen(check, says("Ask the LADO.", "The LADO and the DfE."))) == 2


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
def it_is_content_with_words_and_with_what_everybody_knows(seen, words):
    assert seen(check, says(words)) == []


def it_takes_names_in_the_help_panel_and_terms_of_the_glossary(seen):
    panel = Contacts((Service("NSPCC Helpline", text("Any worry."), text("Adults")),))
    glossary = Entries("term", (Entry(text("CEOP"), text("a team")), Entry(text("Lead"), text("the DSL"))))
    assert seen(check, says("Ask the NSPCC, CEOP or the DSL."), Section("end", text("End"), (panel, glossary))) == []


def it_knows_what_staff_know(seen):
    section = says("Talk in PSHE.")
    assert seen(check, section, audience="staff") == []
    assert len(seen(check, section)) == 1


def it_leaves_source_lines_alone(seen):
    assert seen(check, Section("one", text("Sleep"), (Paragraph(text("UKCIS (2024)"), "source"),))) == []


def it_reads_what_is_said(seen):
    assert len(seen(check, Section("one", text("Sleep"), notes=(text("The LADO."),)))) == 1
