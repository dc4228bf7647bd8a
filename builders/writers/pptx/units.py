"""Points as DrawingML counts them, and text as XML holds it."""

from builders.slides.layout import Box

EMU_PER_POINT = 12_700
_GRID_EMU = 1_000
"""A twelfth of a point: nobody sees a smaller step, and round numbers pack well."""


def emu(points: float) -> int:
    """Return a length in English Metric Units, the whole numbers of DrawingML."""
    return round(points * EMU_PER_POINT)


def text(value: str) -> str:
    """Return words for the content of an element."""
    return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def attribute(value: str) -> str:
    """Return words for an attribute in double quotes, on one line."""
    return text(value).replace('"', "&quot;").replace("\n", " ")


def frame(box: Box, *, tag: str = "a:xfrm", looks: str = "", exact: bool = False) -> str:
    """Return where a shape stands. `looks` are attributes: rotation and flips.

    `exact` is for what must agree with other lengths: tables with their columns, connectors with their bends.
    """
    return f"<{tag}{looks}>{place(box, exact=exact)}</{tag}>"


def place(box: Box, *, exact: bool = False) -> str:
    """Return a box's corner and extent. Edges stand on a grid, so that what touches goes on to touch."""
    if exact:
        x, y, width, height = (emu(length) for length in (box.x_pt, box.y_pt, box.width_pt, box.height_pt))
    else:
        x, y, right, bottom = (_on_grid(edge) for edge in (box.x_pt, box.y_pt, box.right_pt, box.bottom_pt))
        width, height = right - x, bottom - y
    return f'<a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/>'


def _on_grid(points: float) -> int:
    return round(points * EMU_PER_POINT / _GRID_EMU) * _GRID_EMU
