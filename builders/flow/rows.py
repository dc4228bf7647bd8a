"""The rows of a drawing: rows of boxes and the gaps between them, counted from the top."""

from builders.flow.stage import Link


def row(level: int) -> int:
    """Return the row of the boxes of a layer; rows of boxes are even."""
    return 2 * level


def below(level: int) -> int:
    """Return the gap below a layer; that above the first layer is -1."""
    return 2 * level + 1


def above(level: int) -> int:
    """Return the gap above a layer."""
    return 2 * level - 1


def crossed(link: Link, start: int, end: int) -> range:
    """Return the rows that a link runs through upright, from layer `start` to layer `end`."""
    return range(above(end), below(start) + 1) if link.back else range(below(start), above(end) + 1)


def answered(link: Link, start: int) -> int:
    """Return the row in which a link's answer stands: below its question, or beside it where the way leads back."""
    return row(start) if link.back else below(start)
