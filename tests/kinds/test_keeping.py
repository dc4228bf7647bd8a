"""What every form that a session leaves behind says about itself."""

import pytest

from builders.kinds.request import Request
from builders.kinds.table import KINDS
from tests.kinds.telling import PEOPLE, details, said

FORMS = [
    (kind, audience)
    for kind in ("quiz", "evaluation", "register", "certificate")
    for audience in KINDS[kind].audiences
]  # fmt: skip


@pytest.mark.parametrize(("kind", "audience"), FORMS)
class DescribeEveryForm:
    def it_keeps_children_out_of_it(self, composed, kind, audience):
        assert "Do not write about a child here" in said(composed(kind, audience))

    def it_says_what_it_is_for_who_keeps_it_and_until_when(self, composed, kind, audience):
        document = composed(kind, audience)
        if kind in ("certificate", "evaluation"):
            assert "keeps it" in said(document)
            assert "until 31 August 2027, or as" in said(document)
            return
        told = details(document.sections)
        assert told["What it is for"]
        assert told["Who keeps it"]
        assert told["Delete by"] == "31 August 2027"

    def it_knows_no_day_but_those_of_its_pack_and_its_people(self, pack, kind, audience):
        document = KINDS[kind].compose(pack, Request(audience, people=PEOPLE))
        told = said(document)
        for day in ("31 August 2027", "22 November 2026", "1 September 2026", "2 September 2026"):
            told = told.replace(day, "")
        assert "202" not in told


def they_have_room_for_a_date_of_the_schools_own(composed):
    for kind in ("quiz", "register"):
        assert details(composed(kind, "staff").sections)["Or our own date"] == ""
