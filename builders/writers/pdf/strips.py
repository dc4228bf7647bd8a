"""Strips: what goes down a column, one below the other, and how a run of them is cut into pages."""

from collections.abc import Iterable, Iterator

from builders.frozen import dataclass, replace
from builders.writers.pdf.ink import Piece, Placed, piece


@dataclass(frozen=True, slots=True)
class Strip:
    """A piece that no page break may cut.

    `gap_pt` is the space above it, which falls away at the top of a page. With `keeps` it stands on the same page as
    the strip after it. `repeat` comes again before it where it is the first of a page. `starts_page` is a new side.
    """

    piece: Piece
    gap_pt: float = 0.0
    keeps: bool = False
    repeat: Piece | None = None
    starts_page: bool = False


Strips = tuple[Strip, ...]


def spaced(groups: Iterable[Strips], gap_pt: float) -> Strips:
    """Return groups of strips in one run, with at least `gap_pt` above the first strip of each group but the first."""
    run: list[Strip] = []
    for group in groups:
        if run and group:
            first = replace(group[0], gap_pt=max(group[0].gap_pt, gap_pt))
            run += [first, *group[1:]]
        else:
            run += group
    return tuple(run)


def kept(strips: Strips) -> Strips:
    """Return the strips, the last of which also stays with what follows."""
    return tuple(replace(strip, keeps=True) for strip in strips)


def height_of(strips: Strips) -> float:
    """Return how tall strips are as one piece."""
    return sum(strip.piece.height_pt + (strip.gap_pt if index else 0.0) for index, strip in enumerate(strips))


def stack(strips: Strips, width_pt: float) -> Piece:
    """Return all strips as one piece."""
    placed: list[Placed] = []
    y = 0.0
    for index, strip in enumerate(strips):
        y += strip.gap_pt if index else 0.0
        placed.append(Placed(0, y, strip.piece))
        y += strip.piece.height_pt
    return piece(width_pt, y, *placed)


def _clusters(strips: Strips) -> Iterator[list[Strip]]:
    """Strips that stay together: each that keeps, with the one after it."""
    cluster: list[Strip] = []
    for strip in strips:
        cluster.append(strip)
        if not strip.keeps:
            yield cluster
            cluster = []
    if cluster:
        yield cluster


class _Filler:
    """Fills one page after the other."""

    def __init__(self, room_pt: float, marked_room_pt: float, first_loss_pt: float) -> None:
        self.pages: list[list[Strip]] = []
        self.current: list[Strip] = []
        self.used = 0.0
        self.marked = False
        self.room, self.marked_room, self.first_loss = room_pt, marked_room_pt, first_loss_pt

    def limit(self, *, marked: bool) -> float:
        """The room of the page being filled, if what is put on it has marks or not."""
        room = self.marked_room if marked or self.marked else self.room
        return room - (self.first_loss if not self.pages else 0.0)

    def fits(self, strips: list[Strip]) -> bool:
        """Say whether strips can go on the current page."""
        height = sum(strip.gap_pt + strip.piece.height_pt for strip in strips)
        return self.used + height <= self.limit(marked=any(strip.piece.marked for strip in strips)) + 0.01

    def turn(self) -> None:
        """Begin a new page."""
        self.pages.append(self.current)
        self.current, self.used, self.marked = [], 0.0, False

    def put(self, strip: Strip) -> None:
        """Put a strip on the current page, after what must come again before it."""
        if not self.current:
            strip = replace(strip, gap_pt=0.0)
            if strip.repeat is not None:
                self._append(Strip(strip.repeat))
        self._append(strip)

    def _append(self, strip: Strip) -> None:
        self.current.append(strip)
        self.used += strip.gap_pt + strip.piece.height_pt
        self.marked = self.marked or strip.piece.marked


def fill(
    strips: Strips, room_pt: float, *, marked_room_pt: float | None = None, first_loss_pt: float = 0.0
) -> tuple[Strips, ...]:
    """Return the strips of each page. A page has `room_pt`, one with marks `marked_room_pt`, the first one less.

    Strips that keep together go to the next page together, unless they are too tall for any.
    """
    filler = _Filler(room_pt, room_pt if marked_room_pt is None else marked_room_pt, first_loss_pt)
    for cluster in _clusters(strips):
        if filler.current and (cluster[0].starts_page or not filler.fits(cluster)):
            filler.turn()
        for strip in cluster:
            if filler.current and not filler.fits([strip]):
                filler.turn()
            filler.put(strip)
    filler.turn()
    return tuple(tuple(page) for page in filler.pages)
