"""Faces for ReportLab to embed, each file cut down to the characters it shows."""

from functools import lru_cache

from builders.fonts import FOLDER, MissingGlyph, face
from builders.writers.pdf.file.library import TTFont, pdfdoc, pdfmetrics

CODES = 255
"""A simple font has one byte a glyph, and code 0 stays the missing glyph."""

FIRST = "text-regular"
"""The face that a page begins with. Without one ReportLab names Helvetica on each page, which is not embedded."""


class Codes(TTFont.State):  # type: ignore[misc] # ReportLab ships no types
    """The codes of one font in one file, given in the order in which characters are first shown."""

    def __init__(self) -> None:
        self.assignments: dict[str, tuple[int, int]] = {}
        self.subsets = [[0]]
        self.internalName: str | None = None
        self.frozen = 0

    def give(self, character: str) -> tuple[int, int]:
        """Return the subset and the code that stand for a character from now on."""
        subset, code = divmod(len(self.assignments), CODES)
        if subset == len(self.subsets):
            self.subsets.append([0])
        self.subsets[subset].append(ord(character))
        self.assignments[character] = subset, code + 1
        return subset, code + 1


class Font(TTFont):  # type: ignore[misc] # ReportLab ships no types
    """A face as ReportLab draws with it, in any number of files."""

    def splitString(self, text: str, doc: pdfdoc.PDFDocument) -> list[tuple[int, bytes]]:  # noqa: N802 - its name
        """Return `(subset, codes)` pairs that show a text. Raises MissingGlyph.

        ReportLab's own draws a box for a missing glyph, and a blank for a no-break space, also when it is copied.
        """
        if doc not in self.state:
            self.state[doc] = Codes()
        codes = self.state[doc]
        shown: list[tuple[int, bytearray]] = []
        for character in text:
            given = codes.assignments.get(character)
            if given is None:
                if ord(character) not in self.face.charToGlyph:
                    raise MissingGlyph(self.fontName, character, text)
                given = codes.give(character)
            if not shown or shown[-1][0] != given[0]:
                shown.append((given[0], bytearray()))
            shown[-1][1].append(given[1])
        return [(subset, bytes(part)) for subset, part in shown]


@lru_cache(maxsize=16)
def registered(name: str) -> str:
    """Return the name of a face under which ReportLab knows it; its file is read once in a process."""
    file = face(name).file
    # `registerFont` keeps one font for each font file: ours would be another's, if another came first in this process.
    pdfmetrics._fonts[name] = Font(name, str(FOLDER / file))  # noqa: SLF001
    return name
