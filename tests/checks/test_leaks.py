"""Nothing for staff or leads reaches a document for parents."""

from dataclasses import replace

import pytest

from builders.checks.leaks import check, kept_from
from builders.document import Callout, Contacts, Field, Figure, Paragraph, Section, Service, Text
from builders.words import Words


def text(words):
    return (Text(words),)


@pytest.fixture
def secrets(load):
    """Return a sentence of the staff procedure and one of the lead's."""
    found = list(kept_from(load(), "parents"))
    staff = next(sentence for path, sentence in found if path[:2] == ("procedures", "staff"))
    lead = next(sentence for path, sentence in found if path[:2] == ("procedures", "lead"))
    return staff, lead


def holders(words):
    """Every kind of hiding place in a document."""
    section = Section("one", text("A title"))
    return [
        {"sections": (replace(section, title=text(f"First: {words}")),)},
        {"sections": (replace(section, blocks=(Paragraph(text(words)),)),)},
        {"sections": (replace(section, blocks=(Callout("note", blocks=(Paragraph(text(f"So {words} Yes.")),)),)),)},
        {"sections": (replace(section, blocks=(Figure(b"", alt=words),)),)},
        {"sections": (replace(section, notes=(text("Say."), text(words))),)},
        {"sections": (Section("outer", sections=(replace(section, notes=(text(words),)),)),)},
        {"notes": (text(words),)},
        {"subject": words},
        {"keywords": ("sleep", words)},
        {"lead": text(words)},
        {"imprint": (text(words),)},
    ]


@pytest.mark.parametrize("number", range(len(holders(""))))
@pytest.mark.parametrize("who", [0, 1])
def they_are_found_wherever_they_hide(seen, secrets, number, who):
    place = dict(holders(secrets[who])[number])
    sections = place.pop("sections", ())
    (told,) = seen(check, *sections, **place)
    assert told.startswith("this is for staff only, and stands in the parents-handout; ")


def they_are_at_home_in_a_document_for_staff(seen, secrets):
    assert seen(check, Section("one", text(secrets[0])), audience="staff") == []


def they_are_kept_for_leads_in_a_document_for_all_staff(seen, secrets):
    staff, lead = secrets
    (told,) = seen(check, Section("one", text(f"{staff} {lead}")), audience="staff")
    assert told.startswith("this is for safeguarding leads only, and stands in the staff-handout; ")
    leads = {"words": Words("en-GB", {"audience.leads": "For leads"}), "readers": text("For leads")}
    assert seen(check, Section("one", text(lead)), audience="staff", **leads) == []


def they_are_found_where_an_item_is_for_staff(seen):
    words = ("Write here what can happen.", "This is told in the staff room.")
    hidden = ("- id: risk-one\n", "- id: risk-one\n      audience: staff\n")
    section = Section("one", text(words[1]))
    assert seen(check, section, changes=(words,)) == []
    (told,) = seen(check, section, changes=(words, hidden))
    assert told.startswith("this is for staff only")


def they_are_found_as_fields(seen):
    section = Section("one", (Text("Ring "), Field("school.lado.phone")))
    (told,) = seen(check, section)
    assert told == "{school.lado.phone} is for staff only, and stands in the parents-handout; take it out there"


def they_are_found_as_services(seen, criteria):
    service = next(one for one in criteria.services.values() if one.audiences == ("staff",))
    block = Contacts((Service(service.name, service.purpose, service.users),))
    (told,) = seen(check, Section("one", text("Help"), (block,)))
    assert told.startswith(f"`{service.id}` is for staff only")


def they_do_not_include_what_parents_read_too(load):
    sentences = [sentence for _, sentence in kept_from(load(), "parents")]
    assert not any("I am glad you told me" in sentence for sentence in sentences)
    assert len(sentences) > 10


def they_are_nowhere_in_the_skeleton(composed, criteria):
    documents = composed()
    assert {one.document.audience for one in documents} == {"parents", "staff"}
    assert [finding for one in documents for finding in check(one, criteria)] == []
