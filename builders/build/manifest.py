"""The manifest: what the output folder holds, as `output/manifest.json` tells scripts."""

import hashlib
import json
from dataclasses import field
from pathlib import PurePosixPath
from typing import Any

from builders.frozen import dataclass
from builders.gallery.contents import PackState
from builders.problems import InputFault, Place, Problem
from builders.stores.store import Store

NAME = "manifest.json"
VERSION = 1
_SEAL = ',\n  "sha256": "{}"\n}}\n'
"""How a manifest ends: with the SHA-256 of what it would be without this line and the comma before it."""
_END = "\n}\n"
DEFAULT_EDITION = "standard"
"""How the manifest names the edition that file names leave out."""
_BELOW_A_SCHOOL = 2
"""Slashes in the path of a document below the folder of its school: behind its lesson and its audience."""


@dataclass(frozen=True, slots=True, order=True)
class Row:
    """One document. `path` is relative to the output folder, with forward slashes; `pages` counts pages or slides."""

    path: str
    school: str
    lesson: str
    audience: str
    kind: str
    format: str
    language: str
    edition: str
    sha256: str
    bytes: int
    pages: int

    @property
    def folder(self) -> str:
        """The folder of its school, empty where the output is that of one school."""
        first, _, rest = self.path.partition("/")
        return first if rest.count("/") == _BELOW_A_SCHOOL else ""


@dataclass(frozen=True, slots=True, order=True)
class Extra:
    """A file beside the documents, such as a gallery."""

    path: str
    sha256: str
    bytes: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """Everything that a build has put into the output folder. One that is sealed has told that it is whole."""

    files: tuple[Row, ...] = ()
    extras: tuple[Extra, ...] = field(default=())
    packs: tuple[PackState, ...] = ()
    is_sealed: bool = True


def to_bytes(manifest: Manifest) -> bytes:
    """Return the manifest as JSON in UTF-8, rows in the order of their paths, so that equal content is equal bytes.

    Its last line tells by a SHA-256 whether the rest is as it was written.
    """
    tree = {
        "manifest_version": VERSION,
        "files": [_entry(row) for row in sorted(manifest.files)],
        "extras": [_entry(extra) for extra in sorted(manifest.extras)],
        "packs": [_entry(pack) for pack in sorted(manifest.packs)],
    }
    return _sealed(json.dumps(tree, ensure_ascii=False, indent=2).removesuffix("\n}").encode("utf-8"))


def _sealed(rows: bytes) -> bytes:
    """Return a manifest that ends with its own digest."""
    digest = hashlib.sha256(rows + _END.encode()).hexdigest()
    return rows + _SEAL.format(digest).encode()


def _is_whole(data: bytes) -> bool:
    return data == _sealed(data[: -len(_SEAL.format("0" * 64))])


def _entry(row: Row | Extra | PackState) -> dict[str, Any]:
    return {name: getattr(row, name) for name in row.__match_args__}


def read_manifest(store: Store) -> Manifest:
    """Return the manifest of an output folder, an empty one where there is none.

    Raises InputFault if it cannot be read, is not as it was written, or names a path outside the folder: nothing is
    removed on its word then. One without a SHA-256 of itself is taken at its word.
    """
    data = store.read(NAME)
    if data is None and not store.stands(NAME):
        return Manifest()
    try:
        if data is None:
            raise ValueError("no file, or one that cannot be read")
        tree = json.loads(data)
        if not isinstance(tree, dict) or tree.get("manifest_version") != VERSION:
            raise ValueError("another version")
        is_sealed = "sha256" in tree
        if is_sealed and not _is_whole(data.replace(b"\r\n", b"\n")):  # a copy may have line ends of another system
            raise ValueError("not as it was written")
        manifest = Manifest(
            tuple(_typed(Row, entry) for entry in tree["files"]),
            tuple(_typed(Extra, entry) for entry in tree["extras"]),
            tuple(_pack(entry) for entry in tree.get("packs", ())),
            is_sealed,
        )
    except (ValueError, KeyError, TypeError, RecursionError):
        place = Place(f"{store.shown_as}/{NAME}")
        remedy = "delete it, then build everything again"
        raise InputFault([Problem(place, "this manifest cannot be used", remedy)]) from None
    return manifest


def _typed(kind: type[Any], entry: dict[str, Any]) -> Any:  # noqa: ANN401 - Row or Extra, as asked for
    made = kind(**entry)
    for name, value_type in kind.__annotations__.items():
        if type(getattr(made, name)) is not value_type:
            raise TypeError(name)
    names = (made.lesson, made.audience) if isinstance(made, Row) else ()
    if not is_safe(made.path) or not all(map(_is_name, names)):
        raise ValueError(made.path)
    return made


def _pack(entry: dict[str, Any]) -> PackState:
    """Return what is told of a pack; its names are to become those of files."""
    blanks = tuple(entry["blanks"])
    made = PackState(**{**entry, "blanks": blanks})
    texts = (value for name, value in _entry(made).items() if name not in ("blanks", "mixed"))
    if not all(isinstance(text, str) for text in (*texts, *blanks)) or not isinstance(made.mixed, bool):
        raise TypeError("packs")
    if not all(map(_is_name, (made.lesson, made.audience, made.file_name))):
        raise ValueError(made.file_name)
    return made


def _is_name(text: str) -> bool:
    """Return True for what may be the name of a file or a folder."""
    return is_safe(text) and "/" not in text


def is_safe(path: str) -> bool:
    """Return True for a relative path with forward slashes that stays inside its folder, on every system."""
    parts = PurePosixPath(path).parts
    return bool(parts) and not any(part in ("..", "/") or "\\" in part or ":" in part or "\0" in part for part in parts)
