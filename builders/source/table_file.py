"""Table file: a table that people keep in a spreadsheet, CSV or Excel, becomes rows of known columns, or problems."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NoReturn

from builders.frozen import dataclass
from builders.problems import InputFault, Place, Problem
from builders.source import csv_rows
from builders.source.nearest import nearest
from builders.source.raw_rows import Column, RawRow, Value, is_blank
from builders.source.safe_files import Refused, read_inside

MAX_BYTES = 5_000_000
ALIKE = 75
"""Of a hundred: how alike the name of a column that is not read must be to one that is, to be its misspelling."""
_MOST_NAMED = 8
"""Columns in one message."""
_ZIP, _OLD_EXCEL = b"PK", b"\xd0\xcf\x11\xe0"


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row below the header. `values` are by the name of the column, without those that the table lacks.

    `columns` are their numbers, which count from 1; all rows of a table share them.
    """

    place: Place
    values: Mapping[str, Value]
    columns: Mapping[str, int]

    @property
    def places(self) -> Mapping[str, Place]:
        """Where each value stands; made when asked for, as a long list has many cells and few faults."""
        return {name: Place(self.place.path, self.place.line, number) for name, number in self.columns.items()}


@dataclass(frozen=True, slots=True)
class TableFile:
    """The rows that could be read and what is wrong with the others, both in the order of the file."""

    rows: tuple[TableRow, ...]
    problems: tuple[Problem, ...]


def read_table(
    path: Path, *, shown_as: str, columns: tuple[Column, ...], most: int, max_bytes: int = MAX_BYTES
) -> TableFile:
    """Return the rows of a file, at most so many. `shown_as` is how problems name it, by row and column of the table.

    Rows in which nothing stands are passed over. A formula is text. Raises InputFault where no row can be read.
    """
    start = Place(shown_as)
    try:
        data = read_inside(path.parent, path.name, max_bytes=max_bytes)
    except Refused as refused:
        raise InputFault([Problem(start, str(refused), "check that it is the right file")]) from None
    if data.startswith(_OLD_EXCEL):
        fault = "this is an Excel file of the old kind, or one with a password"
        raise InputFault([Problem(start, fault, "save it as .xlsx without a password, or as CSV UTF-8")])
    if data.startswith(_ZIP) or path.suffix.lower() in (".xlsx", ".xlsm"):
        from builders.source import xlsx_rows  # its library costs time, and many lists are CSV

        rows = xlsx_rows.read(data, shown_as, most=most)
    else:
        rows = csv_rows.read(data, shown_as, columns=columns, max_bytes=max_bytes)
    return _Reading(shown_as, columns, most).read(rows)


