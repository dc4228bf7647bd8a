"""Inlines broken into lines by font metrics, the same way for paper and for screen."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from builders.document import Field, Inlines, Link, Mark, Phone, Strong, Text
from builders.fonts import face
from builders.frozen import dataclass

_WORD = re.compile(r"[^ ]+ *| +")
_ADDRESS_JOINT = re.compile(r"(?<=[/@.\-_])(?=[^/@.\-_ ])")
MARK_WIDTH_EM = 0.75


@dataclass(frozen=True, slots=True, eq=False)
class TextStyle:
    """How a text is set: faces by name (plain, strong, telephone numbers), size and line pitch in points.

    Equal ones are one, see `text_style`: lines are looked up by it all the time.
    """

    regular: str
    strong: str
    number: str
    size_pt: float
    leading_pt: float


@lru_cache(maxsize=1024)
def text_style(regular: str, strong: str, number: str, size_pt: float, leading_pt: float) -> TextStyle:
    """Return the style of these."""
    return TextStyle(regular, strong, number, size_pt, leading_pt)


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look on one line. A `mark` run has no text: the writer draws the sign `MARK_WIDTH_EM` wide."""

    text: str
    face: str
    width_pt: float
    strong: bool = False
    address: str | None = None
    link: int | None = None
    """Which link of the text this run belongs to, counted from 0."""
    language: str | None = None
    mark: bool = False

    def saying(self, text: str, width_pt: float = 0) -> "Run":
        """Return other words of the same look."""
        # Written out: dataclasses.replace takes several times as long, and nearly all of line breaking was spent in it.
        return Run(text, self.face, width_pt, self.strong, self.address, self.link, self.language, self.mark)

    def looks_like(self, other: "Run") -> bool:
        """Return whether two runs of words differ in nothing but their words."""
        return (
            self.face == other.face
            and self.strong == other.strong
            and self.address == other.address
            and self.link == other.link
            and self.language == other.language
        )


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """Runs side by side. `ends_word` is False where a long token had to be cut, so that no space belongs after it."""

    runs: tuple[Run, ...]
    width_pt: float
    ends_word: bool = True


@dataclass(slots=True)
class _Flattener:
    """Turns nested inlines into runs of one look each."""

    style: TextStyle
    links: int = 0

    def runs(self, inlines: Inlines, look: Run) -> Iterator[Run]:
        """Return runs that look like `look` but for what the inlines say otherwise, not yet measured."""
        strong, address, link = look.strong, look.address, look.link
        for inline in inlines:
            match inline:
                case Text(text=text, language=language):
                    yield Run(text, look.face, 0, strong, address, link, language)
                case Strong(inlines=inner):
                    yield from self.runs(inner, Run("", self.style.strong, 0, strong=True, address=address, link=link))
                case Link(inlines=inner, address=target):
                    inside = Run("", look.face, 0, strong, target, self.links)
                    self.links += 1
                    yield from self.runs(inner, inside)
                case Phone(number=number):
                    yield Run(number.replace(" ", "\u00a0"), self.style.number, 0, strong, address, link)
                case Mark():
                    yield Run("", look.face, MARK_WIDTH_EM * self.style.size_pt, strong, address, link, mark=True)
                case Field(name=name):
                    raise ValueError(f"the field {name} reached a writer; merge the document with a school first")


def _piece(run: Run, text: str, style: TextStyle) -> Run:
    """Some words of a run, measured."""
    return run.saying(text, face(run.face).width_pt(text, style.size_pt))


@lru_cache(maxsize=1024)
def _words(inlines: Inlines, style: TextStyle) -> tuple[tuple[Runs, float], ...]:
    """The words, each runs that must stay together, and how wide each is at the end of a line.

    Blanks stay at the end of the word before them. Remembered: a text is broken at many widths until it looks well.
    """
    words: list[list[Run]] = [[]]
    for run in _Flattener(style).runs(inlines, Run("", style.regular, 0)):
        if run.mark:
            words[-1].append(run)
            continue
        for text in _WORD.findall(run.text):
            piece = _piece(run, text, style)
            if text[0] == " " or not (words[-1] and words[-1][-1].text.endswith(" ")):
                words[-1].append(piece)
            else:
                words.append([piece])
    return tuple((tuple(word), _width(_trimmed(word, style))) for word in words if word)


def _trimmed(runs: Sequence[Run], style: TextStyle) -> list[Run]:
    """The runs of a line without the blanks at its end, which take no room."""
    kept = list(runs)
    while kept and not kept[-1].mark:
        text = kept[-1].text.rstrip(" ")
        if text == kept[-1].text:
            break
        if text:
            kept[-1] = _piece(kept[-1], text, style)
            break
        kept.pop()
    return kept


def _width(runs: Sequence[Run]) -> float:
    return sum(run.width_pt for run in runs)


def _joined(runs: list[Run]) -> tuple[Run, ...]:
    """Neighbours of one look made one."""
    joined: list[Run] = []
    for run in runs:
        before = joined[-1] if joined else None
        if before and not run.mark and not before.mark and before.looks_like(run):
            joined[-1] = before.saying(before.text + run.text, before.width_pt + run.width_pt)
        else:
            joined.append(run)
    return tuple(joined)


def _line(runs: list[Run], style: TextStyle, *, ends_word: bool = True) -> Line:
    kept = _trimmed(runs, style)
    return Line(_joined(kept), _width(kept), ends_word)


def _pieces(word: Sequence[Run], style: TextStyle, width_pt: float) -> Iterator[list[Run]]:
    """A word too wide for any line, cut after joints of an address where it has them, else between letters.

    No line begins with a blank: it takes no room at the end of the line before.
    """
    piece: list[Run] = []
    for run in word:
        parts = [run] if run.mark else [_piece(run, part, style) for part in _ADDRESS_JOINT.split(run.text)]
        for measured in parts:
            blank = not measured.mark and not measured.text.strip(" ")
            if _width(piece) + measured.width_pt <= width_pt or (piece and blank):
                piece.append(measured)
                continue
            if piece:
                yield piece
                piece = []
            if measured.width_pt <= width_pt:
                piece = [measured]
                continue
            for letter in measured.text:
                glyph = _piece(run, letter, style)
                if piece and letter != " " and _width(piece) + glyph.width_pt > width_pt:
                    yield piece
                    piece = []
                piece.append(glyph)
    if piece:
        yield piece


def _ends_word(piece: list[Run]) -> bool:
    """Whether a blank is lost at the end of a line: without it words would fuse when they are read."""
    return piece[-1].text.endswith(" ")


def break_lines(inlines: Inlines, style: TextStyle, width_pt: float) -> tuple[Line, ...]:
    """Return the lines of a text set greedily in `width_pt`; no line is wider, no word is lost.

    A token that fits no line is cut. Raises MissingGlyph for a character that a face lacks, ValueError for a Field.
    """
    lines: list[Line] = []
    current: list[Run] = []
    for word, trimmed_pt in _words(inlines, style):
        if _width(current) + trimmed_pt <= width_pt:
            current += word
            continue
        if current:
            lines.append(_line(current, style))
            current = []
        if trimmed_pt <= width_pt:
            current = list(word)
            continue
        *cut, rest = _pieces(word, style, width_pt)
        lines += [_line(piece, style, ends_word=_ends_word(piece)) for piece in cut]
        current = rest
    if current:
        lines.append(_line(current, style))
    return tuple(lines)


def widest_word_pt(inlines: Inlines, style: TextStyle) -> float:
    """Return the width of the widest token that may not be broken, 0 for an empty text."""
    return max((trimmed_pt for _, trimmed_pt in _words(inlines, style)), default=0.0)
