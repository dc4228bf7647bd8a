"""People: the list of those who were at a session becomes attendees, or placed problems."""

import re
from datetime import date

from builders.build.request import BuildRequest
from builders.kinds.request import Attendee
from builders.problems import InputFault, Place, Problem
from builders.source.raw_rows import Column, is_blank
from builders.source.table_file import TableRow, read_table
from builders.terms.one_line import one_line

MAX_PEOPLE = 2_000
MAX_LENGTH = 80
"""Characters of a name and of a role: what a line of a certificate holds."""
EARLIEST = date(2000, 1, 1)
"""Nobody on a list of today read anything before; a spreadsheet makes 1900 of a stray number."""
NAMES = ("name", "first_name", "last_name")
COLUMNS = (
    Column("name", ("full name", "staff name", "name of member of staff", "member of staff", "colleague")),
    Column("first_name", ("forename", "given name", "preferred name", "preferred forename"), told=False),
    Column("last_name", ("surname", "family name", "legal surname"), told=False),
    Column("role", ("job title", "job", "job role", "position", "post")),
    Column(
        "guidance_read",
        (
            "guidance",
            "read guidance",
            "read part one",
            "read part 1",
            "part one read",
            "part 1 read",
            "kcsie read",
            "kcsie part one read",
        ),
    ),
    Column("policy_read", ("policy", "read policy", "safeguarding policy read", "child protection policy read")),
)
_DAY_FIRST = re.compile(r"(?P<day>[0-9]{1,2})([/.-])(?P<month>[0-9]{1,2})\2(?P<year>[0-9]{4})")
_YEAR_FIRST = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})(?:[ T]00:00(?::00(?:\.0+)?)?)?")
_FORMULA = ("=", "@", "+")


def load_people(request: BuildRequest) -> tuple[tuple[Attendee, ...], tuple[Problem, ...]]:
    """Return the people of the list that a request names, in its order, and warnings about it.

    Without a list there is nobody. Raises InputFault with all that is wrong: no fault leaves anybody out silently.
    """
    if request.people is None:
        return (), ()
    path, shown_as = request.working / request.people, request.people.as_posix()
    table = read_table(path, shown_as=shown_as, columns=COLUMNS, most=MAX_PEOPLE)
    problems = list(table.problems)
    if table.rows and not set(NAMES) & set(table.rows[0].values):
        remedy = "write `name` above the column in which the names stand"
        raise InputFault([*problems, Problem(Place(shown_as), "no column of this list holds names", remedy)])
    people: list[Attendee] = []
    seen: dict[str, Place] = {}
    for row in table.rows:
        person = _Row(row, problems, request.today).attendee()
        place = row.places.get("name", row.place)
        earlier = seen.setdefault(person.name.casefold(), place)
        if person.name and earlier is not place:
            fault = f"`{person.name}` stands in this list twice, first in row {earlier.line}"
            problems.append(Problem(place, fault, "delete one, unless they are two people", "warning"))
        people.append(person)
    if not people and not problems:
        problems.append(Problem(Place(shown_as), "nobody stands in this list", "write a name in each row"))
    if any(problem.severity == "error" for problem in problems):
        raise InputFault(problems)
    return tuple(people), tuple(sorted(problems))


class _Row:
    """One row on its way to a person; what is wrong with it joins the problems of the list."""

    def __init__(self, row: TableRow, problems: list[Problem], today: date) -> None:
        self._row, self._problems, self._today = row, problems, today

    def attendee(self) -> Attendee:
        """Return the person, with what is faulty left empty."""
        return Attendee(self._name(), self._text("role"), self._day("guidance_read"), self._day("policy_read"))

    def _name(self) -> str:
        values = self._row.values
        keys = [key for key in NAMES if key in values]
        if "name" in values and not is_blank(values["name"]):
            keys = ["name"]
        if all(is_blank(values[key]) for key in keys):
            place = self._row.places[keys[0]]
            self._problems.append(Problem(place, "this row has no name", "write one, or delete the row"))
            return ""
        return " ".join(filter(None, (self._text(key) for key in keys)))

    def _text(self, key: str) -> str:
        value = self._row.values.get(key, "")
        place = self._row.places.get(key, self._row.place)
        if isinstance(value, date):
            self._problems.append(Problem(place, "a date stands here", "write words, or leave the cell empty"))
            return ""
        try:
            text = one_line(value, most=MAX_LENGTH)
        except ValueError as fault:
            self._problems.append(Problem(place, *_fault(fault)))
            return ""
        if text.startswith(_FORMULA):
            fault_words = f"`{text[:40]}` begins like a formula, and is printed as it stands"
            self._problems.append(Problem(place, fault_words, "paste the values instead of the formulas", "warning"))
        return text

    def _day(self, key: str) -> date | None:
        value = self._row.values.get(key, "")
        if is_blank(value):
            return None
        place = self._row.places[key]
        day = value if isinstance(value, date) else _parsed(value)
        if day is None or day < EARLIEST:
            fault = f"`{' '.join(str(value).split())[:40]}` is no date"
            remedy = "write 2026-09-01 or 01/09/2026, day first; leave it empty for somebody who has not read it"
            self._problems.append(Problem(place, fault, remedy))
            return None
        if day > self._today:
            fault = f"{day.isoformat()} has not come yet"
            self._problems.append(Problem(place, fault, "check the date", "warning"))
        return day


def _parsed(text: str) -> date | None:
    """Return the day of a text as schools type it, None for anything else."""
    found = _YEAR_FIRST.fullmatch(text.strip()) or _DAY_FIRST.fullmatch(text.strip())
    try:
        return date(int(found["year"]), int(found["month"]), int(found["day"])) if found else None
    except ValueError:
        return None


def _fault(error: ValueError) -> tuple[str, str]:
    fault, _, remedy = str(error).rpartition("; ")
    return fault, remedy