class _Reading:
    """One table on its way from raw rows to rows of known columns."""

    def __init__(self, shown_as: str, columns: tuple[Column, ...], most: int) -> None:
        self._shown_as, self._columns, self._most = shown_as, columns, most
        self._problems: list[Problem] = []
        self._rows: list[TableRow] = []
        self._numbers: dict[str, int] = {}
        self._again: list[tuple[str, int]] = []

    def read(self, rows: Iterator[RawRow | Problem]) -> TableFile:
        """Return the table. Raises InputFault without a header that names a column."""
        filled = (row for row in rows if isinstance(row, Problem) or not all(is_blank(cell) for cell in row.cells))
        header = next(filled, None)
        # What is told of the file as a whole comes before the header.
        while isinstance(header, Problem):
            self._problems.append(header)
            header = next(filled, None)
        if header is None:
            self._fail(Place(self._shown_as), "no list stands in this file", self._remedy())
        names = self._header(header)
        for number, row in enumerate(filled, start=1):
            if number > self._most:
                place = row.place if isinstance(row, Problem) else Place(self._shown_as, row.line)
                fault = f"more than {self._most:,} rows stand here, and no more were read"
                self._problems.append(Problem(place, fault, "split the list"))
                break
            if isinstance(row, Problem):
                self._problems.append(row)
            else:
                self._row(row, names)
        return TableFile(tuple(self._rows), tuple(sorted(set(self._problems))))

    def _header(self, row: RawRow) -> tuple[str | None, ...]:
        """Return which column each cell of the header names, None for those that are not read."""
        names: list[str | None] = []
        others: list[str] = []
        for number, cell in enumerate(row.cells, start=1):
            name = next((one.name for one in self._columns if one.is_meant(str(cell))), None)
            if name is not None and name in names:
                first = names.index(name) + 1
                fault = f"the column `{name}` stands twice, first as column {first}"
                self._problems.append(Problem(Place(self._shown_as, row.line, number), fault, "delete one of them"))
                self._again.append((name, number))
                name = None
            elif name is None and not is_blank(cell):
                others.append(str(cell)[:40])
            names.append(name)
        if not any(names):
            place = Place(self._shown_as, row.line)
            self._fail(place, "this row names none of the columns that can be read", self._remedy())
        if others:
            self._problems.append(self._not_read(others, Place(self._shown_as, row.line)))
        self._numbers = {name: number for number, name in enumerate(names, start=1) if name is not None}
        return tuple(names)

    def _row(self, row: RawRow, names: tuple[str | None, ...]) -> None:
        place = Place(self._shown_as, row.line)
        extra = [cell for cell in row.cells[len(names) :] if not is_blank(cell)]
        if extra or len(row.cells) < len(names):
            fault = f"this row has {_count(len(row.cells))}, and the header has {_count(len(names))}"
            remedy = "put quotes round a cell that holds a comma, and write a comma for each empty cell"
            self._problems.append(Problem(place, fault, remedy))
            return
        values = {name: row.cells[number - 1] for name, number in self._numbers.items()}
        faults = [*self._broken(values, row.line), *self._torn(values, row)]
        self._problems += faults
        if not faults:
            self._rows.append(TableRow(place, values, self._numbers))

    def _broken(self, values: Mapping[str, Value], line: int) -> Iterator[Problem]:
        """Yield a problem for each cell of more than one line."""
        for name, value in values.items():
            if isinstance(value, str) and "\n" in value:
                remedy = "write it on one line, and close each quotation mark in its own cell"
                place = Place(self._shown_as, line, self._numbers[name])
                yield Problem(place, "a line break stands in this cell", remedy)

    def _torn(self, values: Mapping[str, Value], row: RawRow) -> Iterator[Problem]:
        """Yield a problem for each cell of a column that stands twice, unless both say the same."""
        for name, number in self._again:
            other = row.cells[number - 1]
            if other != values[name] and not is_blank(other):
                place = Place(self._shown_as, row.line, number)
                yield Problem(place, f"another `{name}` stands in this row", "delete the wrong one")

    def _remedy(self) -> str:
        return f"write the names of the columns above the list: {self._known()}"

    def _not_read(self, others: list[str], place: Place) -> Problem:
        """Return the warning about columns that are not read, those first that are like one that is."""
        names = [column.name for column in self._columns if column.told]
        meant = {other: found for other in others if (found := nearest(other, names, alike=ALIKE))}
        others = sorted(others, key=lambda other: other not in meant)
        told = ", ".join(f"`{' '.join(name.split())}`" for name in others[:_MOST_NAMED])
        more = f" and {len(others) - _MOST_NAMED} more" if len(others) > _MOST_NAMED else ""
        fault = f"nothing is read from {'these columns' if len(others) > 1 else 'this column'}: {told}{more}"
        asked = "".join(f"did you mean `{name}`? " for name in dict.fromkeys(meant.values()))
        return Problem(place, fault, f"{asked}{self._known()} are read", "warning")

    def _known(self) -> str:
        names = [f"`{column.name}`" for column in self._columns if column.told]
        most = names[:_MOST_NAMED]
        return ", ".join(most) + (f" and {len(names) - len(most)} more" if len(names) > len(most) else "")

    def _fail(self, place: Place, fault: str, remedy: str) -> NoReturn:
        raise InputFault([*self._problems, Problem(place, fault, remedy)])


def _count(cells: int) -> str:
    return "1 cell" if cells == 1 else f"{cells} cells"
