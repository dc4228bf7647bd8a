"""Font subsets of one PDF file. ReportLab reads and cuts down the TrueType files."""

import hashlib
import zlib
from dataclasses import dataclass
from functools import lru_cache

from builders.fonts import FOLDER, MissingGlyph, face
from builders.writers.pdf.file.objects import Objects
from builders.writers.pdf.file.syntax import array, dictionary, number, numbers, reference
from builders.writers.pdf.file.true_type import TTFontFace

CODES = 255
"""A simple font has one byte a glyph, and code 0 stays the missing glyph."""

SYMBOLIC = "4"
"""The flag (bit 3) that says: use the font file's own table from codes to glyphs."""


@lru_cache(maxsize=16)
def _file(name: str) -> TTFontFace:
    """The parsed font file of a face. Raises ValueError for a face that is named but never embedded."""
    file = face(name).file
    if file is None:
        raise ValueError(f"the face {name} has no file to embed")
    return TTFontFace(str(FOLDER / file))


@lru_cache(maxsize=64)
def _subset(name: str, characters: str) -> tuple[bytes, int]:
    """The compressed font file of just these characters, and its length before compression."""
    data: bytes = _file(name).makeSubset([0, *map(ord, characters)])
    return zlib.compress(data, 9), len(data)


@dataclass(slots=True)
class Font:
    """A face as one file uses it: characters get codes in the order in which they are first shown."""

    face: str
    prefix: str
    codes: dict[str, int]

    def show(self, text: str) -> list[tuple[str, bytes]]:
        """Return `(resource name, codes)` pairs that show a text. Raises MissingGlyph."""
        shown: list[tuple[str, bytearray]] = []
        for character in text:
            code = self.codes.get(character)
            if code is None:
                if character not in face(self.face).widths:
                    raise MissingGlyph(self.face, character, text)
                code = self.codes[character] = len(self.codes)
            resource = f"{self.prefix}{code // CODES}"
            if not shown or shown[-1][0] != resource:
                shown.append((resource, bytearray()))
            shown[-1][1].append(code % CODES + 1)
        return [(resource, bytes(codes)) for resource, codes in shown]


class Fonts:
    """The fonts of one file."""

    def __init__(self) -> None:
        self._fonts: dict[str, Font] = {}

    def font(self, name: str) -> Font:
        """Return the font of a face."""
        if name not in self._fonts:
            self._fonts[name] = Font(name, f"F{len(self._fonts)}x", {})
        return self._fonts[name]

    def put(self, objects: Objects) -> str:
        """Add all fonts to the file and return the resource dictionary that names them."""
        resources = {}
        for font in self._fonts.values():
            characters = "".join(font.codes)
            for start in range(0, len(characters), CODES):
                index = _put_subset(objects, font.face, characters[start : start + CODES])
                resources[f"{font.prefix}{start // CODES}"] = reference(index)
        return dictionary(resources)


def _put_subset(objects: Objects, name: str, characters: str) -> int:
    file = _file(name)
    data, length = _subset(name, characters)
    stream = objects.add_stream({"Length1": str(length), "Filter": "/FlateDecode"}, data, compress=False)
    post_script = f"{_tag(name, characters)}+{file.name.decode('ascii')}"
    descriptor = objects.add(
        dictionary(
            {
                "Type": "/FontDescriptor",
                "FontName": f"/{post_script}",
                "Flags": SYMBOLIC,
                "FontBBox": f"[{numbers(*file.bbox)}]",
                "ItalicAngle": number(file.italicAngle),
                "Ascent": number(file.ascent),
                "Descent": number(file.descent),
                "CapHeight": number(file.capHeight),
                "StemV": number(file.stemV),
                "FontFile2": reference(stream),
            }
        )
    )
    unicode_map = objects.add_stream({}, _to_unicode(characters).encode("ascii"))
    return objects.add(
        dictionary(
            {
                "Type": "/Font",
                "Subtype": "/TrueType",
                "BaseFont": f"/{post_script}",
                "FirstChar": "1",
                "LastChar": str(len(characters)),
                "Widths": array([number(file.getCharWidth(ord(character))) for character in characters]),
                "FontDescriptor": reference(descriptor),
                "ToUnicode": reference(unicode_map),
            }
        )
    )


def _tag(name: str, characters: str) -> str:
    """Six capitals that tell this subset from others of the same font."""
    digest = hashlib.sha256(f"{name} {characters}".encode()).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])


def _to_unicode(characters: str) -> str:
    """The map from codes to characters that copying and reading aloud go by (ISO 32000-1, 9.10.3)."""
    pairs = [f"<{code:02X}> <{character.encode('utf-16-be').hex()}>" for code, character in enumerate(characters, 1)]
    chunks = [pairs[start : start + 100] for start in range(0, len(pairs), 100)]
    blocks = [f"{len(chunk)} beginbfchar\n" + "\n".join(chunk) + "\nendbfchar" for chunk in chunks]
    return "\n".join(
        (
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap",
            "/CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def",
            "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def",
            "1 begincodespacerange\n<00> <FF>\nendcodespacerange",
            *blocks,
            "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend",
        )
    )
