"""Logos kept: what pictures of schools were cleaned to, so that a list of a thousand is cleaned once.

Small files in the working folder, beside the output and no part of it. A damaged one is as good as none, one that
cannot be written is not written, and all may be deleted at any time.
"""

import contextlib
import hashlib
from functools import cache
from pathlib import Path

from builders.problems import InputFault
from builders.stores.folder import FolderStore

FOLDER = ".make-packs"
NAME = "logos"
MAX_KEPT = 20_000
"""Pictures; beyond that those go that no school of the list has any more."""
_DIGEST = 32
_AT_ONCE = 64
"""Pictures written together, which is quicker than one by one and needs little memory."""


class KeptLogos:
    """Cleaned pictures by what they were made of. Writes them in portions, the last when closed."""

    def __init__(self, working: Path) -> None:
        """Take the working folder. Reads nothing yet."""
        self._home = working / FOLDER
        self._store = FolderStore(self._home / NAME, f"{FOLDER}/{NAME}")
        self._fresh: dict[str, bytes] = {}
        self._asked: set[str] = set()

    def get(self, picture: bytes) -> bytes | None:
        """Return what a picture was cleaned to, None if it never was."""
        name = _name(picture)
        self._asked.add(name)
        kept = None if self._home.is_symlink() else self._store.read(name)
        if kept is None or hashlib.sha256(kept[_DIGEST:]).digest() != kept[:_DIGEST]:
            return None
        return kept[_DIGEST:]

    def keep(self, picture: bytes, cleaned: bytes) -> None:
        """Keep what a picture was cleaned to."""
        self._fresh[_name(picture)] = hashlib.sha256(cleaned).digest() + cleaned
        if len(self._fresh) >= _AT_ONCE:
            self._write()

    def close(self) -> None:
        """Write what is new, if the system lets us, and make room if there is too much."""
        if self._fresh:
            self._write()
            with contextlib.suppress(InputFault, OSError):
                names = self._store.stamps()
                if len(names) > MAX_KEPT:
                    self._store.remove(name for name in names if name not in self._asked)

    def _write(self) -> None:
        with contextlib.suppress(InputFault, OSError):
            if not self._home.is_symlink():
                self._store.put_all(self._fresh.items())
        self._fresh = {}


def _name(picture: bytes) -> str:
    return f"{hashlib.sha256(_recipe() + picture).hexdigest()}.logo"


@cache
def _recipe() -> bytes:
    """Return what cleans pictures: our own program and the version of its library."""
    from importlib import metadata  # costs time, and few schools have a logo
    from importlib.resources import files

    program = files("builders.school").joinpath("logo.py").read_bytes()
    return program + metadata.version("pillow").encode("ascii")
