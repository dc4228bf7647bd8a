"""Where to turn if the way is blocked: questions with their answers, side by side."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from builders.document import Callout, Inlines, Paragraph
from builders.frozen import replace
from builders.text.lines import widest_word_pt
from builders.writers.pdf.boxes.arrange import Card, grid, side_by_side
from builders.writers.pdf.boxes.headings import heading_strips
from builders.writers.pdf.boxes.text import balanced_width, width_of
from builders.writers.pdf.room import Room
from builders.writers.pdf.strips import Strips, height_of, spaced

TWO = 2
SHARES = (0.45, 0.55, 0.4, 0.6, 0.35, 0.65)
"""Of the width, what the first of two columns may take."""


def lay_alternatives(callouts: tuple[Callout, ...], room: Room) -> Strips:
    """Return callouts in the columns that take the least height, as few as that allows."""
    within = replace(room, running="panel")
    cards: list[Card] = [partial(_alternative, callout, number) for number, callout in enumerate(callouts)]
    return min(_layouts(cards, _splits(callouts, within), within), key=height_of)


def _layouts(cards: list[Card], splits: Iterable[Sequence[float]], room: Room) -> Iterator[Strips]:
    """One below another, in equal columns, in columns of other widths."""
    for columns in range(1, len(cards) + 1):
        yield grid(cards, columns, room, room.theme.space.item)
    for widths_pt in splits:
        row = side_by_side(cards, widths_pt, room, level=False)
        if row is not None:
            yield row


def _splits(callouts: tuple[Callout, ...], room: Room) -> Iterator[Sequence[float]]:
    """Widths of columns side by side: as the words ask for; of two, also the shares that look well."""
    wanted = _widths(callouts, room)
    if wanted:
        yield wanted
    if len(callouts) == TWO:
        whole = room.width_pt - room.theme.page.gutter
        yield from ((whole * share, whole * (1 - share)) for share in SHARES)


def _widths(callouts: tuple[Callout, ...], room: Room) -> tuple[float, ...]:
    """Columns that hold every question on one line, and share the rest by what the answers need; none if too many."""
    title, running = room.type("card-title"), room.type(room.running)
    asked = [
        max(width_of(callout.title, title), widest_word_pt(_answer(callout), running.style)) + 1 for callout in callouts
    ]
    spare = room.width_pt - (len(callouts) - 1) * room.theme.page.gutter - sum(asked)
    if spare < 0:
        return ()
    said = [width_of(_answer(callout), running) for callout in callouts]
    wanted = [max(answer - question, 0.0) for answer, question in zip(said, asked, strict=True)]
    total = sum(wanted)
    shares = [want / total if total else 1 / len(callouts) for want in wanted]
    return tuple(question + spare * share for question, share in zip(asked, shares, strict=True))


def _answer(callout: Callout) -> Inlines:
    return tuple(inline for block in callout.blocks if isinstance(block, Paragraph) for inline in block.inlines)


def _alternative(callout: Callout, number: int, room: Room, at_least_pt: float) -> Strips:  # noqa: ARG001 - frameless
    within = room.inside(room.parent.part(number, "Sect" if callout.title else "Div"))
    role = room.type("card-title")
    narrow = replace(within, width_pt=balanced_width(callout.title, role, room.width_pt))
    title = heading_strips(callout.title, role, narrow) if callout.title else ()
    deeper = replace(within, level=room.level + 1)
    body = [deeper.lay(block, number) for number, block in enumerate(callout.blocks)]
    return spaced((title, *body), 0.0)
