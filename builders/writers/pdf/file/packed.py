"""A file's objects spelled as bytes: streams each for itself, all others packed in one (ISO 32000-1, 7.5.7 and 7.5.8).

A tagged page is hundreds of small objects much alike. Packed they take a fifth of the room that they take one by one.
"""

import hashlib
import struct
import zlib
from collections.abc import Sequence

from builders.writers.pdf.file.deflated import deflated, stream

HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
"""The version, then four bytes that tell programs that the file is no text."""

FREE, ALONE, PACKED = 0, 1, 2
"""Where an object is found: nowhere, at an offset, in a stream of objects."""

ENTRY = ">BIH"
WIDTHS = b"[1 4 2]"
"""Of an entry in the table of objects: how it is found, where, and which of those there it is."""

FIRST_ROW = struct.pack(ENTRY, FREE, 0, 65535)
"""The row of object 0, which no file has."""

NAMELESS = b"0" * 32


def is_stream(spelled: bytes) -> bool:
    """Say whether a spelled object is a stream, which stands for itself."""
    return spelled.endswith(b"\nendstream\n")


def spell_file(objects: Sequence[bytes], root: int, info: int) -> bytes:
    """Return the file of objects numbered from 1, its identifier a digest of its content.

    `root` is the number of the catalog, `info` that of the information dictionary.
    """
    pack, table = len(objects) + 1, len(objects) + 2
    body, rows = bytearray(HEAD), [FIRST_ROW]
    packed: list[tuple[int, bytes]] = []
    place = struct.pack(">BI", PACKED, pack)
    for number, spelled in enumerate(objects, 1):
        if is_stream(spelled):
            rows.append(_alone(body, number, spelled))
        else:
            rows.append(place + len(packed).to_bytes(2, "big"))
            packed.append((number, spelled))
    rows.append(_alone(body, pack, _pack(packed)))
    start = len(body)
    rows.append(_row(start))
    about = b"/Type /XRef /Size %d /W %s /Root %d 0 R /Info %d 0 R /ID [<%s><%s>]"
    body += b"%d 0 obj\n" % table
    body += stream(about % (table + 1, WIDTHS, root, info, NAMELESS, NAMELESS), zlib.compress(b"".join(rows), level=1))
    body += b"endobj\nstartxref\n%d\n%%%%EOF\n" % start
    name = hashlib.sha256(body).hexdigest()[:32].encode("ascii")
    identified = bytes(body[start:]).replace(b"<%s><%s>" % (NAMELESS, NAMELESS), b"<%s><%s>" % (name, name), 1)
    return bytes(body[:start]) + identified


def _alone(body: bytearray, number: int, spelled: bytes) -> bytes:
    """Put an object that stands for itself at the end of a file, and return its row."""
    row = _row(len(body))
    body += b"%d 0 obj\n%sendobj\n" % (number, spelled)
    return row


def _row(offset: int) -> bytes:
    """The row of an object that stands for itself at an offset."""
    return struct.pack(ENTRY, ALONE, offset, 0)


def _pack(numbered: Sequence[tuple[int, bytes]]) -> bytes:
    """A stream of objects: the number of each and where it begins, then the objects."""
    places, parts, offset = [], [], 0
    for number, spelled in numbered:
        places.append(b"%d %d" % (number, offset))
        parts.append(spelled + b"\n")
        offset += len(spelled) + 1
    first = b" ".join(places) + b"\n"
    return stream(b"/Type /ObjStm /N %d /First %d" % (len(places), len(first)), deflated((first, *parts)))
