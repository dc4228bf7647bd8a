"""The sRGB colour profile, made from the numbers of IEC 61966-2-1 (PDF/A asks each file to say what its RGB means)."""

import struct
from functools import lru_cache

RED = (0.43607, 0.22249, 0.01392)
GREEN = (0.38515, 0.71687, 0.09708)
BLUE = (0.14307, 0.06061, 0.71410)
"""The primaries, adapted to the D50 white of the profile connection space."""

WHITE = (0.9642, 1.0, 0.8249)
ADAPTATION = (1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168)
CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
"""Gamma and constants of the transfer curve, parametric type 3."""

FIXED_DATE = (2000, 1, 1, 0, 0, 0)


def _fixed(*values: float) -> bytes:
    return b"".join(struct.pack(">i", round(value * 65536)) for value in values)


def _xyz(values: tuple[float, ...]) -> bytes:
    return b"XYZ \0\0\0\0" + _fixed(*values)


def _phrase(words: str) -> bytes:
    encoded = words.encode("utf-16-be")
    return b"mluc\0\0\0\0" + struct.pack(">II2s2sII", 1, 12, b"en", b"GB", len(encoded), 28) + encoded


@lru_cache(maxsize=1)
def srgb_profile() -> bytes:
    """Return the profile, ICC version 4.2, the same bytes each time."""
    tags = (
        (b"desc", _phrase("sRGB")),
        (b"cprt", _phrase("CC0")),
        (b"wtpt", _xyz(WHITE)),
        (b"chad", b"sf32\0\0\0\0" + _fixed(*ADAPTATION)),
        (b"rXYZ", _xyz(RED)),
        (b"gXYZ", _xyz(GREEN)),
        (b"bXYZ", _xyz(BLUE)),
        *((name, b"para\0\0\0\0\0\3\0\0" + _fixed(*CURVE)) for name in (b"rTRC", b"gTRC", b"bTRC")),
    )
    offset = 128 + 4 + 12 * len(tags)
    table, body = struct.pack(">I", len(tags)), b""
    for name, data in tags:
        table += struct.pack(">4sII", name, offset + len(body), len(data))
        body += data + b"\0" * (-len(data) % 4)
    size = offset + len(body)
    head = struct.pack(
        ">I4sI4s4s4s6H4s4sIIIQI12s4s44s",
        size, b"\0\0\0\0", 0x04200000, b"mntr", b"RGB ", b"XYZ ", *FIXED_DATE, b"acsp", b"\0\0\0\0",
        0, 0, 0, 0, 0, _fixed(*WHITE), b"\0\0\0\0", b"",
    )  # fmt: skip
    return head + table + body
