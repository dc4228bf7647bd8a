"""Verdicts kept: what the checks found in content that they have seen before, so that it is not judged again.

One small file in the working folder, beside the output and no part of it. It holds no more than words to print: a
damaged one is as good as none, one that cannot be written is not written, and it may be deleted at any time.
"""

import contextlib
import json
from pathlib import Path
from typing import Any, get_args

from builders.checks.verdict import Verdict
from builders.problems import InputFault, Severity
from builders.source.safe_files import Refused, read_inside
from builders.source.source_text import FORBIDDEN
from builders.stores.folder import FolderStore

FOLDER = ".make-packs"
NAME = "verdicts.json"
VERSION = 1
MAX_BYTES = 1_000_000
MAX_KEPT = 48
"""Lessons whose verdicts are kept, each in one state for one nation and phase; the oldest go first."""

Verdicts = tuple[Verdict, ...]


class KeptVerdicts:
    """Verdicts by the key of all that they depend on. Reads its file when first asked, writes it when closed."""

    def __init__(self, working: Path, *, trusted: bool = True) -> None:
        """Take the working folder. Without `trusted` nothing that was kept before is believed: a final copy."""
        self._folder = working / FOLDER
        self._kept: dict[str, Verdicts] | None = None if trusted else {}
        self._fresh = False

    def get(self, key: str) -> Verdicts | None:
        """Return the verdicts of a key, None if nobody has judged it."""
        if self._kept is None:
            self._kept = _read(self._folder)
        return self._kept.get(key)

    def keep(self, key: str, verdicts: Verdicts) -> None:
        """Keep the verdicts of a key."""
        self._kept = {**(self._kept or {}), key: verdicts}
        self._fresh = True

    def close(self) -> None:
        """Write what is new, if the system lets us."""
        if self._fresh and self._kept is not None and not self._folder.is_symlink():
            data = _to_bytes(self._kept)
            with contextlib.suppress(InputFault, OSError):
                FolderStore(self._folder, FOLDER).put(NAME, data)


def _to_bytes(kept: dict[str, Verdicts]) -> bytes:
    """Return the file, with the oldest left out until it is small enough."""
    rows = [(key, [_row(verdict) for verdict in verdicts]) for key, verdicts in kept.items()][-MAX_KEPT:]
    while True:
        data = json.dumps({"version": VERSION, "verdicts": dict(rows)}, ensure_ascii=False).encode("utf-8")
        if len(data) <= MAX_BYTES:
            return data
        rows = rows[len(rows) // 2 + 1 :]


def _row(verdict: Verdict) -> list[Any]:
    path = list(verdict.path)
    return [verdict.check, path, verdict.fault, verdict.remedy, verdict.severity, verdict.document]


def _read(folder: Path) -> dict[str, Verdicts]:
    try:
        tree = json.loads(read_inside(folder, NAME, max_bytes=MAX_BYTES))
        if tree["version"] != VERSION:
            return {}
        return {_text(key): tuple(_verdict(*row) for row in rows) for key, rows in tree["verdicts"].items()}
    except (Refused, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}


def _verdict(check: str, path: list[str | int], fault: str, remedy: str, severity: Severity, document: str) -> Verdict:
    """Return a verdict of values that anybody may have written. Raises TypeError where they are none."""
    if severity not in get_args(Severity):
        raise TypeError("no severity")
    if not isinstance(path, list):
        raise TypeError("no path")
    steps = tuple(step if type(step) is int else _text(step) for step in path)
    return Verdict(_text(check), steps, _text(fault), _text(remedy), severity, _text(document))


def _text(value: object) -> str:
    """Return a text that is fit for a terminal and for the file. Raises TypeError for anything else."""
    if not isinstance(value, str) or FORBIDDEN.search(value):
        raise TypeError("no text")
    return value
