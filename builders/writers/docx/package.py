"""The package: python-docx's, saved as a zip whose bytes never vary.

The only file that leans on private names of python-docx, of which the requirement allows one minor version: its own zip
carries the hour, and it has no public way to another.
"""

from docx.image.image import Image
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import CONTENT_TYPES_URI, PACKAGE_URI, PackURI
from docx.opc.part import Part
from docx.opc.parts.coreprops import CorePropertiesPart
from docx.opc.pkgwriter import _ContentTypesItem
from docx.package import Package

from builders.writers.office.steady_zip import entry, steady_zip

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


class XmlText(Part):
    """A part whose XML is text, complete when all is known that it relates to."""

    content: str = ""

    @property
    def blob(self) -> bytes:
        """The part as it stands in the file."""
        return (_DECLARATION + self.content).encode("utf-8")


class WordPackage(Package):
    """An empty package to fill with parts."""

    def __init__(self) -> None:
        super().__init__()
        self._pictures: dict[bytes, tuple[Part, Image]] = {}
        # The library's own default carries the hour.
        self.relate_to(CorePropertiesPart._new(self), RT.CORE_PROPERTIES)  # noqa: SLF001

    def add(self, name: str, content_type: str, content: str = "") -> XmlText:
        """Return a new part of XML. It belongs to the package as soon as another part is related to it."""
        part = XmlText(PackURI(name), content_type, None, self)
        part.content = content
        return part

    def picture(self, data: bytes) -> tuple[Part, Image]:
        """Return the part of a picture, the same one for the same picture, and what the library read of it."""
        if data not in self._pictures:
            image = Image.from_blob(data)
            name = PackURI(f"/word/media/image{len(self._pictures) + 1}.{image.ext}")
            self._pictures[data] = (Part(name, image.content_type, data, self), image)
        return self._pictures[data]

    def to_bytes(self) -> bytes:
        """Return the file: content types first, then the parts by name; every entry as of 1 January 1980."""
        parts = sorted(self.parts, key=lambda part: str(part.partname))
        items = {part.partname: part.blob for part in parts}
        items |= {part.partname.rels_uri: part.rels.xml for part in parts if len(part.rels)}
        items[PACKAGE_URI.rels_uri] = self.rels.xml
        items[CONTENT_TYPES_URI] = _ContentTypesItem.from_parts(parts).blob  # type: ignore[no-untyped-call]  # untyped there
        order = sorted(items, key=lambda name: (name != CONTENT_TYPES_URI, name))
        return steady_zip(entry(name.membername, items[name]) for name in order)


__all__ = ["CT", "RT", "Image", "Part", "WordPackage", "XmlText"]
