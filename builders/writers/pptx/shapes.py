"""Plain shapes: their geometry, fill and line, on slides and layouts alike."""

from builders.slides.layout import Box, Shape
from builders.slides.slide import TextBody
from builders.writers.pptx.pen import Pen
from builders.writers.pptx.text import text_body
from builders.writers.pptx.units import attribute, emu, frame

DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)
_FLIPS = {"tail-start": ' flipV="1"', "tail-end": ' flipH="1" flipV="1"'}
"""PowerPoint's right triangle stands on its foot; a tail hangs."""


def named(pen: Pen, name: str, alt: str, *, speaks: bool = False) -> str:
    """Return a shape's id, name and alt text; without alt text or words it is marked as decoration."""
    head = f'<p:cNvPr id="{pen.shape_id()}" name="{attribute(name)}"'
    if alt:
        return f'{head} descr="{attribute(alt)}"/>'
    return f"{head}/>" if speaks else f'{head} descr="">{DECORATIVE}</p:cNvPr>'


def shape_xml(pen: Pen, name: str, shape: Shape, *, body: TextBody | None = None, alt: str = "") -> str:
    """Return a shape, with words in it or not."""
    if shape.geometry in ("line", "arrow"):
        return _line(pen, name, shape)
    words = text_body(pen, body) if body else ""
    return (
        f"<p:sp><p:nvSpPr>{named(pen, name, alt, speaks=body is not None)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
        f"<p:spPr>{frame(shape.box, looks=_FLIPS.get(shape.geometry, ''))}"
        f"{_geometry(shape)}"
        f"{pen.fill(shape.fill)}{line_xml(pen, shape.line, shape.line_pt)}</p:spPr>{words}</p:sp>"
    )


def line_xml(pen: Pen, role: str | None, width_pt: float, *, arrow: bool = False, rounded: bool = False) -> str:
    """Return a shape's line, or that it has none."""
    if role is None:
        return "<a:ln><a:noFill/></a:ln>"
    cap = ' cap="rnd"' if rounded else ""
    head = '<a:tailEnd type="triangle" w="med" len="med"/>' if arrow else ""
    return f'<a:ln w="{emu(width_pt)}"{cap}>{pen.fill(role)}<a:round/>{head}</a:ln>'


def _line(pen: Pen, name: str, shape: Shape) -> str:
    line = line_xml(pen, shape.line, shape.line_pt, arrow=shape.geometry == "arrow")
    return (
        f"<p:cxnSp><p:nvCxnSpPr>{named(pen, name, '')}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr>"
        f'<p:spPr>{frame(shape.box)}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>{line}</p:spPr></p:cxnSp>'
    )


def _geometry(shape: Shape) -> str:
    adjust = _radius(shape.box, shape.radius_pt)
    match shape.geometry:
        case "round":
            return _preset("roundRect", adj=adjust)
        case "round-top":
            return _preset("round2SameRect", adj1=adjust, adj2=0)
        case "round-bottom":
            return _preset("round2SameRect", adj1=0, adj2=adjust)
        case "ellipse":
            return _preset("ellipse")
        case "hexagon":
            return _hexagon(shape)
        case "tail-start" | "tail-end":
            return _preset("rtTriangle")
        case _:
            return _preset("rect")


def _hexagon(shape: Shape) -> str:
    """A hexagon with connection sites in the middle of its sides, which PowerPoint's own has not."""
    width, height, point = (emu(length) for length in (shape.box.width_pt, shape.box.height_pt, shape.radius_pt))
    sites = "".join(
        f'<a:cxn ang="{angle}"><a:pos x="{x}" y="{y}"/></a:cxn>'
        for x, y, angle in (
            (width // 2, 0, 16_200_000),
            (0, height // 2, 10_800_000),
            (width // 2, height, 5_400_000),
            (width, height // 2, 0),
        )
    )
    corners = (
        (width - point, 0),
        (width, height // 2),
        (width - point, height),
        (point, height),
        (0, height // 2),
    )
    outline = "".join(f'<a:lnTo><a:pt x="{x}" y="{y}"/></a:lnTo>' for x, y in corners)
    return (
        f'<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst>{sites}</a:cxnLst><a:rect l="0" t="0" r="r" b="b"/>'
        f'<a:pathLst><a:path w="{width}" h="{height}"><a:moveTo><a:pt x="{point}" y="0"/></a:moveTo>{outline}'
        "<a:close/></a:path></a:pathLst></a:custGeom>"
    )


def _radius(box: Box, radius_pt: float) -> int:
    """A corner's radius as PowerPoint counts it: in hundred-thousandths of the shorter side, half of it at most."""
    return (
        min(50_000, round(radius_pt / min(box.width_pt, box.height_pt) * 100_000))
        if box.width_pt and box.height_pt
        else 0
    )


def _preset(name: str, **adjusts: int) -> str:
    guides = "".join(f'<a:gd name="{guide}" fmla="val {value}"/>' for guide, value in adjusts.items())
    return f'<a:prstGeom prst="{name}"><a:avLst>{guides}</a:avLst></a:prstGeom>'
