"""A page of cards: each in its place, dashed lines between them, and scissors on the lines."""

from collections.abc import Iterator

from builders import icons
from builders.document import Document
from builders.theme.leaves import CutTheme
from builders.writers.pdf.boxes.shapes import icon
from builders.writers.pdf.ink import Command, Path, Piece, Placed, piece
from builders.writers.pdf.leaves.cards import ROWS, Card, CardPage
from builders.writers.pdf.leaves.foot import Said, foot


def card_page(page: CardPage, document: Document, said: Said) -> Piece:
    """Return a page as large as the paper; what has been `said` is not read aloud again."""
    paper, cut = page.room.theme.page, page.room.theme.cut
    wide, high = paper.width / page.columns, paper.height / ROWS
    placed: list[Placed] = [*_lines(paper.width, paper.height, page.columns, cut)]
    for at, card in enumerate(page.cards):
        row, column = divmod(at, page.columns)
        whole = _card(card, document, page, said, height_pt=high - 2 * cut.inset)
        placed.append(Placed(column * wide + cut.inset, row * high + cut.inset, whole))
        said = Said(once=True, legend=said.legend or card.marked)
    return piece(paper.width, paper.height, *placed)


def _card(card: Card, document: Document, page: CardPage, said: Said, *, height_pt: float) -> Piece:
    room = page.room.inside(card.element)
    below = foot(document, room, said, marked=card.marked)
    top = card.band.height_pt + (room.theme.cut.gap if card.band.height_pt else 0.0)
    return piece(
        room.width_pt,
        height_pt,
        Placed(0, 0, card.band),
        Placed(0, top, card.content),
        Placed(0, height_pt - below.height_pt, below),
    )


def _lines(width: float, height: float, columns: int, cut: CutTheme) -> Iterator[Placed]:
    """The line across the middle and, between columns, the one down it; no printer reaches the edges."""
    start, size = cut.inset, cut.scissors
    weight = 2.0 * cut.dash_line
    yield Placed(start, (height - size) / 2, icon("scissors", size, weight, "ink"))
    yield Placed(start + size, height / 2, _dashes(width - 2 * start - size, cut, across=True))
    if columns > 1:
        turned = Path(
            _turned(icons.commands("scissors")), stroke="ink", line_pt=weight * size / icons.BOX,
            round_caps=True, scale=size / icons.BOX,
        )  # fmt: skip
        yield Placed((width - size) / 2, start, turned)
        yield Placed(width / 2, start + size, _dashes(height - 2 * start - size, cut, across=False))


def _dashes(length: float, cut: CutTheme, *, across: bool) -> Path:
    commands: list[Command] = []
    at = cut.dash_gap
    while at < length:
        end = min(at + cut.dash, length)
        commands += [("M", at, 0.0), ("L", end, 0.0)] if across else [("M", 0.0, at), ("L", 0.0, end)]
        at += cut.dash + cut.dash_gap
    return Path(tuple(commands), stroke="ink", line_pt=cut.dash_line)


def _turned(commands: tuple[Command, ...]) -> tuple[Command, ...]:
    """An icon turned a quarter to the right: what pointed along a line of words points down."""
    turned: list[Command] = []
    for letter, *values in commands:
        numbers = [float(value) for value in values]
        points = zip(numbers[::2], numbers[1::2], strict=True)
        turned.append((letter, *(value for x, y in points for value in (icons.BOX - y, x))))
    return tuple(turned)
