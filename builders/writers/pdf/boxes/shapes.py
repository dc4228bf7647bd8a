"""Paths that boxes are made of: rounded rectangles, lines, icons, codes."""

from functools import lru_cache

from builders import icons, qr
from builders.writers.pdf.element import BACKGROUND, Tag
from builders.writers.pdf.ink import Command, Path

CIRCLE = 0.5523
"""How long the handles of a curve are that makes a quarter of a circle, in radii."""


@lru_cache(maxsize=512)
def rounded(
    width_pt: float, height_pt: float, radius_pt: float, *, top: bool = True, bottom: bool = True, end: bool = True
) -> tuple[Command, ...]:
    """Return a rectangle with round corners; `top`, `bottom`, `end` False leave those corners square."""
    radius = min(radius_pt, width_pt / 2, height_pt / 2)
    start_top, end_top = (radius if top else 0.0), (radius if top and end else 0.0)
    start_bottom, end_bottom = (radius if bottom else 0.0), (radius if bottom and end else 0.0)
    right, low = width_pt, height_pt
    return (
        ("M", start_top, 0.0),
        ("L", right - end_top, 0.0),
        *_corner(right, 0.0, end_top, (-1, 0), (0, 1)),
        ("L", right, low - end_bottom),
        *_corner(right, low, end_bottom, (0, -1), (-1, 0)),
        ("L", start_bottom, low),
        *_corner(0.0, low, start_bottom, (1, 0), (0, -1)),
        ("L", 0.0, start_top),
        *_corner(0.0, 0.0, start_top, (0, 1), (1, 0)),
        ("Z",),
    )


def _corner(x: float, y: float, radius: float, before: tuple[int, int], after: tuple[int, int]) -> tuple[Command, ...]:
    """A quarter of a circle around a corner at x, y, from the side `before` to the side `after`."""
    if not radius:
        return ()
    near = radius * (1 - CIRCLE)
    return (
        (
            "C",
            x + before[0] * near, y + before[1] * near,
            x + after[0] * near, y + after[1] * near,
            x + after[0] * radius, y + after[1] * radius,
        ),
    )  # fmt: skip


def disc(diameter_pt: float, colour: str) -> Path:
    """Return a filled circle in a box of its diameter."""
    return Path(rounded(diameter_pt, diameter_pt, diameter_pt / 2), fill=colour)


def line(x: float, y: float, line_pt: float, colour: str = "ink") -> Path:
    """Return a straight line from the origin to x, y."""
    return Path((("M", 0.0, 0.0), ("L", x, y)), stroke=colour, line_pt=line_pt)


def icon(name: str, size_pt: float, units: float, colour: str, tag: Tag = BACKGROUND) -> Path:
    """Return an icon in a box of `size_pt`, its strokes `units` of the icon's own 24 wide. Raises KeyError."""
    scale = size_pt / icons.BOX
    return Path(icons.commands(name), stroke=colour, line_pt=units * scale, round_caps=True, scale=scale, tag=tag)


@lru_cache(maxsize=64)
def _runs(address: str) -> tuple[tuple[Command, ...], int]:
    """The dark modules of a code, neighbours in a row made one rectangle, and how many modules it is wide."""
    commands: list[Command] = []
    rows = qr.matrix(address)
    for y, row in enumerate(rows):
        x = 0
        while x < len(row):
            if not row[x]:
                x += 1
                continue
            start = x
            while x < len(row) and row[x]:
                x += 1
            commands.append(("R", start, y, x - start, 1))
    return tuple(commands), len(rows)


def code(address: str, size_pt: float, colour: str, tag: Tag) -> Path:
    """Return the QR code of an address in a box of `size_pt`, without its quiet zone."""
    commands, modules = _runs(address)
    return Path(commands, fill=colour, scale=size_pt / modules, tag=tag)
