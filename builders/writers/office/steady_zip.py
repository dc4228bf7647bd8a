"""A zip without clock or machine, whose entries are packed once for all files that hold them.

The standard library's zip takes no bytes that are packed already. The layout is that of PKWARE's APPNOTE: 4.3.7 for the
head of an entry, 4.3.12 for its line in the list at the end, 4.3.16 for what closes the list.
"""

import struct
import zlib
from collections.abc import Iterable
from functools import lru_cache

from builders.frozen import dataclass

_LEVEL = 9
_NEEDED, _MADE_BY = 20, 3 << 8 | 20
"""Version 2.0 of the format; made on Unix, whose permissions programs understand."""
_DEFLATED = 8
_TIME, _DATE = 0, 1 << 5 | 1
"""1 January 1980, the first day that a zip can tell."""
_READABLE = 0o644 << 16
_HEAD, _LINE, _END = (struct.Struct(layout) for layout in ("<4s5H3L2H", "<4s6H3L5H2L", "<4s4H2LH"))


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry as it stands in a zip. `line` is for the list at the end, all but its last bytes: where it begins."""

    packed: bytes
    line: bytes
    name: bytes


@lru_cache(maxsize=512)
def entry(name: str, data: bytes) -> Entry:
    """Return an entry; its name is in ASCII, its data less than 4 GiB."""
    deflate = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    content = deflate.compress(data) + deflate.flush()
    written = name.encode("ascii")
    facts = (0, _DEFLATED, _TIME, _DATE, zlib.crc32(data), len(content), len(data), len(written), 0)
    head = _HEAD.pack(b"PK\3\4", _NEEDED, *facts)
    line = _LINE.pack(b"PK\1\2", _MADE_BY, _NEEDED, *facts, 0, 0, 0, _READABLE, 0)
    return Entry(head + written + content, line[:-4], written)


def steady_zip(entries: Iterable[Entry]) -> bytes:
    """Return a zip of these entries, in this order."""
    packed: list[bytes] = []
    lines: list[bytes] = []
    at = 0
    for each in entries:
        packed.append(each.packed)
        lines += (each.line, at.to_bytes(4, "little"), each.name)
        at += len(each.packed)
    listed = b"".join(lines)
    end = _END.pack(b"PK\5\6", 0, 0, len(packed), len(packed), len(listed), at, 0)
    return b"".join((*packed, listed, end))
