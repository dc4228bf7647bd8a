"""Raw rows: what the readers of CSV and Excel hand on, before anybody knows what a column means."""

import re
from datetime import date

from builders.frozen import dataclass

_BETWEEN = re.compile(r"[\W_]+")
Value = str | date
"""A cell: its text, or a date where the spreadsheet itself knows that it is one."""


@dataclass(frozen=True, slots=True)
class RawRow:
    """The cells of a row; `line` counts from 1, as the spreadsheet shows it (in CSV, as a text editor does)."""

    line: int
    cells: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column that is read: its name, and how people spell it besides. `told` names it in messages."""

    name: str
    others: tuple[str, ...] = ()
    told: bool = True

    def is_meant(self, text: str) -> bool:
        """Return whether a cell of the header names this column."""
        return _spelt(text) in {_spelt(name) for name in (self.name, *self.others)}


def _spelt(name: str) -> str:
    """Return a name as names are compared: small letters, single spaces, no other sign."""
    return _BETWEEN.sub(" ", name.casefold()).strip()


def is_blank(value: Value) -> bool:
    """Return whether nothing stands in a cell."""
    return isinstance(value, str) and not value.strip()
