"""The package: python-pptx's, saved as a zip whose bytes never vary.

The only file that leans on private names of python-pptx, of which the requirement allows one minor version: its own zip
carries the hour, and it has no public way to another.
"""

import re
from io import BytesIO
from typing import IO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from pptx.opc.package import Part
from pptx.opc.packuri import CONTENT_TYPES_URI, PackURI
from pptx.opc.serialized import PackageWriter, _PhysPkgWriter
from pptx.package import Package
from pptx.parts.image import Image, ImagePart

_DECLARATION = b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
_DECLARED = re.compile(rb"^<\?xml[^>]*\?>\s*")
_UNIX, _READABLE = 3, 0o644 << 16
_LEVEL = 9


class DeckPackage(Package):
    """An empty package to fill with parts."""

    def __init__(self) -> None:
        super().__init__(BytesIO())  # nothing is read: `open` would be the way to that
        self._pictures: dict[bytes, ImagePart] = {}

    def add(self, name: PackURI, content_type: str, data: bytes = b"") -> Part:
        """Return a new part. It belongs to the package as soon as another part is related to it."""
        return Part(name, content_type, self, data)

    def get_or_add_image_part(self, image_file: str | IO[bytes]) -> ImagePart:
        """Return the part of a picture, the same one for the same picture.

        python-pptx's own walks through every relationship of the package three times for each.
        """
        image = Image.from_file(image_file)
        if image.blob not in self._pictures:
            name = PackURI(f"/ppt/media/image{len(self._pictures) + 1}.{image.ext}")
            self._pictures[image.blob] = ImagePart(name, image.content_type, self, image.blob)
        return self._pictures[image.blob]

    def save(self, pkg_file: str | IO[bytes]) -> None:
        """Save the package: content types first, then the parts by name; every entry as of 1 January 1980."""
        _SteadyWriter.write(pkg_file, self._rels, tuple(self.iter_parts()))

    def to_bytes(self) -> bytes:
        """Return the saved package."""
        stream = BytesIO()
        self.save(stream)
        return stream.getvalue()


def xml(content: str) -> bytes:
    """Return XML, given without a declaration, as a part holds it."""
    return content.encode("utf-8")


class _SteadyWriter(PackageWriter):
    """Content types and relationships as python-pptx writes them, in a zip of our own order and date."""

    def _write(self) -> None:
        items = _Items()
        self._write_content_types_stream(items)
        self._write_pkg_rels(items)
        self._write_parts(items)
        with ZipFile(self._pkg_file, "w") as archive:
            for name, data in items.in_order():
                archive.writestr(_entry(name.membername), data, ZIP_DEFLATED, _LEVEL)


class _Items(_PhysPkgWriter):
    """Takes the place of python-pptx's zip and keeps what is written to it."""

    def __init__(self) -> None:
        self._found: dict[PackURI, bytes] = {}

    def write(self, pack_uri: PackURI, blob: bytes) -> None:
        if pack_uri.endswith((".xml", ".rels")):
            blob = _DECLARATION + _DECLARED.sub(b"", blob)
        self._found[pack_uri] = blob

    def in_order(self) -> list[tuple[PackURI, bytes]]:
        return sorted(self._found.items(), key=lambda item: (item[0] != CONTENT_TYPES_URI, item[0]))


def _entry(name: str) -> ZipInfo:
    """An entry without clock or machine: ZipInfo's date is 1 January 1980."""
    entry = ZipInfo(name)
    entry.create_system, entry.external_attr = _UNIX, _READABLE
    return entry
