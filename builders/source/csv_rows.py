"""CSV rows: a comma-separated file, or one with semicolons or tabs, read row by row."""

import csv
import re
from collections.abc import Iterator
from typing import Self

from builders.problems import Place, Problem
from builders.source.raw_rows import Column, RawRow
from builders.source.source_text import FORBIDDEN, MAX_BYTES, character_fault, decoded

MAX_CELL = 8_000
_MOST_RESUMED = 100
"""Faulty rows behind which reading goes on at the very next line; more of them would cost time."""
SAVE_AS = "save it again from your spreadsheet as CSV UTF-8 (in Excel: Save as, CSV UTF-8), or as .xlsx"
_SEPARATORS = ",;\t"
_HINT = re.compile(r"sep=([^\"])\n", re.IGNORECASE)
"""What some spreadsheets write above everything to name the separator."""


def read(
    data: bytes, shown_as: str, *, columns: tuple[Column, ...], max_bytes: int = MAX_BYTES
) -> Iterator[RawRow | Problem]:
    """Yield the rows of a file, blank ones too, and a problem in place of each that cannot be read.

    Raises InputFault at once for a file that is no text in UTF-8.
    """
    text = decoded(data, shown_as, remedy=SAVE_AS, max_bytes=max_bytes)
    return _rows(text, shown_as, columns)


def _rows(text: str, shown_as: str, columns: tuple[Column, ...]) -> Iterator[RawRow | Problem]:
    hint = _HINT.match(text)
    above = 1 if hint else 0
    body = text[hint.end() :] if hint else text
    lines = _Lines(body)
    reader = csv.reader(lines, delimiter=hint[1] if hint else _separator(body, columns), strict=True)
    faults = 0
    while True:
        first = lines.read
        line = first + above + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield Problem(Place(shown_as, line), *_fault(str(error)))
            faults += 1
            if faults < _MOST_RESUMED:
                # What the open quotation mark has swallowed are rows of their own.
                lines.read = first + 1
            continue
        yield _cell_problem(cells, Place(shown_as, line)) or RawRow(line, tuple(cells))


class _Lines:
    """The lines of a text one after the other; `read` is how many have been read, and may be set back."""

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        if not self._lines[-1]:
            self._lines.pop()
        self.read = 0

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> str:
        if self.read == len(self._lines):
            raise StopIteration
        self.read += 1
        return f"{self._lines[self.read - 1]}\n"


def _cell_problem(cells: list[str], row: Place) -> Problem | None:
    """Return what forbids to read a row, None for nearly all of them."""
    whole = "".join(cells)
    found = FORBIDDEN.search(whole)
    if not found and len(whole) <= MAX_CELL:
        return None
    for number, cell in enumerate(cells, start=1):
        place = Place(row.path, row.line, number)
        if len(cell) > MAX_CELL:
            fault = f"this cell has {len(cell):,} characters"
            return Problem(place, fault, "close each quotation mark, and shorten it")
        if found := FORBIDDEN.search(cell):
            return Problem(place, *character_fault(found.group()))
    return None


def _fault(told: str) -> tuple[str, str]:
    """Return fault and remedy for what the library tells."""
    if "end of data" in told or "field larger" in told:
        return "a quotation mark is opened here and never closed", "close it at the end of the cell, or delete it"
    return (
        "something stands behind the closing quotation mark of a cell",
        "put the whole cell in quotes, and write a quotation mark inside it twice",
    )


def _separator(text: str, columns: tuple[Column, ...]) -> str:
    """Return what separates the cells of the header: the sign by which most of its names are known."""
    header = next((line for line in text.split("\n") if line.strip(f" {_SEPARATORS}")), "")

    def found(separator: str) -> tuple[int, int]:
        cells = header.split(separator)
        return sum(any(column.is_meant(cell) for column in columns) for cell in cells), len(cells)

    return max(_SEPARATORS, key=found)
