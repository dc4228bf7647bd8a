"""Shared sources: of a register that many lessons include, a lesson owns those that it names."""

from builders.lesson.references import walk
from builders.source.nodes import Entry, Mapping, Node, Scalar, Sequence


def without_strange_sources(root: Node, shown_as: str) -> Node:
    """Return the lesson without the sources of shared files that none of its statements names.

    Those in its own file stay, so that its author is told of one that nothing names.
    """
    sources = root.get("sources") if isinstance(root, Mapping) else None
    if not isinstance(root, Mapping) or not isinstance(sources, Sequence):
        return root
    named = {
        node.text
        for path, node in walk(root)
        if isinstance(node, Scalar) and "sources" in path[1:] and path[0] != "sources"
    }
    own = tuple(item for item in sources.items if item.place.path == shown_as or _id(item) in named)
    if len(own) == len(sources.items):
        return root
    kept = Sequence(own, sources.place)
    entries = (Entry(entry.key, kept if entry.value is sources else entry.value) for entry in root.entries)
    return Mapping(tuple(entries), root.place)


def _id(item: Node) -> str:
    found = item.get("id") if isinstance(item, Mapping) else None
    return found.text if isinstance(found, Scalar) else ""
