from builders.kinds import lead_procedure
from builders.kinds.request import Request


def first_sections(pack, nation):
    document = lead_procedure.compose(pack, Request("staff", nation))
    return [section.id for section in document.sections[:3]]


def it_shows_the_way_that_is_drawn_before_the_head_to_fill_in(pack):
    assert first_sections(pack, "england") == ["at-a-glance", "case", "local"]


def it_begins_with_the_head_where_no_way_is_drawn_first(pack):
    assert first_sections(pack, "scotland") == ["case", "local", "scotland"]


def it_puts_what_a_nation_asks_for_and_its_note_before_the_way(pack):
    document = lead_procedure.compose(pack, Request("staff", "wales"))
    assert [section.id for section in document.sections[:4]] == ["local", "wales", "at-a-glance", "case"]
