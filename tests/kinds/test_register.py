from dataclasses import replace
from datetime import date

import pytest

from builders.document import Field, Table, plain
from builders.kinds import register
from builders.kinds.request import Request
from tests.kinds.telling import PEOPLE, blocks, details, rows

STAFF, PARENTS = Request("staff"), Request("parents")


@pytest.fixture
def made(pack):
    """Return `made(request)`, the register for a request."""
    return lambda request: register.compose(pack, request)


class DescribeStaff:
    def they_have_rows_to_write_in(self, made):
        (table,) = (block for block in blocks(made(STAFF).sections) if isinstance(block, Table))
        assert table.to_write_in
        assert rows(made(STAFF).sections) == [[[str(number), "", "", ""] for number in range(1, register.ROWS + 1)]]

    def they_are_listed_with_room_for_others(self, made):
        (listed,) = rows(made(replace(STAFF, people=PEOPLE)).sections)
        assert listed[:3] == [
            ["1", "Ash Placeholder", "Teacher", ""],
            ["2", "Rowan Example", "", ""],
            ["3", "", "", ""],
        ]
        assert len(listed) == len(PEOPLE) + register.SPARE

    def they_may_be_so_many_that_no_budget_holds(self, made):
        assert made(STAFF).page_budget == register.PAGE_BUDGET
        assert made(replace(STAFF, people=PEOPLE)).page_budget is None


class DescribeParents:
    def they_are_counted_and_not_named(self, made):
        document = made(replace(PARENTS, people=PEOPLE))
        assert rows(document.sections) == []
        assert "Placeholder" not in repr(document)
        told = details(document.sections)
        assert (told["How many adults"], told["How many families"], told["Languages and interpreters"]) == ("", "", "")
        assert not [label for label in told if "name" in label.lower()]

    def they_are_told_the_public_title(self, made, pack):
        assert details(made(PARENTS).sections)["Topic"] == plain(pack.lesson.public.title)


class DescribeTheSession:
    def it_is_told_with_what_it_rested_on(self, made, pack):
        told = details(made(STAFF).sections)
        assert told["Topic"] == plain(pack.lesson.title)
        assert (told["Length"], told["Edition"], told["Presenter"]) == ("60 minutes", "PP 1.0 en", "")
        assert told["Sources checked"] == "22 November 2026"

    def it_leaves_day_time_and_place_to_the_school(self, made):
        document = made(PARENTS)
        for name in ("date", "time", "place"):
            assert repr(Field(f"session.{name}")) in repr(document)

    def it_tells_the_oldest_and_the_newest_day_of_its_sources(self, pack):
        first, *others = pack.lesson.sources
        sources = (*others, first.model_copy(update={"checked": date(2026, 3, 1)}))
        older = replace(pack, lesson=pack.lesson.model_copy(update={"sources": sources}))
        told = details(register.compose(older, STAFF).sections)
        assert told["Sources checked"] == "1 March 2026 to 22 November 2026"
