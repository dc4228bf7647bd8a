"""Again: the same command, typed again where nothing has changed, says the same again and does nothing.

No library is loaded for it, and hardly anything of Python's own: what stands here is all that such an answer costs.
Whether a file has changed is told by its size, its times and its number, as ninja and git do.
"""

import os
import stat
import sys
import time
import zlib
from _collections_abc import Iterable  # what `collections.abc` takes it from, without the rest of `collections`

FOLDER = ".make-packs"
VERSION = 1
MAX_BYTES = 50_000_000
TO_RUN = ("--explain", "--final", "--force", "--people")
"""Options that ask for more than what a record can say; for a final copy nothing is believed that was kept."""
HERE = os.path.dirname(os.path.abspath(__file__))  # noqa: PTH100, PTH120 - `pathlib` would double what an answer costs
_ENDED, _OUT, _PROBLEM = "ended ", "out ", "problem "


def again(arguments: list[str]) -> int | None:
    """Say what the same command said when it ran, and return its exit status; None where it has to run."""
    if not may_answer(arguments):
        return None
    try:
        record = _read(record_file(arguments))
        asked, said, paths, seen = record.split("\n\n")
        if asked != question(arguments) or look(paths.split("\n")) != seen:
            return None
        ended, *lines = said.split("\n")
    except (OSError, ValueError):
        return None
    if ended not in (_ENDED + "0", _ENDED + "1") or not all(line.isprintable() for line in lines):
        return None
    for start, stream in ((_PROBLEM, sys.stderr), (_OUT, sys.stdout)):
        told = [line[len(start) :] for line in lines if line.startswith(start)]
        if told:
            print("\n".join(told), file=stream)
    return int(ended[len(_ENDED) :])


def may_answer(arguments: list[str]) -> bool:
    """Return whether a record is all that a command asks for."""
    return not any(argument.partition("=")[0] in TO_RUN for argument in arguments)


def question(arguments: list[str]) -> str:
    """Return all but files that an answer depends on: what is asked, where, on which day, and of which program.

    A line break in it makes the record one that nothing matches.
    """
    program = (HERE, sys.prefix, " ".join(sys.version.split()))
    here = os.getcwd()  # noqa: PTH109 - see HERE
    return "\n".join((time.strftime("%Y-%m-%d"), here, *program, *(f"> {one}" for one in arguments)))


def look(paths: Iterable[str]) -> str:
    """Return a line a path: size, times of change and number of what stands there, or that nothing does."""
    see, lines = os.stat, []
    for path in paths:
        try:
            found = see(path)
        except OSError:
            lines.append("nothing")
        else:
            lines.append(f"{found.st_size} {found.st_mtime_ns} {found.st_ctime_ns} {found.st_ino}")
    return "\n".join(lines)


def answer(status: int, *, problems: Iterable[str], out: Iterable[str]) -> str:
    """Return what a record says: the exit status, and lines for standard error and standard output."""
    return "\n".join((f"{_ENDED}{status}", *(_PROBLEM + line for line in problems), *(_OUT + line for line in out)))


def record_file(arguments: list[str]) -> str:
    """Return where the record of a command is kept, in the working folder. Two that share a file forget each other."""
    return f"{FOLDER}/again-{zlib.crc32(_to_bytes(chr(10).join(arguments))):08x}.txt"


def to_record(arguments: list[str], *, said: str, paths: list[str]) -> bytes:
    """Return the record of a command: what it was asked and said, and how all files look that this depends on."""
    data = _to_bytes("\n\n".join((question(arguments), said, "\n".join(paths), look(paths))))
    return _mark(data) + data


def _read(file: str) -> str:
    """Return a record. Raises OSError or ValueError where there is none that is whole."""
    if stat.S_ISLNK(os.lstat(FOLDER).st_mode) or not stat.S_ISREG(os.lstat(file).st_mode):
        raise ValueError("no plain file")  # a pipe would never end
    with open(file, "rb") as stream:  # noqa: PTH123 - see HERE
        mark, data = stream.readline(100), stream.read(MAX_BYTES)
    if mark != _mark(data):
        raise ValueError("damaged")
    return data.decode("utf-8", "surrogateescape")


def _mark(data: bytes) -> bytes:
    """Return the first line of a record: its version, and a sum by which a damaged one is found."""
    return b"make-packs again %d %08x\n" % (VERSION, zlib.crc32(data))


def _to_bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")
