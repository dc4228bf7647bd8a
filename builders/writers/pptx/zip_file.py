"""A zip whose bytes depend on its entries alone: no clock, no file system, no machine.

Written by hand because zipfile packs every entry anew: most parts of a deck are those of the template, whose packed
bytes are kept. The format is PKWARE's APPNOTE.TXT, 4.3.
"""

import struct
import zlib
from collections.abc import Iterable
from functools import lru_cache

_NEEDS, _DEFLATED = 20, 8
_UTF_8 = 0x800
_TIME, _DATE = 0, 0x21
"""Midnight on 1 January 1980, the earliest that a zip can say."""
_MADE_BY = (3 << 8) | _NEEDS
_READABLE = 0o644 << 16
_LEVEL = 6
_LOCAL = struct.Struct("<4sHHHHHIIIHH")
_CENTRAL = struct.Struct("<4sHHHHHHIIIHHHHHII")
_END = struct.Struct("<4sHHHHIIH")


def zip_file(entries: Iterable[tuple[str, bytes]]) -> bytes:
    """Return a zip of names and contents, in the order given. At most 65,535 entries and 4 GiB."""
    chunks: list[bytes] = []
    directory: list[bytes] = []
    at = 0
    for name, data in entries:
        check, packed = _packed(data)
        label = name.encode("utf-8")
        sizes = (check, len(packed), len(data))
        head = _LOCAL.pack(b"PK\3\4", _NEEDS, _UTF_8, _DEFLATED, _TIME, _DATE, *sizes, len(label), 0)
        row = _CENTRAL.pack(
            b"PK\1\2", _MADE_BY, _NEEDS, _UTF_8, _DEFLATED, _TIME, _DATE, *sizes, len(label), 0, 0, 0, 0, _READABLE, at
        )
        chunks += (head, label, packed)
        directory += (row, label)
        at += len(head) + len(label) + len(packed)
    table = b"".join(directory)
    count = len(directory) // 2
    end = _END.pack(b"PK\5\6", 0, 0, count, count, len(table), at, 0)
    return b"".join((*chunks, table, end))


@lru_cache(maxsize=512)
def _packed(data: bytes) -> tuple[int, bytes]:
    """The checksum of some bytes, and the bytes deflated without header or trailer."""
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    return zlib.crc32(data), packer.compress(data) + packer.flush()
