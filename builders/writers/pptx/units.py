"""Points as DrawingML counts them, and text as XML holds it."""

from builders.slides.layout import Box

EMU_PER_POINT = 12_700


def emu(points: float) -> int:
    """Return a length in English Metric Units, the whole numbers of DrawingML."""
    return round(points * EMU_PER_POINT)


def text(value: str) -> str:
    """Return words for the content of an element."""
    return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def attribute(value: str) -> str:
    """Return words for an attribute in double quotes, on one line."""
    return text(value).replace('"', "&quot;").replace("\n", " ")


def frame(box: Box, *, tag: str = "a:xfrm", looks: str = "") -> str:
    """Return where a shape stands. `looks` are attributes: rotation and flips."""
    place = (
        f'<a:off x="{emu(box.x_pt)}" y="{emu(box.y_pt)}"/><a:ext cx="{emu(box.width_pt)}" cy="{emu(box.height_pt)}"/>'
    )
    return f"<{tag}{looks}>{place}</{tag}>"
