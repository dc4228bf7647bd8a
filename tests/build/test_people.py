"""A list of people is read as schools keep it; nobody is left out, and no date is guessed."""

from datetime import date

import pytest

from builders.build.people import MAX_PEOPLE, load_people
from builders.build.request import BuildRequest
from builders.kinds.request import Attendee
from builders.problems import InputFault


@pytest.fixture
def people(folder):
    """Return `people(text)`: the people of a list and what is told of it."""

    def run(text):
        (folder / "people.csv").write_text(text, encoding="utf-8")
        found, problems = load_people(BuildRequest(folder, date(2026, 11, 22), people=folder / "people.csv"))
        return found, [str(problem).removeprefix(f"{folder.as_posix()}/") for problem in problems]

    return run


@pytest.fixture
def faults(people, folder):
    """Return `faults(text)`: what is wrong with a list."""

    def run(text):
        with pytest.raises(InputFault) as caught:
            people(text)
        return [str(problem).removeprefix(f"{folder.as_posix()}/") for problem in caught.value.problems]

    return run


def it_is_nobody_without_a_list(folder):
    assert load_people(BuildRequest(folder, date(2026, 11, 22))) == ((), ())


def it_keeps_everybody_in_the_order_of_the_list(people):
    found, told = people("name,role,guidance_read,policy_read\nSiân O'Brien,Cook,2026-09-01,01/09/2026\nAl Fell,,,\n")
    day = date(2026, 9, 1)
    assert found == (Attendee("Siân O’Brien", "Cook", day, day), Attendee("Al Fell"))
    assert told == []


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("Full name,Job title,Part One read,Policy", "Jo Hill,Cook,2026-09-01,2026-09-02"),
        ("STAFF NAME,Position,KCSIE read,Safeguarding policy read", "Jo Hill,Cook,1/9/2026,2.9.2026"),
        ("Read Part One,Name,policy_read,Role", "01-09-2026,Jo Hill,02-09-2026,Cook"),
    ],
)
def it_knows_what_schools_call_the_columns(people, header, row):
    found, _ = people(f"{header}\n{row}\n")
    assert found == (Attendee("Jo Hill", "Cook", date(2026, 9, 1), date(2026, 9, 2)),)


def it_joins_first_and_last_names(people):
    found, _ = people("Surname,Forename\nHill,Jo\nMadonna,\n")
    assert [one.name for one in found] == ["Jo Hill", "Madonna"]


@pytest.mark.parametrize(
    "text", ["2026-09-01", "01/09/2026", "1/9/2026", "1.9.2026", "01-09-2026", "2026-09-01 00:00:00", "2026-9-1"]
)
def it_reads_a_date_as_british_schools_type_it(people, text):
    found, _ = people(f"name,policy_read\nJo Hill, {text} \n")
    assert found[0].policy_read == date(2026, 9, 1)


@pytest.mark.parametrize(
    "text", ["yes", "09/13/2026", "31/02/2026", "01/09/26", "1900-01-05", "45901", "2026-09-01 09:30", "01/09-2026"]
)
def it_guesses_no_date(faults, text):
    (problem,) = faults(f"name,policy_read\nJo Hill,{text}\n")
    assert problem.startswith(f"people.csv:2:2: `{text}` is no date; write 2026-09-01 or 01/09/2026, day first;")


def it_wonders_at_a_day_that_has_not_come(people):
    found, told = people("name,policy_read\nJo Hill,2027-09-01\nSam Dale,2026-11-22\n")
    assert len(found) == 2
    assert told == ["people.csv:2:2: warning: 2027-09-01 has not come yet; check the date"]


def it_tells_all_that_is_wrong_at_once(faults):
    told = faults(f"name,role\n,Cook\nJo\u200bHill,\nSam Dale,{'x' * 81}\nWu \u4f1a,Head\nAl,b,c\n")
    assert [problem.partition("; ")[0] for problem in told] == [
        "people.csv:2:1: this row has no name",
        "people.csv:3:1: an invisible character stands here (U+200B, zero width space)",
        "people.csv:4:2: this has 81 characters, and at most 80 fit",
        "people.csv:5:1: the typefaces have no sign for “会” (U+4F1A)",
        "people.csv:6:1: this row has 3 cells, and the header has 2 cells",
    ]


def it_warns_of_a_name_that_stands_twice(people):
    found, told = people("name\nJo Hill\nSam Dale\nJO HILL\n")
    assert len(found) == 3
    assert told == [
        (
            "people.csv:4:1: warning: `JO HILL` stands in this list twice, first in row 2; "
            "delete one, unless they are two people"
        )
    ]


def it_prints_a_formula_as_text_and_says_so(people):
    found, told = people('name\n"=HYPERLINK(""http://a.example"")"\n@SUM(1)\n+44\n')
    assert [one.name for one in found] == ['=HYPERLINK("http://a.example")', "@SUM(1)", "+44"]
    assert len(told) == 3
    assert all("begins like a formula, and is printed as it stands; paste the values" in problem for problem in told)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("name,role\n,\n", "people.csv:1:1: nobody stands in this list; write a name in each row"),
        ("role\nCook\nHead\n", "people.csv:1:1: no column of this list holds names; write `name` above the column"),
        ("Jo Hill\nSam Dale\n", "people.csv:1:1: this row names none of the columns that can be read; write the names"),
    ],
)
def it_needs_names(faults, text, fault):
    (problem,) = faults(text)
    assert problem.startswith(fault)


def it_takes_so_many_people_and_no_more(people, faults):
    assert len(people("name\n" + "".join(f"Person {n}\n" for n in range(MAX_PEOPLE)))[0]) == MAX_PEOPLE
    (problem,) = faults("name\n" + "".join(f"Person {n}\n" for n in range(MAX_PEOPLE + 1)))
    assert (
        problem
        == f"people.csv:{MAX_PEOPLE + 2}:1: more than 2,000 rows stand here, and no more were read; split the list"
    )
