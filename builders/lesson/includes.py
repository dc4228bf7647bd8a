"""Includes: `include: <name>` in a lesson brings in `_shared/<name>.yaml`, which keeps its own places."""

import re
from pathlib import Path, PurePath

from builders.problems import InputFault, Place, Problem
from builders.source.nearest import instead
from builders.source.nodes import Entry, Mapping, Node, Scalar, Sequence
from builders.source.safe_files import Refused, read_inside
from builders.source.source_text import MAX_BYTES
from builders.source.yaml_reader import read

MAX_DEPTH = 4
MAX_INCLUDES = 200
"""In one lesson, those in shared parts counted each time; together they may bring in `MAX_BYTES`."""
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class Includes:
    """Replaces includes in one lesson's nodes; `problems` are those found on the way."""

    def __init__(self, shared: Path, shown_as: str, *, shipped: Path | None = None) -> None:
        """Take the folder of shared parts, and the lesson file's name in problems.

        A part that is not there is taken from the folder of the `shipped` ones: whoever changes a copy of a shipped
        lesson need not copy what it shares with others.
        """
        self._shared = shared
        self._shown = PurePath(shown_as).parent.parent / shared.name
        self._shipped = shipped
        self._count = self._bytes = 0
        self._is_full = False
        self.problems: list[Problem] = []

    def expand(self, node: Node, *, depth: int = 0) -> Node:
        """Return the node with every include replaced by what it names."""
        match node:
            case Scalar():
                return node
            case Sequence(items=items, place=place):
                return Sequence(tuple(self._spliced(items, depth=depth)), place)
            case Mapping(entries=entries, place=place):
                include = node.get("include")
                if include is None:
                    expanded = (Entry(entry.key, self.expand(entry.value, depth=depth)) for entry in entries)
                    return Mapping(tuple(expanded), place)
                if len(entries) > 1:
                    self._report(place, "`include` stands beside other keys", "let it stand alone")
                    return node
                return self._included(include, depth=depth) or Mapping((), place)

    def _spliced(self, items: tuple[Node, ...], *, depth: int) -> list[Node]:
        """Return the items; an included list takes the place of its include, item by item."""
        result: list[Node] = []
        for item in items:
            expanded = self.expand(item, depth=depth)
            if isinstance(item, Mapping) and isinstance(expanded, Sequence):
                result.extend(expanded.items)
            else:
                result.append(expanded)
        return result

    def _included(self, include: Node, *, depth: int) -> Node | None:
        name = include.text if isinstance(include, Scalar) else ""
        if not _NAME.fullmatch(name):
            self._report(include.place, "this is no name of a shared part", "use small letters, figures and hyphens")
            return None
        if depth >= MAX_DEPTH:
            self._report(include.place, "shared parts include each other too deeply", "write this one out")
            return None
        self._count += 1
        if self._count > MAX_INCLUDES or self._bytes > MAX_BYTES:
            if not self._is_full:
                self._is_full = True
                told = f"shared parts are included more than {MAX_INCLUDES} times here, or hold more than fits a lesson"
                self._report(include.place, told, "include fewer")
            return None
        file = f"{name}.yaml"
        folder, shown = self._shared, self._shown
        if self._shipped and not (folder / file).exists() and (self._shipped / file).is_file():
            folder, shown = self._shipped, self._shipped
        try:
            data = read_inside(folder, file, max_bytes=MAX_BYTES)
            self._bytes += len(data)
            return self.expand(read(data, (shown / file).as_posix()), depth=depth + 1)
        except Refused as refused:
            known = {path.stem for root in (self._shared, self._shipped) if root for path in root.glob("*.yaml")}
            written = f"write {self._shown.as_posix()}/{name}.yaml first"
            remedy = "put a file of its own there" if name in known else instead(name, sorted(known), otherwise=written)
            self._report(include.place, f"`{name}` cannot be included: {refused}", remedy)
        except InputFault as fault:
            self.problems.extend(fault.problems)
        return None

    def _report(self, place: Place, fault: str, remedy: str) -> None:
        self.problems.append(Problem(place, fault, remedy))
