"""References: every id, icon and service that a lesson names exists, and every id is its list's only one.

These checks read the nodes, so that they speak beside the typed model's problems and not only after them.
"""

from collections.abc import Collection, Iterator
from typing import get_args

from builders.document import plain
from builders.lesson.vocabulary import Vocabulary
from builders.problems import Problem
from builders.source.nearest import instead
from builders.source.nodes import Mapping, Node, Scalar, Sequence, find
from builders.terms.values import Nation

Path = tuple[str | int, ...]


def check(root: Node, vocabulary: Vocabulary) -> Iterator[Problem]:
    """Yield a problem for each name that leads nowhere and each id that stands twice."""
    sources = _ids(root, ("sources",))
    nodes = walk(root)
    every_id = {node.text for path, node in nodes if path[-1:] == ("id",) and isinstance(node, Scalar)}
    for path, node in nodes:
        if isinstance(node, Sequence):
            yield from _repeated(node)
        elif isinstance(node, Mapping):
            yield from _statement(node, path, sources)
            icon = node.get("icon")
            if isinstance(icon, Scalar):
                yield from _known(icon, vocabulary.icons, "icon", "choose one from assets/icons/names.txt")
    for audience in ("parents", "staff"):
        yield from _procedure(root, audience)
        yield from _session(root, audience, every_id)
    stages = find(root, ("procedures", "lead", "stages"))
    for stage in stages.items if isinstance(stages, Sequence) else ():
        if isinstance(stage, Mapping):
            yield from _targets(stage, _ids(stage, ("flow",)))
    for readers in ("parents", "staff", "lead"):
        yield from _services(root, readers, vocabulary)


def walk(node: Node) -> list[tuple[Path, Node]]:
    """Return every node with its path, in file order."""
    found: list[tuple[Path, Node]] = []
    _walk(node, (), found)
    return found


def _walk(node: Node, path: Path, found: list[tuple[Path, Node]]) -> None:
    found.append((path, node))
    if isinstance(node, Mapping):
        for entry in node.entries:
            _walk(entry.value, (*path, entry.key.text), found)
    elif isinstance(node, Sequence):
        for number, item in enumerate(node.items):
            _walk(item, (*path, number), found)


def _repeated(items: Sequence) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for item in items.items:
        item_id = item.get("id") if isinstance(item, Mapping) else None
        if not isinstance(item_id, Scalar):
            continue
        if item_id.text in first:
            fault = f"the id `{item_id.text[:60]}` stands twice in this list, first on line {first[item_id.text]}"
            yield Problem(item_id.place, fault, "give each item an id of its own")
        first.setdefault(item_id.text, item_id.place.line)


def _statement(node: Mapping, path: Path, sources: Collection[str]) -> Iterator[Problem]:
    if path[:1] == ("sources",) or not path:
        return
    named = _texts(node.get("sources"))
    for source in named:
        yield from _known(source, sources, "source", "add it to `sources` at the top")
    confidence = node.get("confidence")
    if isinstance(confidence, Scalar) and confidence.text in ("V", "V2") and not _holds_text(node.get("sources")):
        fault = f"a statement with confidence {confidence.text} names no source"
        yield Problem(confidence.place, fault, "add `sources: [...]`, or write W and have it checked")


def _procedure(root: Node, audience: str) -> Iterator[Problem]:
    procedure = find(root, ("procedures", audience))
    if not isinstance(procedure, Mapping):
        return
    yield from _targets(procedure, _ids(procedure, ("steps",)))


def _targets(holder: Mapping, known: Collection[str]) -> Iterator[Problem]:
    """Yield each `next` and `to` that leads to nothing in its own procedure."""
    for _, node in walk(holder):
        if isinstance(node, Mapping):
            for key in ("next", "to"):
                target = node.get(key)
                if isinstance(target, Scalar):
                    yield from _known(target, known, "step or decision", "use the id of a step here")


def _services(root: Node, readers: str, vocabulary: Vocabulary) -> Iterator[Problem]:
    """The services named for readers: "parents", "staff", or "lead", who is one of the staff."""
    audience = "parents" if readers == "parents" else "staff"
    nations = {nation.text for nation in _texts(find(root, ("nations",)))}.intersection(get_args(Nation))
    served: set[str] = set()
    for name in _texts(find(root, ("help", readers))):
        yield from _known(name, vocabulary.services, "service", "choose one from assets/services.yaml, or add it there")
        service = vocabulary.services.get(name.text)
        if service is None:
            continue
        if audience not in service.audiences:
            fault = f"`{name.text}` is not for {audience}: {plain(service.users)}"
            yield Problem(name.place, fault, "choose another service, or leave it out")
        served.update(service.nations)
    if served and (unserved := sorted(nations - served)):
        listed = find(root, ("help", readers)) or root
        yield Problem(listed.place, f"none of these services is for {', '.join(unserved)}", "add one that is")


_CHOSEN_FROM = {"scenario": "scenarios", "statistic": "statistics"}


def _session(root: Node, audience: str, every_id: Collection[str]) -> Iterator[Problem]:
    for path, node in walk(find(root, ("sessions", audience, "agenda")) or Sequence((), root.place)):
        if not isinstance(node, Mapping) or "segments" not in path:
            continue
        slide, item = node.get("slide"), node.get("item")
        slide_name = slide.text if isinstance(slide, Scalar) else ""
        listed = _CHOSEN_FROM.get(slide_name)
        known = _ids(root, (listed,)) if listed else every_id
        if isinstance(item, Scalar):
            yield from _known(item, known, slide_name or "item", "use the id of an item in this lesson")
        elif listed and len(known) != 1 and isinstance(slide, Scalar):
            fault = f"this lesson has {len(known) or 'no'} {listed}, and this slide does not say which"
            yield Problem(slide.place, fault, f"add `item:` with an id from `{listed}`")


def _known(name: Scalar, known: Collection[str], what: str, remedy: str) -> Iterator[Problem]:
    if name.text not in known:
        yield Problem(name.place, f"there is no {what} `{name.text[:60]}`", instead(name.text, known, otherwise=remedy))


def _ids(node: Node, path: Path) -> list[str]:
    items = find(node, path)
    if not isinstance(items, Sequence):
        return []
    ids = (item.get("id") for item in items.items if isinstance(item, Mapping))
    return [item_id.text for item_id in ids if isinstance(item_id, Scalar)]


def _holds_text(node: Node | None) -> bool:
    """Return whether anything is written there, in the right form or not."""
    return bool(node.text if isinstance(node, Scalar) else _texts(node))


def _texts(node: Node | None) -> list[Scalar]:
    return [item for item in node.items if isinstance(item, Scalar)] if isinstance(node, Sequence) else []
