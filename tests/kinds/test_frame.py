"""Around the sections of every document: what programs show of a file as well."""

import pytest

from builders.document import plain
from builders.kinds.request import Request
from builders.kinds.table import KINDS


@pytest.mark.parametrize(
    "kind", [kind for kind in KINDS.values() if "parents" in kind.audiences], ids=lambda kind: kind.name
)
def it_keeps_the_properties_of_parents_files_discreet(pack, kind):
    document = kind.compose(pack, Request("parents"))
    assert document.subject == plain(pack.lesson.public.lead)
    assert document.keywords == ()


def it_says_in_the_properties_of_staff_files_what_they_are_about(composed, pack):
    document = composed("handout", "staff")
    assert (document.subject, document.keywords) == (pack.lesson.summary, pack.lesson.keywords)
