"""The numbered objects of one PDF file, put together with a compressed cross-reference (ISO 32000-1, 7.5)."""

import hashlib
import zlib

from builders.writers.pdf.file.syntax import dictionary, reference

HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
OBJECTS_A_STREAM = 200


class Objects:
    """Collects objects and spells the file. Numbers count from 1 in the order of asking."""

    def __init__(self) -> None:
        self._last = 0
        self._plain: dict[int, bytes] = {}
        self._streams: dict[int, bytes] = {}

    def reserve(self) -> int:
        """Return the number of an object that will be put later."""
        self._last += 1
        return self._last

    def put(self, index: int, body: str) -> None:
        """Give a reserved object its body."""
        self._plain[index] = body.encode("latin-1")

    def add(self, body: str) -> int:
        """Return the number of a new object."""
        index = self.reserve()
        self.put(index, body)
        return index

    def add_stream(self, entries: dict[str, str], data: bytes, *, compress: bool = True) -> int:
        """Return the number of a new stream; `data` is compressed here unless it is already, or must stay readable."""
        index = self.reserve()
        filters = {}
        if compress:
            data, filters = zlib.compress(data, 9), {"Filter": "/FlateDecode"}
        head = dictionary({**entries, **filters, "Length": str(len(data))}).encode("latin-1")
        self._streams[index] = head + b"\nstream\n" + data + b"\nendstream"
        return index

    def spell(self, *, root: int, info: int) -> bytes:
        """Return the whole file. Its identifier is a digest of its content, so equal content is an equal file."""
        where: dict[int, tuple[int, int, int]] = {0: (0, 0, 65535)}
        packed = sorted(self._plain)
        for start in range(0, len(packed), OBJECTS_A_STREAM):
            self._pack(packed[start : start + OBJECTS_A_STREAM], where)
        parts = [HEADER]
        offset = len(HEADER)
        for index in sorted(self._streams):
            spelled = f"{index} 0 obj\n".encode("ascii") + self._streams[index] + b"\nendobj\n"
            where[index] = (1, offset, 0)
            parts.append(spelled)
            offset += len(spelled)
        parts.append(self._cross_reference(where, offset, b"".join(parts), root=root, info=info))
        return b"".join(parts)

    def _pack(self, indices: list[int], where: dict[int, tuple[int, int, int]]) -> None:
        """Put plain objects into one compressed stream."""
        heads, bodies, length = [], [], 0
        for index in indices:
            heads.append(f"{index} {length}")
            bodies.append(self._plain[index])
            length += len(self._plain[index]) + 1
        head = (" ".join(heads) + "\n").encode("ascii")
        entries = {"Type": "/ObjStm", "N": str(len(indices)), "First": str(len(head))}
        stream = self.add_stream(entries, head + b"\n".join(bodies))
        for position, index in enumerate(indices):
            where[index] = (2, stream, position)

    def _cross_reference(
        self, where: dict[int, tuple[int, int, int]], offset: int, before: bytes, *, root: int, info: int
    ) -> bytes:
        index = self.reserve()
        where[index] = (1, offset, 0)
        rows = b"".join(
            kind.to_bytes(1, "big") + second.to_bytes(4, "big") + third.to_bytes(2, "big")
            for kind, second, third in (where[number] for number in range(index + 1))
        )
        identifier = "<" + hashlib.sha256(before).hexdigest()[:32] + ">"
        entries = {
            "Type": "/XRef",
            "Size": str(index + 1),
            "W": "[1 4 2]",
            "Root": reference(root),
            "Info": reference(info),
            "ID": f"[{identifier} {identifier}]",
            "Filter": "/FlateDecode",
        }
        data = zlib.compress(rows, 9)
        head = dictionary({**entries, "Length": str(len(data))}).encode("latin-1")
        spelled = f"{index} 0 obj\n".encode("ascii") + head + b"\nstream\n" + data + b"\nendstream\nendobj\n"
        return spelled + f"startxref\n{offset}\n%%EOF\n".encode("ascii")
