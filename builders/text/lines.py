"""Inlines broken into lines by font metrics, the same way for paper and for screen."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from builders.document import Field, Inlines, Link, Mark, Phone, Strong, Text
from builders.fonts import face

_WORD = re.compile(r"[^ ]+ *| +")
_ADDRESS_JOINT = re.compile(r"(?<=[/@.\-_])(?=[^/@.\-_ ])")
MARK_WIDTH_EM = 0.75


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a text is set: faces by name (plain, strong, telephone numbers), size and line pitch in points."""

    regular: str
    strong: str
    number: str
    size_pt: float
    leading_pt: float


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
        style = self.style
        for inline in inlines:
            match inline:
                case Text(text=text, language=language):
                    yield replace(look, text=text, language=language)
                case Strong(inlines=inner):
                    yield from self.runs(inner, replace(look, strong=True, face=style.strong))
                case Link(inlines=inner, address=address):
                    inside = replace(look, address=address, link=self.links)
                    self.links += 1
                    yield from self.runs(inner, inside)
                case Phone(number=number):
                    yield replace(look, text=number.replace(" ", "\u00a0"), face=style.number)
                case Mark():
                    yield replace(look, text="", mark=True)
                case Field(name=name):
                    raise ValueError(f"the field {name} reached a writer; merge the document with a school first")


def _measured(run: Run, style: TextStyle) -> Run:
    if run.mark:
        return replace(run, width_pt=MARK_WIDTH_EM * style.size_pt)
    return replace(run, width_pt=face(run.face).width_pt(run.text, style.size_pt))


def _words(inlines: Inlines, style: TextStyle) -> list[list[Run]]:
    """The words, each a list of runs that must stay together; blanks stay at the end of the word before them."""
    words: list[list[Run]] = [[]]
    for run in _Flattener(style).runs(inlines, Run("", style.regular, 0)):
        if run.mark:
            words[-1].append(run)
            continue
        for piece in _WORD.findall(run.text):
            if piece[0] == " " or not (words[-1] and words[-1][-1].text.endswith(" ")):
                words[-1].append(replace(run, text=piece))
            else:
                words.append([replace(run, text=piece)])
    return [[_measured(run, style) for run in word] for word in words if word]


def _trimmed(runs: list[Run], style: TextStyle) -> list[Run]:
    """The runs of a line without the blanks at its end, which take no room."""
    kept = list(runs)
    while kept and not kept[-1].mark:
        text = kept[-1].text.rstrip(" ")
        if text == kept[-1].text:
            break
        if text:
            kept[-1] = _measured(replace(kept[-1], text=text), style)
            break
        kept.pop()
    return kept


def _width(runs: list[Run]) -> float:
    return sum(run.width_pt for run in runs)


def _look(run: Run) -> Run:
    """The run without its words: what must be alike for two runs to become one."""
    return replace(run, text="", width_pt=0)


def _joined(runs: list[Run]) -> tuple[Run, ...]:
    """Neighbours of one look made one."""
    joined: list[Run] = []
    for run in runs:
        before = joined[-1] if joined else None
        if before and not run.mark and not before.mark and _look(before) == _look(run):
            joined[-1] = replace(before, text=before.text + run.text, width_pt=before.width_pt + run.width_pt)
        else:
            joined.append(run)
    return tuple(joined)


def _line(runs: list[Run], style: TextStyle, *, ends_word: bool = True) -> Line:
    kept = _trimmed(runs, style)
    return Line(_joined(kept), _width(kept), ends_word)


def _pieces(word: list[Run], style: TextStyle, width_pt: float) -> Iterator[list[Run]]:
    """A word too wide for any line, cut after joints of an address where it has them, else between letters."""
    piece: list[Run] = []
    for run in word:
        parts = _ADDRESS_JOINT.split(run.text) if not run.mark else [""]
        for part in parts:
            measured = _measured(replace(run, text=part), style)
            if _width(piece) + measured.width_pt <= width_pt:
                piece.append(measured)
                continue
            if piece:
                yield piece
                piece = []
            if measured.width_pt <= width_pt:
                piece = [measured]
                continue
            for letter in part:
                glyph = _measured(replace(run, text=letter), style)
                if piece and _width(piece) + glyph.width_pt > width_pt:
                    yield piece
                    piece = []
                piece.append(glyph)
    if piece:
        yield piece


def break_lines(inlines: Inlines, style: TextStyle, width_pt: float) -> tuple[Line, ...]:
    """Return the lines of a text set greedily in `width_pt`; no line is wider, no word is lost.

    A token that fits no line is cut. Raises MissingGlyph for a character that a face lacks, ValueError for a Field.
    """
    lines: list[Line] = []
    current: list[Run] = []
    for word in _words(inlines, style):
        if _width(current) + _width(_trimmed(word, style)) <= width_pt:
            current += word
            continue
        if current:
            lines.append(_line(current, style))
            current = []
        if _width(_trimmed(word, style)) <= width_pt:
            current = list(word)
            continue
        *cut, rest = _pieces(word, style, width_pt)
        lines += [_line(piece, style, ends_word=False) for piece in cut]
        current = rest
    if current:
        lines.append(_line(current, style))
    return tuple(lines)


def widest_word_pt(inlines: Inlines, style: TextStyle) -> float:
    """Return the width of the widest token that may not be broken, 0 for an empty text."""
    return max((_width(_trimmed(word, style)) for word in _words(inlines, style)), default=0.0)
