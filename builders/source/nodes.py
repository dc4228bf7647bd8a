"""Nodes: what stands in a file that people wrote, every value still text, every node with its place."""

from collections.abc import Sequence as Path
from typing import TypeAlias

from builders.frozen import dataclass
from builders.problems import Place


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value, as text. `quoted` is false for a plain one such as `title: Sleep`."""

    text: str
    place: Place
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple["Node", ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Entry:
    """A key with its value; keys are unique in their mapping."""

    key: Scalar
    value: "Node"


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with values, in file order."""

    entries: tuple[Entry, ...]
    place: Place

    def entry(self, key: str) -> Entry | None:
        """Return the entry of a key, None where there is none."""
        for entry in self.entries:
            if entry.key.text == key:
                return entry
        return None

    def get(self, key: str) -> "Node | None":
        """Return the value of a key, None where there is none."""
        entry = self.entry(key)
        return entry.value if entry else None


Node: TypeAlias = Scalar | Sequence | Mapping
Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"


def plain(node: Node) -> Plain:
    """Return the node as dicts, lists and strings."""
    match node:
        case Scalar(text=text):
            return text
        case Sequence(items=items):
            return [plain(item) for item in items]
        case Mapping(entries=entries):
            return {entry.key.text: plain(entry.value) for entry in entries}


def find(node: Node, path: Path[str | int]) -> Node | None:
    """Return the node at a path of keys and positions, None where there is none."""
    for step in path:
        found = _step(node, step)
        if found is None:
            return None
        node = found[1]
    return node


def place_of(node: Node, path: Path[str | int], *, key: bool = False) -> Place:
    """Return where a path of keys and positions leads, for a problem to point at.

    A step that is not there is passed over, so that a missing key is placed at what it is missing from. With `key`
    the place is that of the last key instead of its value.
    """
    place = node.place
    for step in path:
        found = _step(node, step)
        if found is None:
            continue
        key_place, node = found
        # A block that hangs under its key is best shown at the key: the author looks for a name.
        place = key_place if key or not isinstance(node, Scalar) else node.place
    return place


def _step(node: Node, step: str | int) -> tuple[Place, Node] | None:
    """Return the place that names a child and the child."""
    match node, step:
        case Mapping(), str():
            entry = node.entry(step)
            return (entry.key.place, entry.value) if entry else None
        case Sequence(), int() if 0 <= step < len(node.items):
            return node.items[step].place, node.items[step]
        case _:
            return None
