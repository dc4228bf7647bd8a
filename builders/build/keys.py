"""Keys: all that the bytes of one school's document depend on, so that it is made again only if that changed."""

import hashlib
from collections.abc import Mapping

from builders.build.compiled import Compiled
from builders.frozen import dataclass
from builders.school.merge import is_approved
from builders.school.values import Values
from builders.terms.fields import LOGOS

_SHORT = 12
"""Figures of a value's digest: enough that no two values of a school's field are taken for one."""


@dataclass(frozen=True, slots=True)
class Key:
    """`content` is what the lesson says, `look` all that draws it, `values` the school's, a digest for each field."""

    content: str
    look: str
    values: str


@dataclass(frozen=True, slots=True)
class Marks:
    """Digests of a school's values by field, and of its colour, made once for all of its documents."""

    values: Values
    colour: str
    digests: Mapping[str, str]


def marks(values: Values, colour: str) -> Marks:
    """Return the digests of a school's values; `colour` is the one it wears, empty for the theme's own."""
    digests = {name: _digest(text.encode("utf-8", "surrogatepass")) for name, text in values.texts.items()}
    digests |= {name: _digest(values.logos.get(name, b"")) for name in LOGOS}
    return Marks(values, colour, digests)


def key(compiled: Compiled, school: Marks, look: str) -> Key:
    """Return the key of a document for a school; `look` stands for theme, fonts, templates and program."""
    approved = "approved" if is_approved(compiled.document, school.values) else ""
    values = "".join(school.digests[name] for name in compiled.uses)
    return Key(compiled.digest, look, f"{values}{school.colour}{approved}")


def reason(new: Key, old: Key, uses: tuple[str, ...]) -> str:
    """Return in words why a document of the key `old` is made again; `uses` are the fields that it uses now."""
    if new.look != old.look:
        return "theme, fonts, templates or program changed"
    if new.content != old.content:
        return "the lesson changed"
    changed = [name for number, name in enumerate(uses) if _at(new.values, number) != _at(old.values, number)]
    return f"changed: {', '.join(changed)}" if changed else "colour or approval changed"


def _at(values: str, number: int) -> str:
    return values[number * _SHORT : (number + 1) * _SHORT]


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:_SHORT]
