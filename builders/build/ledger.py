"""The ledger: what was built into an output, and from what, so that only what changed is built again.

One file in the working folder for each output, and no part of it. While a build runs, lines are added for what is
published, so that a build that was stopped goes on where it was, and before that for what is in hand, so that a file
that is newer than the manifest is known for what it is. A damaged line is as good as none, and the file may be deleted
at any time: then everything is made again.
"""

import contextlib
import hashlib
import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from builders.build.keys import Key
from builders.frozen import dataclass
from builders.stores.folder import FolderStore
from builders.stores.store import TEMPORARY, Stamp

FOLDER = ".make-packs"
VERSION = 1
_IN_HAND = "in hand"
_TYPES = (str, str, str, str, str, int, int, int, str)


@dataclass(frozen=True, slots=True)
class Entry:
    """A document that stands in the output: from what it was made, its digest, size and pages, and how it is stored."""

    key: Key
    sha256: str
    bytes: int
    pages: int
    stamp: Stamp


class Ledger:
    """The entries of one output by path."""

    def __init__(self, working: Path, address: str) -> None:
        """Take the working folder and the address of the output. Reads nothing yet."""
        name = hashlib.sha256(address.encode("utf-8", "surrogatepass")).hexdigest()[:16]
        self._path = working / FOLDER / f"built-{name}.jsonl"
        self._head = json.dumps([VERSION, address])
        self._entries: dict[str, Entry] = {}
        self._in_hand: dict[str, None] = {}
        self._fresh: list[str] = []
        self._changed = False

    @property
    def entries(self) -> Mapping[str, Entry]:
        """What is known to stand in the output."""
        return self._entries

    @property
    def in_hand(self) -> Collection[str]:
        """What builds were about to put or to remove when they were stopped; it may be as before, or not."""
        return self._in_hand.keys()

    def sweep(self) -> None:
        """Remove what builds left unfinished beside the ledger that were stopped."""
        if not self._leads_elsewhere():
            FolderStore(self._path.parent, FOLDER).sweep()

    def open(self) -> None:
        """Read what earlier builds wrote."""
        with contextlib.suppress(OSError):
            if self._path.is_file() and not self._leads_elsewhere():
                with self._path.open(encoding="utf-8", errors="replace") as lines:
                    self._read(lines)

    def begin(self, paths: Iterable[str]) -> None:
        """Say what is about to be put or removed. It outlasts this process at once."""
        fresh = list(paths)
        self._in_hand.update(dict.fromkeys(fresh))
        self._fresh.append(_in_hand(fresh))
        self.flush()

    def end(self, paths: Iterable[str]) -> None:
        """Take back that something was in hand: what became of it is known."""
        for path in paths:
            if path in self._in_hand:
                del self._in_hand[path]
                self._changed = True

    def add(self, path: str, entry: Entry) -> None:
        """Add a document that has just been published."""
        self._entries[path] = entry
        self._in_hand.pop(path, None)
        self._fresh.append(_line(path, entry))

    def flush(self) -> None:
        """Let what was added outlast this process, if the system lets us."""
        if self._fresh and not self._leads_elsewhere():
            with contextlib.suppress(OSError):
                self._path.parent.mkdir(exist_ok=True)
                # After a line that was cut short, the next one begins anew.
                begin = "\n" if self._path.exists() else f"{self._head}\n"
                with self._path.open("a", encoding="utf-8", newline="\n") as stream:
                    stream.write(begin + "".join(self._fresh))
        self._changed |= bool(self._fresh)
        self._fresh.clear()

    def forget(self, path: str) -> None:
        """Take out a document that is no more."""
        self._changed |= self._entries.pop(path, None) is not None

    def close(self) -> None:
        """Write the whole file anew, if anything changed and the system lets us."""
        if not (self._changed or self._fresh) or self._leads_elsewhere():
            return
        fresh = self._path.with_name(f".{self._path.name}{TEMPORARY}")  # swept, if it stays
        with contextlib.suppress(OSError):
            self._path.parent.mkdir(exist_ok=True)
            with fresh.open("w", encoding="utf-8", newline="\n") as stream:
                stream.write(f"{self._head}\n")
                stream.writelines(_line(path, entry) for path, entry in self._entries.items())
                stream.write(_in_hand(self._in_hand) if self._in_hand else "")
            fresh.replace(self._path)
            self._fresh, self._changed = [], False

    def _leads_elsewhere(self) -> bool:
        return self._path.parent.is_symlink() or self._path.is_symlink()

    def _read(self, lines: Iterator[str]) -> None:
        if next(lines, "").strip() != self._head:
            return
        for line in lines:
            with contextlib.suppress(ValueError, TypeError, RecursionError):
                values = json.loads(line)
                match values:
                    case [str() as said, list() as paths] if said == _IN_HAND:
                        self._in_hand.update((path, None) for path in paths if isinstance(path, str))
                    case list() if tuple(map(type, values)) == _TYPES:
                        path, entry = _entry(*values)
                        self._entries[path] = entry
                        self._in_hand.pop(path, None)


def _in_hand(paths: Iterable[str]) -> str:
    return json.dumps([_IN_HAND, [*paths]], ensure_ascii=False) + "\n"


def _line(path: str, entry: Entry) -> str:
    key, stamp = entry.key, entry.stamp
    values: list[Any] = [path, key.content, key.look, key.values, entry.sha256, entry.bytes, entry.pages]
    return json.dumps([*values, stamp.bytes, stamp.mark], ensure_ascii=False) + "\n"


def _entry(
    path: str, content: str, look: str, values: str, sha256: str, size: int, pages: int, stamped: int, mark: str
) -> tuple[str, Entry]:
    return path, Entry(Key(content, look, values), sha256, size, pages, Stamp(stamped, mark))
