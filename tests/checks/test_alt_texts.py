"""Pictures and drawings tell what they show."""

import pytest

from builders.checks.alt_texts import check
from builders.document import Callout, Figure, Flow, Section, Text


def section(block):
    return Section("one", (Text("What happens next"),), (block,))


@pytest.mark.parametrize("block", [Figure(b"", ""), Flow((), (), "  "), Callout("note", blocks=(Figure(b"", ""),))])
def they_are_told_where_they_say_nothing(seen, block):
    (told,) = seen(check, Section("outer", sections=(section(block),)))
    assert "in `one` of the parents-handout has no alt text; describe what a reader should learn from it" in told


def they_are_told_where_they_say_the_name_of_a_file(seen):
    (told,) = seen(check, section(Figure(b"", "IMG_0042 (1).jpeg".replace(" (1)", ""))))
    assert "is the name of a file" in told


def they_are_well_where_they_say_something(seen):
    assert seen(check, section(Figure(b"", "A tree.")), section(Flow((), (), "Ask first. Then act."))) == []


def they_are_well_in_the_skeleton(composed, criteria):
    documents = composed()
    assert any("Flow(" in repr(one.document) for one in documents)
    assert [finding for one in documents for finding in check(one, criteria)] == []
