"""Two figures who talk: a grown-up and a child, with a heart between them. Decoration beside words of comfort."""

from functools import lru_cache

from builders import icons
from builders.writers.pdf.boxes.shapes import disc, rounded
from builders.writers.pdf.ink import Path, Piece, Placed, piece

UNITS_WIDE, UNITS_HIGH = 68.0, 61.0
"""The drawing's own box; a unit is a point at its natural size."""

BUBBLE_TAIL = (("M", 36.0, 17.0), ("L", 35.0, 25.0), ("L", 44.0, 18.5))
HEART = 9.0


@lru_cache(maxsize=8)
def figures(width_pt: float) -> Piece:
    """Return the drawing, as wide as asked less a little space at its end; its lower edge is to stand on an edge."""
    scale = min(1.0, width_pt / UNITS_WIDE)
    grown_up = (
        Placed(7.5 * scale, 7.5 * scale, _scaled(disc(21.0, "ink"), scale)),
        Placed(0, 31.5 * scale, Path(rounded(35.5, 29.5, 13.0, bottom=False), fill="ink", scale=scale)),
    )
    child = (
        Placed(44.0 * scale, 22.0 * scale, _scaled(disc(17.0, "accent"), scale)),
        Placed(39.0 * scale, 42.0 * scale, Path(rounded(27.5, 19.0, 10.0, bottom=False), fill="accent", scale=scale)),
    )
    bubble = (
        Placed(0, 0, Path(BUBBLE_TAIL, fill="white", stroke="ink", line_pt=1.8, round_caps=True, scale=scale)),
        Placed(32.5 * scale, 0.9 * scale, _bubble(scale)),
        Placed(
            45.0 * scale, 5.0 * scale, Path(icons.commands("heart"), fill="accent", scale=HEART / icons.BOX * scale)
        ),
    )
    return piece(UNITS_WIDE * scale, UNITS_HIGH * scale, *grown_up, *bubble, *child)


def _bubble(scale: float) -> Path:
    return Path(rounded(33.0, 18.0, 4.5), fill="white", stroke="ink", line_pt=1.8, scale=scale)


def _scaled(path: Path, scale: float) -> Path:
    return Path(path.commands, fill=path.fill, scale=scale)
