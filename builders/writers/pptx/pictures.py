"""Pictures: the school's logo, figures and QR codes."""

import struct
import zlib
from functools import lru_cache

from builders import qr
from builders.slides.layout import Box
from builders.writers.pptx.pen import Pen
from builders.writers.pptx.shapes import named
from builders.writers.pptx.units import frame

_PNG = b"\x89PNG\r\n\x1a\n"
_QUIET = 4
"""Modules of white around a code, ISO/IEC 18004."""
_SCALE = 8
"""Pixels a module, so that no program blurs the code when it enlarges it."""


def picture_xml(pen: Pen, name: str, box: Box, *, data: bytes, alt: str) -> str:
    """Return a picture in PNG or JPEG form."""
    embedded = pen.picture(data)
    blip = f'<p:blipFill><a:blip r:embed="{embedded}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>'
    locks = '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr>'
    return (
        f"<p:pic><p:nvPicPr>{named(pen, name, alt)}{locks}<p:nvPr/></p:nvPicPr>{blip}"
        f'<p:spPr>{frame(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
    )


@lru_cache(maxsize=256)
def code_png(address: str) -> bytes:
    """Return the QR code of an address with its quiet zone, as a PNG of one bit a pixel."""
    rows = qr.matrix(address)
    side = len(rows) + 2 * _QUIET
    blank = (False,) * side
    framed = [blank] * _QUIET + [(False,) * _QUIET + row + (False,) * _QUIET for row in rows] + [blank] * _QUIET
    lines = b"".join(_packed(row) * _SCALE for row in framed)
    header = struct.pack(">IIBBBBB", side * _SCALE, side * _SCALE, 1, 0, 0, 0, 0)
    return _PNG + _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(lines, 9)) + _chunk(b"IEND", b"")


def _packed(row: tuple[bool, ...]) -> bytes:
    """A row of modules as a line of pixels, dark as 0, after the byte that says it is unfiltered."""
    bits = "".join(("0" if dark else "1") * _SCALE for dark in row)
    return b"\0" + int(bits, 2).to_bytes(len(bits) // 8, "big")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
