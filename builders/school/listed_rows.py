"""Listed rows: each row of a table of schools, checked by the very model of a school file."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TypeAlias

from pydantic import ValidationError

from builders.frozen import replace
from builders.problems import Place, Problem, Severity
from builders.school.cells import cell_fault, cell_text, is_formula
from builders.school.columns import FOLDER, choices
from builders.school.listed import Listed
from builders.school.load import Places
from builders.school.model import School
from builders.source import nodes
from builders.source.table_file import TableRow
from builders.source.typed import typed

_Tree: TypeAlias = "dict[str, str | _Tree]"


def listed_rows(rows: Iterable[TableRow]) -> Iterator[Listed]:
    """Yield the schools of a table; a blank cell says nothing."""
    for row in rows:
        yield _Row(row).listed()


class _Row:
    """One row on its way to a school; what is wrong with it is gathered."""

    def __init__(self, row: TableRow) -> None:
        self._row = row
        self._problems: list[Problem] = []

    def listed(self) -> Listed:
        """Return the school of the row, or what is wrong with it."""
        texts = dict(self._texts())
        name, folder = texts.get("name", ""), texts.pop(FOLDER, "")
        if not name and not self._problems:
            place = places_in(self._row)("name")
            self._problems.append(Problem(place, "this row has no name", "write one, or delete the row"))
        school = self._school(texts)
        if any(problem.severity == "error" for problem in self._problems):
            school = None
        return Listed(self._row.place, school, name, folder, places_in(self._row), tuple(self._problems))

    def _texts(self) -> Iterator[tuple[str, str]]:
        """Yield the filled cells that can be read, by the names of their columns."""
        for key, value in self._row.values.items():
            if isinstance(value, date):
                self._report(key, "a date stands here", "write words or figures, or leave the cell empty")
                continue
            text = cell_text(value)
            if not text:
                continue
            if fault := cell_fault(text):
                self._report(key, *fault)
                continue
            known = choices().get(key, ())
            plainly = text.casefold().replace(" ", "-")
            yield key, plainly if plainly in known else text

    def _school(self, texts: Mapping[str, str]) -> School | None:
        """Return what the model makes of the cells; where it refuses them, the same faults as in a school file."""
        try:
            school = School.model_validate(_tree(texts))
        except ValidationError:
            _, problems = typed(School, _node(texts, self._row.place, self._row.places))
            self._problems += map(self._with_column, problems)
            return None
        for key, text in texts.items():
            if is_formula(text) and not key.endswith("phone"):
                fault = f"`{text[:40]}` begins like a formula, and is printed as it stands"
                self._report(key, fault, "paste the values instead of the formulas", severity="warning")
        return school

    def _report(self, key: str, fault: str, remedy: str, *, severity: Severity = "error") -> None:
        place = places_in(self._row)(key)
        self._problems.append(self._with_column(Problem(place, fault, remedy, severity)))

    def _with_column(self, problem: Problem) -> Problem:
        """Return the problem of a cell with the name of its column: who has a table before them sees no numbers."""
        names = {number: key for key, number in self._row.columns.items()}
        name = names.get(problem.place.column) if problem.place.line == self._row.place.line else None
        return replace(problem, fault=f"in `{name}`, {problem.fault}") if name else problem


def places_in(row: TableRow) -> Places:
    """Return what tells where the cells of a row stand; without a column of that name it is the row."""

    def find(key: str, *, blank: bool = False) -> Place:  # noqa: ARG001 a blank cell stands where a filled one would
        number = row.columns.get(key)
        return Place(row.place.path, row.place.line, number) if number else row.place

    return find


def _tree(texts: Mapping[str, str]) -> _Tree:
    """Return dotted keys as the keys within keys that a school file has."""
    tree: _Tree = {}
    for key, text in texts.items():
        holder, dot, last = key.partition(".")
        if not dot:
            tree[key] = text
            continue
        below = tree.setdefault(holder, {})
        if isinstance(below, dict):
            below[last] = text
    return tree


def _node(texts: Mapping[str, str], place: Place, places: Mapping[str, Place]) -> nodes.Mapping:
    """Return the same as nodes, each at its cell."""

    def mapping(tree: _Tree, prefix: str) -> nodes.Mapping:
        entries = []
        for key, below in tree.items():
            here = places.get(prefix + key, place)
            value = nodes.Scalar(below, here) if isinstance(below, str) else mapping(below, f"{prefix}{key}.")
            entries.append(nodes.Entry(nodes.Scalar(key, here), value))
        return nodes.Mapping(tuple(entries), place)

    return mapping(_tree(texts), "")
