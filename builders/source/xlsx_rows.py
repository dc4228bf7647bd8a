"""Excel rows: the first sheet of an .xlsx workbook, read row by row and never calculated."""

import io
import mimetypes
import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from builders.problems import InputFault, Place, Problem
from builders.source.raw_rows import RawRow, Value, is_blank

MAX_UNPACKED = 15_000_000
"""Bytes of all parts together; a list of two thousand people has less than one million."""
MAX_PARTS = 1_000
MAX_TAGS = 600_000
"""Of all parts together; two thousand rows of forty cells have half of that."""
_UNPACKED_OF_A_ROW, _TAGS_OF_A_ROW = 4_000, 250
"""The same for long lists; a row of a list of schools that is full has half of that."""
MAX_STYLE_TAGS = 20_000
"""Of the part that holds styles, which the library reads slowly; workbooks of many years have some thousands."""
_STYLES = "xl/styles.xml"
MAX_COLUMNS = 100
MAX_ROWS = 1_048_576
"""As many as Excel has; a file may claim more."""
_DECLARATIONS = (b"<!DOCTYPE", b"<!ENTITY")
_SAVE_AGAIN = "save it again as .xlsx, or as CSV UTF-8"
_TOO_LARGE = (
    "this workbook unpacks to more than a list can be",
    "copy the list alone into a new workbook, or save it as CSV UTF-8",
)


def read(data: bytes, shown_as: str, *, most: int) -> Iterator[RawRow | Problem]:
    """Yield the rows in which something stands, before them a warning if other sheets hold something too.

    After so many rows and one more it stops.

    Raises InputFault for what is no whole workbook, or would unpack to more than a list can be.
    """
    start = Place(shown_as)
    if refusal := _package_fault(data, most):
        raise InputFault([Problem(start, *refusal)])
    try:
        sheets = _sheets(data, most + 1)
    except Exception:  # noqa: BLE001 - a broken workbook makes the library raise nearly anything
        raise InputFault([Problem(start, "this is no whole Excel workbook", _SAVE_AGAIN)]) from None
    filled = {name: rows for name, rows in sheets.items() if rows}
    if len(filled) > 1:
        used, *others = filled
        told = ", ".join(f"\u201c{_short(name)}\u201d" for name in others[:3])
        fault = f"only the first sheet is read, \u201c{_short(used)}\u201d; this workbook has others: {told}"
        yield Problem(start, fault, "copy all rows into the first, or delete the others", "warning")
    yield from next(iter(filled.values()), ())


def _package_fault(data: bytes, rows: int) -> tuple[str, str] | None:
    """Return fault and remedy of a package that must not be unpacked for so many rows, None for one that may."""
    most_unpacked, most_tags = max(MAX_UNPACKED, rows * _UNPACKED_OF_A_ROW), max(MAX_TAGS, rows * _TAGS_OF_A_ROW)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = package.infolist()
            # The library reads no more of a part than its entry says, so a lie only makes it shorter.
            if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > most_unpacked:
                return _TOO_LARGE
            if len({part.filename for part in parts}) != len(parts):
                return "this workbook holds two parts of one name", _SAVE_AGAIN
            tags = 0
            for part in parts:
                content = package.read(part).replace(b"\0", b"")  # an encoding of two bytes reads the same
                if any(sign in content for sign in _DECLARATIONS):
                    return "this workbook declares entities, which no spreadsheet does", _SAVE_AGAIN
                own = content.count(b"<")
                tags += own
                if tags > most_tags or (part.filename == _STYLES and own > MAX_STYLE_TAGS):
                    return _TOO_LARGE
    except Exception:  # noqa: BLE001 - a broken or locked archive makes it raise many things
        return "this is no whole Excel workbook", _SAVE_AGAIN
    return None


def _sheets(data: bytes, most: int) -> dict[str, list[RawRow]]:
    """Return the filled rows of each sheet that people see, at most so many and one."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of formats and rules, which no list needs
        workbook = _library().load_workbook(io.BytesIO(data), read_only=True, keep_links=False)
        try:
            if not workbook.worksheets:
                raise ValueError("no sheet")
            return {sheet.title: _rows(sheet, most) for sheet in workbook.worksheets if sheet.sheet_state == "visible"}
        finally:
            workbook.close()


def _library() -> Any:  # noqa: ANN401 - the library ships no types
    """Return the library, kept from reading the system's list of media types: a build reads no such file."""
    inited, mimetypes.inited = mimetypes.inited, True
    try:
        import openpyxl
    finally:
        mimetypes.inited = inited
    return openpyxl


def _rows(sheet: Any, most: int) -> list[RawRow]:  # noqa: ANN401 - the library ships no types
    rows: list[RawRow] = []
    width = 0
    for line, cells in enumerate(sheet.iter_rows(max_row=MAX_ROWS, max_col=MAX_COLUMNS, values_only=True), start=1):
        if cells.count(None) == len(cells):
            continue  # a million such rows may stand in front of a filled one
        last = next(number for number in range(len(cells), 0, -1) if cells[number - 1] is not None)
        values = [_value(cell) for cell in cells[:last]]
        while values and is_blank(values[-1]):
            values.pop()
        if values:
            width = width or len(values)
            rows.append(RawRow(line, (*values, *("" for _ in range(width - len(values))))))
        if len(rows) > most:
            break
    return rows


def _value(cell: object) -> Value:
    """Return a cell as text, a date as what it is; a formula is its own text."""
    match cell:
        case None:
            return ""
        case datetime():
            return cell.date()
        case date():
            return cell
        case bool():
            return str(cell).upper()
        case float() if cell.is_integer():
            return str(int(cell))
        case _:
            text = getattr(cell, "text", None)  # the formula of several cells
            return text if isinstance(text, str) else str(cell)


def _short(name: str) -> str:
    return name[:40]
