"""Faces for ReportLab to draw with and to cut down, each character of a face with a code of its own."""

import zlib
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache, partial
from itertools import groupby
from operator import itemgetter
from string import ascii_lowercase, ascii_uppercase, digits

from builders.fonts import FOLDER, MissingGlyph, face
from builders.frozen import dataclass
from builders.writers.pdf.file.deflated import stream
from builders.writers.pdf.file.library import TTFont, pdfmetrics
from builders.writers.pdf.file.numbers import number

CODES = 255
"""A simple font has one byte a glyph, and code 0 stays the missing glyph."""

USUAL = "cp1252"
"""What English needs has the codes of Windows-1252, in the first font of a face."""

WHOLE = (frozenset(ascii_lowercase), frozenset(ascii_uppercase), frozenset(digits))
"""Who shows half of these gets all: names of schools differ in a few letters, and cutting down a face takes time."""

UNREAD = ("name", "OS/2")
"""Tables of a font file that a PDF does not need (ISO 32000-1, 9.9)."""

SYMBOLIC, NONSYMBOLIC = 4, 32
"""Flags of a font descriptor (ISO 32000-1, 9.8.2): the codes are the font's own."""

PAIRS = 100
"""So many codes one list of a character map may hold (Adobe Technical Note 5014)."""

FIRST = "text-regular"
"""The face that the canvas begins with. Without one ReportLab names Helvetica, which is not embedded."""

Codes = Mapping[str, tuple[int, int]]
"""The font of a face and the code in it that show a character."""


class Font(TTFont):  # type: ignore[misc] # ReportLab ships no types
    """A face as ReportLab draws with it, in as many fonts as its characters need."""

    def __init__(self, name: str, path: str) -> None:
        super().__init__(name, path)
        self.face.get_table = partial(_table, self.face.get_table)
        self.codes: Codes = _codes(map(chr, self.face.charToGlyph))

    def spell(self, text: str) -> list[tuple[int, bytes]]:
        """Return the fonts that show a text, each with its codes. Raises MissingGlyph.

        ReportLab's own way draws a box for a missing glyph, and a blank for a no-break space, also when it is copied.
        """
        try:
            pairs = [self.codes[character] for character in text]
        except KeyError as missing:
            raise MissingGlyph(self.fontName, missing.args[0], text) from None
        return [(number, bytes([code for _, code in run])) for number, run in groupby(pairs, key=itemgetter(0))]


def named(face: str, number: int) -> bytes:
    """Return what pages call one of the fonts of a face; all files call it so."""
    return f"/{face}+{number}".encode("ascii")


def _table(read: Callable[[str], bytes], name: str) -> bytes:
    """A table of a font file. Raises KeyError for one that ReportLab copies if it is there, and no reader looks at."""
    if name in UNREAD:
        raise KeyError(name)
    return read(name)


def _codes(characters: Iterable[str]) -> Codes:
    """A code for each character, the same whatever is shown."""
    usual = {code: bytes([code]).decode(USUAL, errors="ignore") for code in range(1, CODES + 1)}
    known = set(characters)
    codes = {character: (0, code) for code, character in usual.items() if character in known}
    for position, character in enumerate(sorted(known - set(codes))):
        subset, code = divmod(position, CODES)
        codes[character] = subset + 1, code + 1
    return codes


@lru_cache(maxsize=16)
def registered(name: str) -> str:
    """Return the name of a face under which ReportLab knows it; its file is read once in a process."""
    file = face(name).file
    # `registerFont` keeps one font for each font file: ours would be another's, if another came first in this process.
    pdfmetrics._fonts[name] = Font(name, str(FOLDER / file))  # noqa: SLF001
    return name


def font(name: str) -> Font:
    """Return a face, read once in a process."""
    found: Font = pdfmetrics.getFont(registered(name))
    return found


@dataclass(frozen=True, slots=True)
class Embedded:
    """A font cut down to what is shown, spelled but for the numbers of its parts."""

    name: bytes
    about: bytes
    descriptor: bytes
    program: bytes
    characters: bytes
    """Which character each code means."""


def embedded(name: str, shown: set[str]) -> tuple[Embedded, ...]:
    """Return the fonts of a face that show these characters, with all letters or figures where there are many."""
    return _cut(name, frozenset(shown.union(*(kind for kind in WHOLE if 2 * len(kind & shown) >= len(kind)))))


@lru_cache(maxsize=512)
def _cut(name: str, characters: frozenset[str]) -> tuple[Embedded, ...]:
    """A face cut down to these characters."""
    codes = font(name).codes
    subsets: dict[int, list[str]] = {}
    for character in sorted(characters):
        subsets.setdefault(codes[character][0], []).append(character)
    return tuple(_embedded(name, subset, "".join(subsets[subset])) for subset in sorted(subsets))


@lru_cache(maxsize=512)
def _embedded(name: str, subset: int, characters: str) -> Embedded:
    drawn, codes = font(name).face, font(name).codes
    coded = sorted((codes[character][1], ord(character)) for character in characters)
    first, last = coded[0][0], coded[-1][0]
    points = [0] * (last + 1)
    for code, point in coded:
        points[code] = point
    program: bytes = drawn.makeSubset(points)
    # ISO 32000-1, 9.6.4: six letters tell the parts of a face apart.
    base = b"/" + b"AAAAA" + bytes([ord("A") + subset]) + b"+" + drawn.name
    widths = " ".join(number(drawn.getCharWidth(point)) if point else "0" for point in points[first:])
    box = " ".join(map(number, drawn.bbox))
    about = f"/Type/Font/Subtype/TrueType/FirstChar {first}/LastChar {last}/Widths[{widths}]"
    flags = drawn.flags & ~NONSYMBOLIC | SYMBOLIC
    sizes = (
        ("Ascent", drawn.ascent), ("CapHeight", drawn.capHeight), ("Descent", drawn.descent), ("Flags", flags),
        ("ItalicAngle", drawn.italicAngle), ("StemV", drawn.stemV), ("MissingWidth", drawn.defaultWidth),
    )  # fmt: skip
    described = "".join(f"/{entry} {number(value)}" for entry, value in sizes)
    return Embedded(
        name=named(name, subset),
        about=b"%s/BaseFont%s" % (about.encode("ascii"), base),
        descriptor=b"/Type/FontDescriptor/FontName%s/FontBBox[%s]%s"
        % (base, box.encode("ascii"), described.encode("ascii")),
        program=stream(b"/Length1 %d" % len(program), zlib.compress(program)),
        characters=stream(b"", zlib.compress(_character_map(base[1:].decode("ascii"), coded).encode("ascii"))),
    )


def _character_map(name: str, coded: list[tuple[int, int]]) -> str:
    """Which character each code means, for whoever copies or reads aloud (ISO 32000-1, 9.10.3)."""
    lines = [
        "/CIDInit /ProcSet findresource begin", "12 dict begin", "begincmap",
        f"/CIDSystemInfo << /Registry ({name}) /Ordering ({name}) /Supplement 0 >> def",
        f"/CMapName /{name} def", "/CMapType 2 def", "1 begincodespacerange", "<00> <FF>", "endcodespacerange",
    ]  # fmt: skip
    for start in range(0, len(coded), PAIRS):
        pairs = coded[start : start + PAIRS]
        lines += [f"{len(pairs)} beginbfchar", *(f"<{code:02X}> <{point:04X}>" for code, point in pairs), "endbfchar"]
    return "\n".join((*lines, "endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"))
