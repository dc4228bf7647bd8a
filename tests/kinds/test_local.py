"""What rests on general practice in a nation is told to its schools."""

from dataclasses import replace

import pytest

from builders.document import plain
from builders.kinds.local import is_unconfirmed, local_note, unseen
from builders.kinds.request import Request


def seen(pack, nation, *names):
    """The pack, as if these terms of a nation had been seen in a source, or all of them."""
    terms = pack.nations[nation]
    sure = {name: term.model_copy(update={"confidence": "V"}) for name, term in terms if not names or name in names}
    return replace(pack, nations={**pack.nations, nation: terms.model_copy(update=sure)})


def it_is_told_with_the_nation_and_each_way_once(pack):
    (note,) = local_note(pack, Request("staff", nation="scotland"))
    told = plain(note.blocks[0].inlines)
    ways = unseen(pack.nations["scotland"], pack.words)
    assert "Scotland" in told
    assert ways
    assert all(told.count(way) == 1 for way in ways)


def it_is_not_told_where_everything_was_seen(pack):
    assert local_note(seen(pack, "scotland"), Request("staff", nation="scotland")) == ()


@pytest.mark.parametrize(("names", "unsure"), [((), False), (("front_door",), True)])
def it_stands_on_every_page_where_even_who_leads_was_not_seen(pack, names, unsure):
    assert is_unconfirmed(seen(pack, "scotland", *names), Request("staff", nation="scotland")) is unsure
