"""Logos: pictures that school files name, each read and cleaned once, however many schools share it."""

from pathlib import Path
from typing import Protocol

from builders.source.safe_files import Outside, Refused, read_inside

MAX_BYTES = 5_000_000


class Kept(Protocol):
    """What pictures were cleaned to before."""

    def get(self, picture: bytes) -> bytes | None:
        """Return what a picture was cleaned to, None if it never was."""

    def keep(self, picture: bytes, cleaned: bytes) -> None:
        """Keep what a picture was cleaned to."""


class Logos:
    """The logos in or below one folder. `beside` names the file next to which people put them."""

    def __init__(self, folder: Path, *, beside: str = "the school file", kept: Kept | None = None) -> None:
        self.remedy = f"save the logo as PNG or JPEG beside {beside}, and write its name here"
        self._folder = folder
        self._kept = kept
        self._cleaned: dict[str, bytes | str] = {}
        self.strayed = False
        """Whether one was asked for that stands, or would stand, outside the folder: nobody looks there."""

    @property
    def paths(self) -> tuple[Path, ...]:
        """Where the logos stand, or would stand, that were asked for. Without meaning where some have strayed."""
        return tuple(self._folder / name for name in self._cleaned)

    def read(self, name: str) -> bytes | None:
        """Return a logo as PNG, the same object each time, None without a name. Raises Refused."""
        if not name:
            return None
        if name not in self._cleaned:
            self._cleaned[name] = self._clean(name)
        found = self._cleaned[name]
        if isinstance(found, str):
            raise Refused(found)
        return found

    def _clean(self, name: str) -> bytes | str:
        """Return the picture, or why there is none."""
        try:
            picture = read_inside(self._folder, name, max_bytes=MAX_BYTES)
        except Refused as refused:
            self.strayed = self.strayed or isinstance(refused, Outside)
            return str(refused)
        kept = self._kept.get(picture) if self._kept else None
        if kept is not None:
            return kept
        from builders.school.logo import LogoFault, clean  # Pillow costs time, and few schools have a new logo

        try:
            cleaned = clean(picture)
        except LogoFault as fault:
            return str(fault)
        if self._kept:
            self._kept.keep(picture, cleaned)
        return cleaned
