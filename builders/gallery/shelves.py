"""Shelves: documents sorted the way a teacher looks for them, by lesson, audience and kind."""

from collections.abc import Iterable, Mapping
from typing import get_args

from builders.document import Audience
from builders.frozen import dataclass
from builders.gallery.contents import Listed, PackState
from builders.kinds.table import KINDS
from builders.writers.table import WRITERS

_LAST = 1_000


@dataclass(frozen=True, slots=True)
class Item:
    """A document in all its formats, in the order of its kind's table."""

    kind: str
    formats: tuple[Listed, ...]

    @property
    def pdf(self) -> Listed | None:
        """The format that has pictures."""
        return next((one for one in self.formats if one.format == "pdf"), None)

    @property
    def unit(self) -> str:
        """What its pages are called."""
        kind = KINDS.get(self.kind)
        first = kind.formats[0] if kind else self.formats[0].format
        return "slide" if first in WRITERS and WRITERS[first].page == "slide" else "page"


@dataclass(frozen=True, slots=True)
class Shelf:
    """A pack: what is told of it, if anything is known, and its documents."""

    lesson: str
    audience: str
    state: PackState | None
    items: tuple[Item, ...]

    @property
    def documents(self) -> tuple[Listed, ...]:
        """All documents, whatever their format."""
        return tuple(one for item in self.items for one in item.formats)


def shelves(listed: Iterable[Listed], states: Mapping[tuple[str, str], PackState]) -> tuple[Shelf, ...]:
    """Return the packs in order: by the titles of lessons, parents before staff, kinds as in their table."""
    packs: dict[tuple[str, str], list[Listed]] = {}
    for one in listed:
        packs.setdefault((one.lesson, one.audience), []).append(one)
    made = (Shelf(*key, states.get(key), _items(documents)) for key, documents in packs.items())
    audiences = get_args(Audience)
    titles = {key[0]: state.title for key, state in sorted(states.items(), reverse=True)}

    def place(shelf: Shelf) -> tuple[str, str, int, str]:
        title = titles.get(shelf.lesson, shelf.lesson)
        return title.casefold(), shelf.lesson, _rank(audiences, shelf.audience), shelf.audience

    return tuple(sorted(made, key=place))


def _items(documents: Iterable[Listed]) -> tuple[Item, ...]:
    items: dict[tuple[int, str, str, str], list[Listed]] = {}
    for one in documents:
        items.setdefault((_rank(tuple(KINDS), one.kind), one.kind, one.edition, one.language), []).append(one)
    return tuple(Item(key[1], tuple(sorted(items[key], key=_by_format))) for key in sorted(items))


def _by_format(one: Listed) -> tuple[int, str]:
    formats = KINDS[one.kind].formats if one.kind in KINDS else ()
    return _rank(formats, one.format), one.format


def _rank(order: tuple[str, ...], name: str) -> int:
    return order.index(name) if name in order else _LAST
