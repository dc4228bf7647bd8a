"""CSV rows: a comma-separated file, or one with semicolons or tabs, read row by row."""

import csv
import io
import re
from collections.abc import Iterator

from builders.problems import Place, Problem
from builders.source.raw_rows import Column, RawRow
from builders.source.source_text import MAX_BYTES, decode

MAX_CELL = 8_000
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
    text = decode(data, shown_as, remedy=SAVE_AS, max_bytes=max_bytes)
    return _rows(text, shown_as, columns)


def _rows(text: str, shown_as: str, columns: tuple[Column, ...]) -> Iterator[RawRow | Problem]:
    hint = _HINT.match(text)
    above = 1 if hint else 0
    body = text[hint.end() :] if hint else text
    separator = hint[1] if hint else _separator(body, columns)
    reader = csv.reader(io.StringIO(body, newline=""), delimiter=separator, strict=True)
    while True:
        line = reader.line_num + above + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield Problem(Place(shown_as, line), *_fault(str(error)))
            continue
        long = next((number for number, cell in enumerate(cells, start=1) if len(cell) > MAX_CELL), None)
        if long:
            fault = f"this cell has {len(cells[long - 1]):,} characters"
            yield Problem(Place(shown_as, line, long), fault, "close each quotation mark, and shorten it")
        else:
            yield RawRow(line, tuple(cells))


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
