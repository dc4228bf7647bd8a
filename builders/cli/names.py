"""Names on the command line: each from a known list, a mistyped one answered with the nearest."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

import click

from builders.source.nearest import instead


class Name(click.ParamType[str]):
    """One of several names, which are looked up only when somebody gives one."""

    name = "name"

    def __init__(self, what: str, known: Callable[[], Iterable[str]]) -> None:
        """Take what the name names, and how to get the known ones."""
        self.what, self._known = what, known

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:  # noqa: ANN401
        """Return a known name. Raises BadParameter with the nearest."""
        return _known(value, self.what, self._known(), self, param, ctx)


class Only(click.ParamType[Any]):
    """`KIND[:FORMAT],...` as pairs; the format is None where all are meant."""

    name = "KIND[:FORMAT],..."

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401
        """Return a frozen set of pairs. Raises BadParameter with the nearest names."""
        from builders.kinds.table import KINDS

        if isinstance(value, frozenset):
            return value
        pairs = set()
        for part in value.split(","):
            name, colon, ending = part.strip().partition(":")
            kind = KINDS[_known(name, "kind", KINDS, self, param, ctx)]
            if colon:
                ending = _known(ending, f"format of {name}", kind.formats, self, param, ctx)
            pairs.add((name, ending or None))
        return frozenset(pairs)


class Day(click.ParamType[date]):
    """A date such as 2026-11-22, as lessons write it."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:  # noqa: ANN401
        """Return the date. Raises BadParameter."""
        from builders.terms.values import parse_day

        if isinstance(value, date):
            return value
        try:
            return parse_day(value)
        except ValueError as fault:
            self.fail(str(fault), param, ctx)


class Line(click.ParamType[str]):
    """A short text, read by a function that says what is wrong with it."""

    def __init__(self, name: str, parse: Callable[[str], str]) -> None:
        """Take what help calls it, and the function, which raises ValueError."""
        self.name, self._parse = name, parse

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:  # noqa: ANN401
        """Return what the function makes of it. Raises BadParameter."""
        try:
            return self._parse(value)
        except ValueError as fault:
            self.fail(str(fault), param, ctx)


class OutputFolder(click.ParamType["str | Path"]):
    """A folder of this computer, as a plain path or a `file:` address, or a place in a bucket."""

    name = "folder"

    def __init__(self, *, buckets: bool = False) -> None:
        """Take whether it may be in a bucket."""
        self._buckets = buckets

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> "str | Path":  # noqa: ANN401
        """Return the path or the address `s3://bucket/prefix`. Raises BadParameter for all else."""
        from builders.stores.destination import parse_destination

        try:
            where = parse_destination(value)
        except ValueError as fault:
            self.fail(str(fault), param, ctx)
        if isinstance(where, str) and not self._buckets:
            self.fail(f"`{value}` is in a bucket; name a folder of this computer", param, ctx)
        return where


def _known(
    value: str,
    what: str,
    known: Iterable[str],
    kind: click.ParamType[Any],
    param: click.Parameter | None,
    ctx: click.Context | None,
) -> str:
    names = tuple(known)
    if value in names:
        return value
    choices = f"choose from {', '.join(names)}"
    return kind.fail(f"there is no {what} `{value}`; {instead(value, names, otherwise=choices)}", param, ctx)
