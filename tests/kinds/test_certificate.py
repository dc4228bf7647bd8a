from dataclasses import replace

import pytest

from builders.assets import Assets
from builders.document import Field, plain
from builders.kinds import certificate
from builders.kinds.request import Request
from builders.words_file import load_words
from tests.kinds.telling import PEOPLE, details, said

BLANK = Request("staff")
NAMED = Request("staff", people=PEOPLE)
GUIDANCE = "Date read: Part One of Keeping children safe in education (KCSIE), in full"
POLICY = "Date read: our child protection policy"


@pytest.fixture
def made(pack):
    """Return `made(request)`, the certificates for a request."""
    return lambda request: certificate.compose(pack, request)


def it_is_a_page_for_each_person(made):
    document = made(NAMED)
    assert (document.form, document.page_budget) == ("certificate", 2)
    assert [plain(page.title) for page in document.sections] == ["Ash Placeholder", "Rowan Example"]


def it_says_what_somebody_attended_when_and_for_how_long(made, pack):
    for page in made(NAMED).sections:
        told = details((page,))
        assert plain(page.blocks[0].inlines) == f"Attended: {plain(pack.lesson.title)}"
        assert (told["Date"], told["Length"], told["Edition"]) == ("{session.date}", "60 minutes", "PP 1.0 en")


def it_says_that_somebody_has_read_only_with_that_persons_day(made):
    first, second = (details((page,)) for page in made(NAMED).sections)
    assert (first[GUIDANCE], first[POLICY]) == ("1 September 2026", "2 September 2026")
    assert GUIDANCE not in second
    assert POLICY not in second


def it_is_one_page_to_write_on_without_a_list(made):
    (page,) = made(BLANK).sections
    told = details((page,))
    assert page.title == ()
    assert (told["Name"], told[GUIDANCE], told[POLICY], told["Signature"]) == ("", "", "", "")


def it_names_what_staff_read_in_their_nation(pack):
    scottish = replace(pack, words=load_words(Assets(), "en-GB", "scotland"))
    told = details(certificate.compose(scottish, Request("staff", "scotland")).sections)
    assert "Date read: the National Guidance for Child Protection in Scotland" in told
    assert not [label for label in told if "KCSIE" in label]


def it_is_signed_by_the_lead(made):
    assert repr((Field("school.lead.name"),)) in repr(made(NAMED).sections)


def it_says_that_being_there_proves_little_and_how_to_practise(made, pack):
    assert "Being there does not prove that somebody can do it. The quiz and" in said(made(BLANK))
    unasked = replace(pack, lesson=pack.lesson.model_copy(update={"quiz": ()}))
    assert "quiz" not in said(certificate.compose(unasked, BLANK))


def it_is_no_evidence_until_the_pack_is_approved(made):
    told = plain(made(BLANK).status.text)
    assert told == "DRAFT. No evidence until our safeguarding lead approves the pack."
