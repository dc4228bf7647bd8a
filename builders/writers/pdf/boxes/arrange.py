"""Strips put beside one another: a sign beside its words, cards in rows."""

from collections.abc import Callable, Sequence

from builders.frozen import replace
from builders.writers.pdf.ink import Piece, Placed, piece
from builders.writers.pdf.room import Room
from builders.writers.pdf.strips import Strip, Strips, height_of, spaced, stack

Card = Callable[[Room, float], Strips]
"""Lays something out in a room, at least so many points tall."""


def whole(strips: Strips, room: Room) -> Strips:
    """Return strips as one that no page break cuts, or as they are if no page could hold it."""
    if len(strips) > 1 and height_of(strips) <= room.tallest_pt:
        first = strips[0]
        return (replace(first, piece=stack(strips, room.width_pt), keeps=strips[-1].keeps, repeat=first.repeat),)
    return strips


def beside(sign: Piece, indent_pt: float, strips: Strips, *, drop_pt: float = 0.0) -> Strips:
    """Return strips moved in by `indent_pt`, with a sign before the first of them, drawn before it.

    The sign may reach down beside later strips; the last one is made taller where it reaches beyond all of them.
    """
    missing = drop_pt + sign.height_pt - height_of(strips)
    if not strips:
        return (Strip(piece(indent_pt, drop_pt + sign.height_pt, Placed(0, drop_pt, sign))),)
    moved: list[Strip] = []
    for position, strip in enumerate(strips):
        inner = strip.piece
        placed = [Placed(indent_pt, 0, inner)]
        if position == 0:
            placed.insert(0, Placed(0, drop_pt, sign))
        height = inner.height_pt + (max(missing, 0.0) if position == len(strips) - 1 else 0.0)
        moved.append(replace(strip, piece=piece(indent_pt + inner.width_pt, height, *placed)))
    return tuple(moved)


def lowered(strips: Strips, by_pt: float) -> Strips:
    """Return strips with so much space above the first, which belongs to it."""
    if not by_pt or not strips:
        return strips
    first = strips[0].piece
    moved = piece(first.width_pt, first.height_pt + by_pt, Placed(0, by_pt, first))
    return (replace(strips[0], piece=moved), *strips[1:])


def inset(strips: Strips, indent_pt: float, width_pt: float) -> Strips:
    """Return strips moved in by `indent_pt`, in a column `width_pt` wide."""
    return tuple(
        replace(strip, piece=piece(width_pt, strip.piece.height_pt, Placed(indent_pt, 0, strip.piece)))
        for strip in strips
    )


def side_by_side(cards: Sequence[Card], widths_pt: Sequence[float], room: Room, *, level: bool) -> Strips | None:
    """Return one strip with cards beside one another, all as tall as the tallest if `level`; None if no page holds it.

    A card that had to be cut, or a row taller than a page, is for the caller to lay out otherwise.
    """
    rooms = [replace(room, width_pt=width) for width in widths_pt]
    laid = [card(own, 0.0) for card, own in zip(cards, rooms, strict=True)]
    tallest = max((height_of(strips) for strips in laid), default=0.0)
    if tallest > room.tallest_pt:
        return None
    if level:
        laid = [card(own, tallest) for card, own in zip(cards, rooms, strict=True)]
    placed, x = [], 0.0
    for strips, width in zip(laid, widths_pt, strict=True):
        placed.append(Placed(x, 0, stack(strips, width)))
        x += width + room.theme.page.gutter
    return (
        Strip(
            piece(room.width_pt, max(part.item.height_pt for part in placed if isinstance(part.item, Piece)), *placed)
        ),
    )


def grid(cards: Sequence[Card], columns: int, room: Room, gap_pt: float, *, spread: bool = False) -> Strips:
    """Return cards in rows of equal columns, each row as tall as its tallest card; one below another where too tall.

    With `spread` a card that is left over takes a whole row.
    """
    rows: list[Strips] = []
    for start in range(0, len(cards), columns):
        row = cards[start : start + columns]
        widths = [room.columns(columns)] * len(row)
        alone = columns == 1 or (len(row) == 1 and spread and start > 0)
        laid = None if alone else side_by_side(row, widths, room, level=True)
        rows += [laid] if laid is not None else [card(room, 0.0) for card in row]
    return spaced(rows, gap_pt)
