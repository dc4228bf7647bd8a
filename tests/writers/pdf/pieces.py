"""What stands on a laid-out page, for tests of layouts: every ink with the place of its origin."""

from builders.writers.pdf.ink import Path, Piece, Words


def inks(piece, x=0.0, y=0.0):
    for placed in piece.items:
        if isinstance(placed.item, Piece):
            yield from inks(placed.item, x + placed.x, y + placed.y)
        else:
            yield placed.item, x + placed.x, y + placed.y


def words(page):
    """Every run of words with the place of its baseline."""
    return [(ink, x, y) for ink, x, y in inks(page) if isinstance(ink, Words) and ink.text.strip()]


def where(page, said, nth=0):
    """The run that begins so, and the place of its baseline; with `nth` a later one."""
    return [found for found in words(page) if found[0].text.startswith(said)][nth]


def rules(page):
    """Start, height and length of every straight line across."""
    return [
        (x, y, ink.commands[1][1])
        for ink, x, y in inks(page)
        if isinstance(ink, Path) and len(ink.commands) == 2 and ink.commands[1][2] == 0
    ]
