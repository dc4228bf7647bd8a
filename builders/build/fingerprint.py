"""Fingerprint: all that a verdict depends on, as one key that changes when any of it does."""

import hashlib
import os
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from zlib import ZLIB_RUNTIME_VERSION

from builders.assets import PACKAGE, SHIPPED, Assets, stands_inside
from builders.kinds.request import Request
from builders.lesson.load import Loaded

DATA = (".yaml", ".txt", ".dic", ".aff")
"""Endings of the assets that hold words, rules and names; pictures, fonts and templates say nothing to a check."""
LOOKS = ("theme.yaml", "layouts.yaml", "school.yaml")
"""Assets that no composed document depends on."""
NOT_JUDGING = ("_shipped", "cli", "flow", "gallery", "slides", "text", "theme", "writers", "__pycache__")
"""Rooms whose code comes after composing, and can change no verdict."""
LIBRARIES = ("markdown-it-py", "pyphen", "rapidfuzz", "spylls")
"""Those that read words, count syllables, look words up and find the nearest name."""
WRITING = ("docx", "fast_sugiyama", "jinja2", "lxml", "markupsafe", "PIL", "pptx", "reportlab", "segno")
"""Packages that have a hand in the bytes of a document."""


def surroundings(assets: Assets) -> str:
    """Return what the verdicts of every lesson of a build depend on.

    That is the assets that hold words, our own code, the libraries and the Python that run it.
    """
    roots = dict.fromkeys(root for root in (assets.working, SHIPPED) if root)
    data = [_data(root / "assets", shipped=root is SHIPPED) for root in roots]
    return "\0".join((sys.version, _libraries(), _code(), *data))


def fingerprint(loaded: Loaded, request: Request, *, kinds: Iterable[str], around: str) -> str:
    """Return the key of the verdicts on a lesson for a request's nation, phase and language.

    `kinds` are the documents that are looked at, `around` the surroundings. Comments and line breaks of the lesson do
    not count. Of code size and time of change do, as they do for Python.
    """
    asked = (request.nation, request.phase, request.edition, request.language)
    parts = (loaded.id, loaded.digest, *asked, *kinds, around)
    return hashlib.sha256("\0".join(parts).encode("utf-8")).hexdigest()


def look(assets: Assets) -> str:
    """Return what the bytes of a document depend on beside what it says: assets, program, libraries and Python.

    Of all of them size and time of change count, as they do for Python; whoever changes neither uses `--force`.
    """
    roots = dict.fromkeys(root / "assets" for root in (SHIPPED, assets.working) if root)
    files = [_stat(path) for root in roots if root.is_dir() for path in _files(str(root))]
    code = [_stat(path) for path in _files(str(PACKAGE)) if path.endswith(".py")]
    libraries = [_stat(found.origin) for name in WRITING if (found := find_spec(name)) and found.origin]
    told = "\0".join((sys.version, ZLIB_RUNTIME_VERSION, *sorted(files), *sorted(code), *libraries))
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _files(folder: str) -> Iterator[str]:
    """Yield the plain files below a folder."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                if entry.name != "__pycache__":
                    yield from _files(entry.path)
            elif entry.is_file():
                yield entry.path


def _stat(path: str) -> str:
    status = Path(path).stat()
    return f"{path} {status.st_size} {status.st_mtime_ns}"


@cache
def _libraries() -> str:
    return "\0".join(f"{name} {version(name)}" for name in LIBRARIES)


@cache
def _code() -> str:
    found = (f"{entry.path} {entry.stat().st_size} {entry.stat().st_mtime_ns}" for entry in _code_files(str(PACKAGE)))
    return "\0".join(sorted(found))


def _code_files(folder: str) -> Iterator[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                if entry.name not in NOT_JUDGING:
                    yield from _code_files(entry.path)
            elif entry.name.endswith(".py"):
                yield entry


def _data(folder: Path, *, shipped: bool) -> str:
    """Return a digest of the assets in a folder that a check or a composed document may read.

    Some installers make links of `shipped` files; out of any other folder no link is followed.
    """
    digest = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.suffix in DATA and path.name not in LOOKS):
        if path.is_file() and (shipped or stands_inside(path, folder)):
            with path.open("rb") as file:
                content = hashlib.file_digest(file, "sha256").hexdigest()
            digest.update(f"\0{path.relative_to(folder).as_posix()}\0{content}".encode())
    return digest.hexdigest()
