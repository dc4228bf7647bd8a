"""QR codes as small PNG files."""

import struct
import zlib
from functools import lru_cache

from builders import qr

_PNG = b"\x89PNG\r\n\x1a\n"
_SCALE = 8
"""Pixels a module, so that no program blurs the code when it enlarges it."""


@lru_cache(maxsize=256)
def code_png(address: str) -> bytes:
    """Return the QR code of an address with its quiet zone, as a PNG of one bit a pixel."""
    rows = qr.matrix(address)
    side = len(rows) + 2 * qr.QUIET
    blank = (False,) * side
    framed = [blank] * qr.QUIET + [(False,) * qr.QUIET + row + (False,) * qr.QUIET for row in rows] + [blank] * qr.QUIET
    lines = b"".join(_packed(row) * _SCALE for row in framed)
    header = struct.pack(">IIBBBBB", side * _SCALE, side * _SCALE, 1, 0, 0, 0, 0)
    return _PNG + _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(lines, 9)) + _chunk(b"IEND", b"")


def _packed(row: tuple[bool, ...]) -> bytes:
    """A row of modules as a line of pixels, dark as 0, after the byte that says it is unfiltered."""
    bits = "".join(("0" if dark else "1") * _SCALE for dark in row)
    return b"\0" + int(bits, 2).to_bytes(len(bits) // 8, "big")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
