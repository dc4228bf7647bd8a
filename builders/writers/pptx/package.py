"""The package: parts with their relationships, as plain data, become one file.

What is made of a part is remembered by what it says, so that the decks of many schools share nearly all of it.
"""

from collections.abc import Iterable
from functools import lru_cache
from posixpath import basename, dirname, relpath
from typing import NamedTuple

from builders.frozen import dataclass
from builders.writers.office.steady_zip import Entry, entry, steady_zip
from builders.writers.pptx.names import CORE_PROPERTIES, PRESENTATION, PROGRAM_PROPERTIES
from builders.writers.pptx.standard import Content, Kind
from builders.writers.pptx.units import attribute

_DECLARATION = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
_TYPES, _ROOT = "[Content_Types].xml", "/"
_BY_ENDING = {"rels": Content.RELATIONSHIPS, "xml": Content.XML}
_PICTURES = {"png": Content.PNG, "jpg": Content.JPEG}


class Tie(NamedTuple):
    """A relationship: to a part by its name or, `outside`, to an address. A tuple, because those hash fast."""

    kind: str
    target: str
    outside: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the package. Its relationships have the ids rId1, rId2 and so on, in order."""

    name: str
    content_type: str
    data: bytes
    ties: tuple[Tie, ...] = ()


ROOT_TIES = (
    Tie(Kind.PRESENTATION, PRESENTATION),
    Tie(Kind.PROGRAM_PROPERTIES, PROGRAM_PROPERTIES),
    Tie(Kind.CORE_PROPERTIES, CORE_PROPERTIES),
)
"""The relationships of the package itself."""


def xml(content: str) -> bytes:
    """Return XML, given without a declaration, as a part holds it."""
    return f"{_DECLARATION}{content}".encode()


def tie_id(number: int) -> str:
    """Return the id of a relationship by its place, from 1."""
    return f"rId{number}"


def package(parts: Iterable[Part]) -> bytes:
    """Return the file: content types first, then the parts by name; a picture that stands twice is held once."""
    held = {part.name: part for part in parts}
    entries = {each.name: each for part in held.values() for each in _entries(part.name, part.data, part.ties)}
    entries |= {each.name: each for each in _of_ties(_ROOT, ROOT_TIES)}
    types = _content_types(tuple(sorted((part.name, part.content_type) for part in held.values())))
    return steady_zip((types, *(entries[name] for name in sorted(entries))))


def _entries(name: str, data: bytes, ties: tuple[Tie, ...]) -> tuple[Entry, ...]:
    """A part in the zip, and behind it its relationships, if any."""
    return (entry(name.removeprefix("/"), data), *(_of_ties(name, ties) if ties else ()))


@lru_cache(maxsize=512)
def _of_ties(name: str, ties: tuple[Tie, ...]) -> tuple[Entry]:
    """The relationships of a part, whose folder their targets start from."""
    rows = "".join(_relationship(dirname(name), tie_id(number), tie) for number, tie in enumerate(ties, start=1))
    names = "http://schemas.openxmlformats.org/package/2006/relationships"
    written = xml(f'<Relationships xmlns="{names}">{rows}</Relationships>')
    return (entry(f"{dirname(name)}/_rels/{basename(name)}.rels".lstrip("/"), written),)


def _relationship(folder: str, identity: str, tie: Tie) -> str:
    target = tie.target if tie.outside else relpath(tie.target, folder)
    mode = ' TargetMode="External"' if tie.outside else ""
    return f'<Relationship Id="{identity}" Type="{tie.kind}" Target="{attribute(target)}"{mode}/>'


@lru_cache(maxsize=64)
def _content_types(parts: tuple[tuple[str, str], ...]) -> Entry:
    """The list of what each part is: pictures by their ending, all others by name."""
    pictures = {ending: kind for ending, kind in _PICTURES.items() if kind in {each for _, each in parts}}
    rows = "".join(
        f'<Default Extension="{ending}" ContentType="{kind}"/>'
        for ending, kind in sorted((_BY_ENDING | pictures).items())
    )
    rows += "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in parts if kind not in _PICTURES.values()
    )
    names = "http://schemas.openxmlformats.org/package/2006/content-types"
    return entry(_TYPES, xml(f'<Types xmlns="{names}">{rows}</Types>'))
