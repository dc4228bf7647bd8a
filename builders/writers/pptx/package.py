"""The package: parts, what they are and how they hang together, as one zip whose bytes never vary.

Our own and not python-pptx's: it parses and serialises the parts on each save, its zip carries the hour, and its
import alone takes longer than building a whole deck. python-pptx is a judge in the tests.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from posixpath import dirname, relpath, splitext

from builders.writers.pptx.units import attribute
from builders.writers.pptx.zip_file import zip_file

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
CONTENT_TYPES = "[Content_Types].xml"
_DEFAULTS = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
    "png": "image/png",
    "jpeg": "image/jpeg",
}


@dataclass(frozen=True, slots=True)
class Relationship:
    """A tie from one part to another, or to an address outside. `kind` is the last word of its type."""

    kind: str
    target: str
    external: bool = False


@dataclass(slots=True)
class Package:
    """Parts by name without the leading slash; content types of those that their ending does not tell."""

    parts: dict[str, bytes] = field(default_factory=dict)
    types: dict[str, str] = field(default_factory=dict)

    def add(self, name: str, data: str | bytes, content_type: str | None = None) -> None:
        """Add a part; XML comes without its declaration."""
        self.parts[name] = (DECLARATION + data).encode("utf-8") if isinstance(data, str) else data
        if content_type is not None:
            self.types[name] = content_type

    def relate(self, source: str, relationships: Sequence[Relationship]) -> None:
        """Tie a part (or the package itself, "") to others; the first is rId1."""
        if not relationships:
            return
        folder = dirname(source)
        rows = "".join(
            f'<Relationship Id="rId{number}" Type="{_type(each.kind)}" Target="{_target(each, folder)}"'
            + (' TargetMode="External"/>' if each.external else "/>")
            for number, each in enumerate(relationships, start=1)
        )
        self.add(_rels_name(source), f'<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>')

    def to_bytes(self) -> bytes:
        """Return the zip: content types first, then the parts by name."""
        return zip_file([(CONTENT_TYPES, self._content_types()), *sorted(self.parts.items())])

    def _content_types(self) -> bytes:
        endings = sorted({splitext(name)[1][1:] for name in self.parts} & set(_DEFAULTS))
        rows = "".join(f'<Default Extension="{ending}" ContentType="{_DEFAULTS[ending]}"/>' for ending in endings)
        rows += "".join(
            f'<Override PartName="/{name}" ContentType="{kind}"/>'
            for name, kind in sorted(self.types.items())
            if name in self.parts
        )
        return f'{DECLARATION}<Types xmlns="{_PACKAGE}/content-types">{rows}</Types>'.encode()


def _rels_name(source: str) -> str:
    folder, _, name = source.rpartition("/")
    return f"{folder}/_rels/{name}.rels".lstrip("/") if source else "_rels/.rels"


def _type(kind: str) -> str:
    return f"{_PACKAGE}/relationships/metadata/{kind}" if kind == "core-properties" else f"{_OFFICE}/{kind}"


def _target(relationship: Relationship, folder: str) -> str:
    return attribute(relationship.target) if relationship.external else _relative(relationship.target, folder)


@lru_cache(maxsize=4096)
def _relative(target: str, folder: str) -> str:
    return relpath(target, folder or ".")
